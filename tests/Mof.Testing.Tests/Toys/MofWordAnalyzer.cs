using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing.Tests.Toys;

/// <summary>Reports a word, "bad" unless the metadata of the file names another, in additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MofWordAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Found =
        new("TOY002", "Word", "The word '{0}'", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Empty =
        new("TOY003", "Empty", "The file is empty", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Found, Empty];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(file =>
        {
            SourceText text = file.AdditionalFile.GetText(file.CancellationToken)!;
            AnalyzerConfigOptions options = file.Options.AnalyzerConfigOptionsProvider.GetOptions(file.AdditionalFile);
            string word = options.TryGetValue("build_metadata.AdditionalFiles.Word", out string? configured)
                ? configured
                : "bad";
            string content = text.ToString();
            for (int at = content.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = content.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                file.ReportDiagnostic(Diagnostic.Create(Found, Locate(file.AdditionalFile.Path, text, at, word.Length), word));
            }

            if (content.Length == 0)
            {
                file.ReportDiagnostic(Diagnostic.Create(Empty, Locate(file.AdditionalFile.Path, text, 0, 0)));
            }
        });
    }

    private static Location Locate(string path, SourceText text, int start, int length)
    {
        var span = new TextSpan(start, length);
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
