using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic and a provider that handles it.</summary>
internal sealed record FixCandidate(
    CodeFixProvider Provider, TextDocument Document, Diagnostic Diagnostic, GeneratedProject Generated)
{
    public bool IsInCode => Document is Document;

    public static ImmutableArray<FixCandidate> Find(
        ImmutableArray<AnalyzedProject> analyzed, ImmutableArray<CodeFixProvider> providers) =>
        analyzed
            .SelectMany(result => result.Diagnostics
                .Where(diagnostic => !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .Select(diagnostic => (
                    Diagnostic: diagnostic, Document: FindDocument(diagnostic, result.Generated), result.Generated)))
            .Where(item => item.Document is not null)
            .SelectMany(item => providers
                .Where(provider => Handles(provider, item.Diagnostic, item.Document!))
                .Select(provider => new FixCandidate(provider, item.Document!, item.Diagnostic, item.Generated)))
            .ToImmutableArray();

    private static TextDocument? FindDocument(Diagnostic diagnostic, GeneratedProject generated)
    {
        Project project = generated.Project;
        if (diagnostic.Location.SourceTree is { } tree)
        {
            Document? document = project.GetDocument(tree);
            return document is null || generated.Documents.Contains(document.Id) ? null : document;
        }

        string path = diagnostic.Location.GetLineSpan().Path;
        return project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path);
    }

    private static bool Handles(CodeFixProvider provider, Diagnostic diagnostic, TextDocument document)
    {
        if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            return false;
        }

        if (document is Document)
        {
            return true;
        }

        // As in an editor: only a provider that says so is asked about a file that is not code.
        ExportCodeFixProviderAttribute? export =
            provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>();
        return export is not null
            && export.DocumentKinds.Contains(nameof(TextDocumentKind.AdditionalDocument))
            && (export.DocumentExtensions is not { Length: > 0 } extensions
                || extensions.Contains(Path.GetExtension(document.FilePath), StringComparer.OrdinalIgnoreCase));
    }
}
