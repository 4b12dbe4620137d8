using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mof.Language;

namespace Mof.Analyzers.Rules;

/// <summary>MOF0101 to MOF0117: what binding the MOF files of a project finds. Reported in the files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaAnalyzer : DiagnosticAnalyzer
{
    // The driver keeps the result as long as the text is the same object: one parse a text, not one a compilation.
    private static readonly SourceTextValueProvider<MofFile> Parse = new(static text => MofParser.Parse(text.ToString()));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.OfFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var files = new List<MofFile>();
        foreach (var text in context.Options.AdditionalFiles.OrderBy(static text => text.Path, StringComparer.Ordinal))
        {
            if ((text.Path.EndsWith(".mof", StringComparison.OrdinalIgnoreCase) || text.Path.EndsWith(".mfl", StringComparison.OrdinalIgnoreCase)) &&
                text.GetText(context.CancellationToken) is { } source && context.TryGetValue(source, Parse, out var file))
            {
                files.Add(file with { Path = text.Path });
            }
        }

        if (files.Count == 0)
        {
            return;
        }

        foreach (var diagnostic in MofSchema.Bind(files, ReferencedClasses.Of(context.Compilation)).Diagnostics)
        {
            var descriptor = RuleDescriptors.OfFiles.First(rule => rule.Id == diagnostic.Id);
            context.ReportDiagnostic(Diagnostic.Create(descriptor, LocationOf(diagnostic), diagnostic.Message));
        }
    }

    private static Location LocationOf(MofDiagnostic diagnostic) => Location.Create(
        diagnostic.Path,
        new TextSpan(diagnostic.Start, diagnostic.Length),
        new LinePositionSpan(
            new LinePosition(diagnostic.Line - 1, diagnostic.Column - 1), new LinePosition(diagnostic.EndLine - 1, diagnostic.EndColumn - 1)));
}
