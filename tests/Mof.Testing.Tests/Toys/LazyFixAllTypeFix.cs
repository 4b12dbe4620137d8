using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mof.Testing.Tests.Toys;

/// <summary>Fixes one by one, and all at once not at all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LazyFixAllTypeFix : UppercaseTypeFix
{
    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document));
}
