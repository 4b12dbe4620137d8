using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Testing.Tests.Toys;

/// <summary>Puts two tokens into one, which the parser would not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TwoTokenTypeFix : UppercaseTypeFix
{
    protected override SyntaxToken Rename(SyntaxToken name) => SyntaxFactory.Identifier("A : B");
}
