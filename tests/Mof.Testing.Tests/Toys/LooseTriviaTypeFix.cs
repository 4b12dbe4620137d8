using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Testing.Tests.Toys;

/// <summary>Hangs trivia where the parser would not: two spaces in two pieces.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LooseTriviaTypeFix : UppercaseTypeFix
{
    protected override SyntaxToken Finish(SyntaxToken renamed, SyntaxToken name) =>
        renamed.WithLeadingTrivia(name.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space, SyntaxFactory.Space);
}
