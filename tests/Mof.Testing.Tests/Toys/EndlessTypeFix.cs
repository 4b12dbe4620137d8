using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Testing.Tests.Toys;

/// <summary>Does not remove what it fixes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EndlessTypeFix : UppercaseTypeFix
{
    protected override SyntaxToken Rename(SyntaxToken name) => SyntaxFactory.Identifier("x" + name.Text);
}
