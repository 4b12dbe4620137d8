using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Builds the project that a state describes.</summary>
internal static class TestSolution
{
    public static Project Create(
        EvaluatedState state,
        CompilationOptions compilationOptions,
        ParseOptions parseOptions,
        ImmutableArray<MetadataReference> references,
        IEnumerable<Func<Solution, ProjectId, Solution>> transforms)
    {
        // Lives on with the project, which keeps it for its services.
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        var id = ProjectId.CreateNewId(state.AssemblyName);
        if (state.OutputKind is { } outputKind)
        {
            compilationOptions = compilationOptions.WithOutputKind(outputKind);
        }

        if (state.DocumentationMode is { } documentationMode)
        {
            parseOptions = parseOptions.WithDocumentationMode(documentationMode);
        }

        var project = ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            state.AssemblyName,
            state.AssemblyName,
            parseOptions.Language,
            compilationOptions: compilationOptions,
            parseOptions: parseOptions,
            metadataReferences: references.AddRange(state.AdditionalReferences));
        Solution solution = workspace.CurrentSolution
            .AddProject(project)
            .AddAnalyzerConfigDocuments(Describe(id, state.AnalyzerConfigFiles));
        foreach (DocumentInfo document in Describe(id, state.Sources))
        {
            solution = solution.AddDocument(document);
        }

        foreach (DocumentInfo document in Describe(id, state.AdditionalFiles))
        {
            solution = solution.AddAdditionalDocument(document);
        }

        foreach (Func<Solution, ProjectId, Solution> transform in transforms)
        {
            solution = transform(solution, id);
        }

        return solution.GetProject(id)
            ?? throw new InvalidOperationException("A solution transform removed the project of the test.");
    }

    private static ImmutableArray<DocumentInfo> Describe(ProjectId project, ImmutableArray<EvaluatedFile> files) =>
        files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(project, file.Path),
            Path.GetFileName(file.Path),
            (Path.GetDirectoryName(file.Path) ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries),
            loader: TextLoader.From(TextAndVersion.Create(file.Content, VersionStamp.Create(), file.Path)),
            filePath: file.Path)).ToImmutableArray();
}
