using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing.Tests.Toys;

/// <summary>Forgets the encoding of the file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".mof"])]
public sealed class ForgetfulMofWordFix : MofWordFix
{
    protected override SourceText Replace(SourceText text, TextSpan span) =>
        SourceText.From(base.Replace(text, span).ToString());
}
