using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project after its generators ran, with what they wrote among its documents.</summary>
internal sealed record GeneratedProject(
    Project Project,
    ImmutableArray<DocumentId> Documents,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public static async Task<GeneratedProject> RunAsync(
        Project project, ImmutableArray<ISourceGenerator> generators, CancellationToken cancellationToken)
    {
        if (generators.IsEmpty)
        {
            return new GeneratedProject(project, [], []);
        }

        Compilation compilation = await project.GetCompilationAsync(cancellationToken)
            ?? throw new InvalidOperationException("The project has no compilation.");
        GeneratorDriverRunResult result = CSharpGeneratorDriver
            .Create(
                generators,
                project.AnalyzerOptions.AdditionalFiles,
                (CSharpParseOptions?)project.ParseOptions,
                project.AnalyzerOptions.AnalyzerConfigOptionsProvider)
            .RunGenerators(compilation, cancellationToken)
            .GetRunResult();
        var documents = ImmutableArray.CreateBuilder<DocumentId>();
        Solution solution = project.Solution;
        foreach (SyntaxTree tree in result.GeneratedTrees)
        {
            var id = DocumentId.CreateNewId(project.Id, tree.FilePath);
            solution = solution.AddDocument(
                id,
                Path.GetFileName(tree.FilePath),
                await tree.GetTextAsync(cancellationToken),
                filePath: tree.FilePath);
            documents.Add(id);
        }

        return new GeneratedProject(solution.GetProject(project.Id)!, documents.ToImmutable(), result.Diagnostics);
    }

    /// <summary>What was generated is not part of a fix.</summary>
    public Solution RemoveFrom(Solution solution) =>
        solution.RemoveDocuments(Documents.Where(solution.ContainsDocument).ToImmutableArray());
}
