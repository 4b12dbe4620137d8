using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;
using Mof.Runtime;

namespace Mof.CodeFixes.Tests;

/// <summary>Applies whatever is offered for a source, and says what is wrong with the outcome.</summary>
internal sealed class OfferedEdits
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(LoadStateAnalyzer).Assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) &&
            !typeof(DiagnosticSuppressor).IsAssignableFrom(type) && type != typeof(SchemaAnalyzer)).Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ImmutableArray<UsageCodeFix> Fixes =
    [
        .. typeof(UsageCodeFix).Assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(UsageCodeFix).IsAssignableFrom(type)).Select(static type => (UsageCodeFix)Activator.CreateInstance(type)!),
    ];

    private readonly Solution _solution;
    private readonly ProjectId _project;

    private OfferedEdits(Solution solution, ProjectId project)
    {
        _solution = solution;
        _project = project;
    }

    /// <summary>What every edit did, by finding and title, for people to read.</summary>
    public StringBuilder Log { get; } = new();

    /// <summary>What is wrong; empty where all is well.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The keys of all offers.</summary>
    public SortedSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The files after all offers of a kind were applied at once.</summary>
    public Dictionary<string, string[]> Batches { get; } = new(StringComparer.Ordinal);

    /// <summary>Applies every offer for every finding by itself, and every kind of offer everywhere.</summary>
    public static async Task<OfferedEdits> OfAsync(IReadOnlyList<string> sources, LanguageVersion version = LanguageVersion.Latest, NullableContextOptions nullable = NullableContextOptions.Disable, bool isProgram = false)
    {
        using var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Project", "Project", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: nullable),
            parseOptions: new CSharpParseOptions(version),
            metadataReferences: (await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).Add(MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location))));
        for (var i = 0; i < sources.Count; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i}.cs", sources[i], filePath: $"/File{i}.cs");
        }

        var edits = new OfferedEdits(solution, id);
        await edits.ApplyAsync();
        return edits;
    }

    private async Task ApplyAsync()
    {
        var before = await StateAsync(_solution);
        var kinds = new Dictionary<(UsageCodeFix Fix, string Key), (Document Document, Diagnostic Diagnostic)>();
        foreach (var finding in before.Findings)
        {
            var document = _solution.GetDocument(finding.Location.SourceTree)!;
            foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
                if (actions.Count == 0)
                {
                    Log.AppendLine($"--- {finding.Id} at '{finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}': nothing");
                }

                foreach (var action in actions)
                {
                    Keys.Add(action.EquivalenceKey!);
                    kinds.TryAdd((fix, action.EquivalenceKey!), (document, finding));
                    await JudgeAsync(before, await ResultAsync(action), $"{finding.Id} at '{finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}': {action.Title}", finding.Id, all: false);
                }
            }
        }

        foreach (var ((fix, key), (document, diagnostic)) in kinds)
        {
            var context = new FixAllContext(document, fix, FixAllScope.Project, key, fix.FixableDiagnosticIds, new Known(before.Findings), CancellationToken.None);
            var action = await fix.GetFixAllProvider().GetFixAsync(context);
            var after = await ResultAsync(action!);
            Batches[key] = [.. after.GetProject(_project)!.Documents.Select(static document => document.GetTextAsync().Result.ToString())];
            await JudgeAsync(before, after, $"{diagnostic.Id} everywhere: {key}", diagnostic.Id, all: true);
        }
    }

    private static async Task<Solution> ResultAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private async Task JudgeAsync(State before, Solution changed, string what, string id, bool all)
    {
        var after = await StateAsync(changed);
        Log.AppendLine("--- " + what).AppendLine(after.Difference(before));
        void Fault(string text) => Faults.Add(what + ": " + text);
        if (after.Text == before.Text)
        {
            Fault("changes nothing");
        }

        foreach (var (code, complaints) in after.Complaints)
        {
            if (complaints.Length > (before.Complaints.GetValueOrDefault(code)?.Length ?? 0))
            {
                Fault("the compiler says " + string.Join("; ", complaints));
            }
        }

        foreach (var group in after.Findings.GroupBy(static finding => finding.Id))
        {
            var earlier = before.Findings.Count(finding => finding.Id == group.Key);
            if (group.Key == id ? !all && group.Count() >= earlier : group.Count() > earlier)
            {
                Fault("leaves or brings " + string.Join("; ", group));
            }
        }

        foreach (var word in before.Comments.GroupBy(static comment => comment).Where(comment => after.Comments.Count(other => other == comment.Key) < comment.Count()))
        {
            Fault("loses " + word.Key);
        }

        if (after.Text.Contains("\r\n", StringComparison.Ordinal) && after.Text.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal))
        {
            Fault("mixes line ends");
        }

        foreach (var document in changed.GetProject(_project)!.Documents)
        {
            var root = (await document.GetSyntaxRootAsync())!;
            var parsed = CSharpSyntaxTree.ParseText(await document.GetTextAsync(), (CSharpParseOptions)document.Project.ParseOptions!).GetRoot();
            if (!Kinds(parsed).SequenceEqual(Kinds(root)))
            {
                Fault("makes a tree that its text does not have");
            }
        }
    }

    private static IEnumerable<(SyntaxKind Kind, string Text)> Kinds(SyntaxNode root) => root.DescendantNodesAndTokens().Select(static part => (part.Kind(), part.IsToken ? part.ToString() : ""));

    private async Task<State> StateAsync(Solution solution)
    {
        var project = solution.GetProject(_project)!;
        var compilation = (await project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();
        var text = new StringBuilder();
        var comments = new List<string>();
        foreach (var document in project.Documents)
        {
            text.Append(await document.GetTextAsync());
            comments.AddRange((await document.GetSyntaxRootAsync())!.DescendantTrivia().Where(static trivia => trivia.IsDirective || (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
                .Select(static trivia => trivia.ToString().Trim()));
        }

        // Where a method becomes async, the compiler sees what else is not awaited in it.
        var complaints = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS4014").GroupBy(static diagnostic => diagnostic.Id)
            .ToDictionary(static group => group.Key, static group => group.Select(static diagnostic => diagnostic.ToString()).ToArray());
        return new State(text.ToString(), complaints, [.. findings.Where(finding => finding.Location.IsInSource).OrderBy(static finding => finding.Location.SourceSpan.Start)], comments);
    }

    private sealed record State(string Text, Dictionary<string, string[]> Complaints, ImmutableArray<Diagnostic> Findings, List<string> Comments)
    {
        public string Difference(State before)
        {
            var old = before.Text.Split('\n');
            var now = Text.Split('\n');
            var first = old.Zip(now).TakeWhile(static pair => pair.First == pair.Second).Count();
            var last = old.Reverse().Zip(now.Reverse()).TakeWhile(static pair => pair.First == pair.Second).Count();
            return string.Join('\n', now[first..Math.Max(first, now.Length - last)]).Replace("\r", "", StringComparison.Ordinal).Replace("\t", "<tab>", StringComparison.Ordinal);
        }
    }

    private sealed class Known(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.GetLineSpan().Path == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
