using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing.Tests.Toys;

/// <summary>Fixes all at once in another way than one by one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ShoutingFixAllTypeFix : UppercaseTypeFix
{
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(async (fixAll, document, _) =>
    {
        SourceText text = await document.GetTextAsync(fixAll.CancellationToken);
        return document.WithText(SourceText.From(text.ToString().Replace("foo", "FOO", StringComparison.Ordinal)));
    });
}
