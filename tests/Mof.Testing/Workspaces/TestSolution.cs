using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Builds the projects that a state describes.</summary>
internal static class TestSolution
{
    /// <returns>The primary project.</returns>
    public static async Task<Project> CreateAsync(
        EvaluatedState state,
        CompilationOptions compilationOptions,
        ParseOptions parseOptions,
        ReferenceAssemblies referenceAssemblies,
        IEnumerable<Func<Solution, ProjectId, Solution>> transforms,
        CancellationToken cancellationToken)
    {
        // Lives on with the projects, which keep it for its services.
        var workspace = new AdhocWorkspace(MefHostServices.DefaultHost);
        Solution solution = workspace.CurrentSolution;
        var ids = new Dictionary<string, ProjectId>(StringComparer.Ordinal);
        foreach (EvaluatedProject project in state.Projects)
        {
            bool isPrimary = ReferenceEquals(project, state.Primary);
            var id = ProjectId.CreateNewId(project.Name);
            if (!ids.TryAdd(project.Name, id))
            {
                throw new InvalidOperationException($"Two projects of the test have the name '{project.Name}'.");
            }

            // The options of the test are those of the project that it is about.
            solution = AddProject(
                solution,
                id,
                project,
                isPrimary ? compilationOptions : new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                isPrimary ? parseOptions : new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose),
                await (project.ReferenceAssemblies ?? referenceAssemblies).ResolveAsync(project.Language, cancellationToken));
        }

        foreach (EvaluatedProject project in state.Projects)
        {
            foreach (string name in project.ProjectReferences)
            {
                solution = solution.AddProjectReference(
                    ids[project.Name],
                    new ProjectReference(ids.TryGetValue(name, out ProjectId? id)
                        ? id
                        : throw new InvalidOperationException(
                            $"The project '{project.Name}' refers to the project '{name}', which the test does not have.")));
            }
        }

        ProjectId primary = ids[state.Primary.Name];
        foreach (Func<Solution, ProjectId, Solution> transform in transforms)
        {
            solution = transform(solution, primary);
        }

        return solution.GetProject(primary)
            ?? throw new InvalidOperationException("A solution transform removed the project of the test.");
    }

    private static Solution AddProject(
        Solution solution,
        ProjectId id,
        EvaluatedProject project,
        CompilationOptions compilationOptions,
        ParseOptions parseOptions,
        ImmutableArray<MetadataReference> references)
    {
        solution = solution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Create(),
                project.Name,
                project.Name,
                project.Language,
                compilationOptions: project.OutputKind is { } outputKind
                    ? compilationOptions.WithOutputKind(outputKind)
                    : compilationOptions,
                parseOptions: project.DocumentationMode is { } documentationMode
                    ? parseOptions.WithDocumentationMode(documentationMode)
                    : parseOptions,
                metadataReferences: references.AddRange(project.AdditionalReferences)))
            .AddAnalyzerConfigDocuments(Describe(id, project.AnalyzerConfigFiles))
            .AddDocuments(Describe(id, project.Sources));
        foreach (DocumentInfo document in Describe(id, project.AdditionalFiles))
        {
            solution = solution.AddAdditionalDocument(document);
        }

        return solution;
    }

    private static ImmutableArray<DocumentInfo> Describe(ProjectId project, ImmutableArray<EvaluatedFile> files) =>
        files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(project, file.Path),
            Path.GetFileName(file.Path),
            (Path.GetDirectoryName(file.Path) ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries),
            loader: TextLoader.From(TextAndVersion.Create(file.Content, VersionStamp.Create(), file.Path)),
            filePath: file.Path)).ToImmutableArray();
}
