using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mof.Analyzers.Schema;
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
        var files = ImmutableArray.CreateBuilder<(string, SourceText)>();
        foreach (var text in context.Options.AdditionalFiles)
        {
            if ((text.Path.EndsWith(".mof", StringComparison.OrdinalIgnoreCase) || text.Path.EndsWith(".mfl", StringComparison.OrdinalIgnoreCase)) &&
                text.GetText(context.CancellationToken) is { } source)
            {
                files.Add((text.Path, source));
            }
        }

        if (files.Count == 0)
        {
            return;
        }

        var bound = BoundFiles.Of(
            files.ToImmutable(), ReferencedClasses.Of(context.Compilation, context.CancellationToken), text => context.TryGetValue(text, Parse, out var file) ? file : null);
        foreach (var diagnostic in bound.Diagnostics)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
