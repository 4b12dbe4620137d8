using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mof.Language;

namespace Mof.Generator.Reporting;

/// <summary>Shows a finding about a MOF text as a diagnostic of the compiler, in the MOF file.</summary>
internal static class MofDiagnosticReport
{
    public static Diagnostic Create(MofDiagnostic diagnostic) => Diagnostic.Create(
        GeneratorRules.Find(diagnostic.Id),
        Location.Create(
            diagnostic.Path,
            new TextSpan(diagnostic.Start, diagnostic.Length),
            new LinePositionSpan(
                new LinePosition(diagnostic.Line - 1, diagnostic.Column - 1),
                new LinePosition(diagnostic.EndLine - 1, diagnostic.EndColumn - 1))),
        Severity(diagnostic.Severity),
        additionalLocations: null,
        properties: null,
        diagnostic.Message);

    private static DiagnosticSeverity Severity(MofSeverity severity) => severity switch
    {
        MofSeverity.Error => DiagnosticSeverity.Error,
        MofSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
