using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Testing.Tests.Toys;

/// <summary>Raises <c>foo</c>, and writes every other name again as it was.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RewritingTypeFix : UppercaseTypeFix
{
    protected override SyntaxToken Rename(SyntaxToken name) =>
        name.Text == "foo"
            ? base.Rename(name)
            : SyntaxFactory.Identifier(name.Text).WithAdditionalAnnotations(new SyntaxAnnotation("Written"));
}
