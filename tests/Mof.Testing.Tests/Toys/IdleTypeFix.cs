using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mof.Testing.Tests.Toys;

/// <summary>Offers itself and changes nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class IdleTypeFix : UppercaseTypeFix
{
    protected override SyntaxToken Rename(SyntaxToken name) => name;
}
