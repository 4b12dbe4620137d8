using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Gives Fix All the diagnostics that the test has already computed.</summary>
internal sealed class KnownDiagnosticProvider(ImmutableArray<AnalyzedProject> analyzed) : FixAllContext.DiagnosticProvider
{
    public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
        Project project, CancellationToken cancellationToken) => Task.FromResult(Of(project));

    public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
        Document document, CancellationToken cancellationToken) =>
        Task.FromResult(Of(document.Project)
            .Where(diagnostic => diagnostic.Location.GetLineSpan().Path == document.FilePath));

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
        Project project, CancellationToken cancellationToken) =>
        Task.FromResult(Of(project).Where(diagnostic => !diagnostic.Location.IsInSource));

    private IEnumerable<Diagnostic> Of(Project project) => analyzed
        .Where(result => result.Generated.Project.Id == project.Id)
        .SelectMany(result => result.Diagnostics)
        .Where(diagnostic => !diagnostic.IsSuppressed);
}
