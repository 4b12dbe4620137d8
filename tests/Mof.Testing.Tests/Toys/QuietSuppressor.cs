using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Suppresses what is reported at a name that starts with "quiet"; a variant throws instead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class QuietSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableArray<SuppressionDescriptor> Suppressions =
    [
        new("TOYS01", "CS8602", "Quiet"),
        new("TOYS02", "CS8604", "Quiet"),
        new("TOYS03", LowercaseTypeAnalyzer.Id, "Quiet"),
    ];

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => Suppressions;

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            string name = diagnostic.Location.SourceTree!.GetText(context.CancellationToken)
                .ToString(diagnostic.Location.SourceSpan);
            if (IsQuiet(name))
            {
                context.ReportSuppression(Suppression.Create(
                    Suppressions.Single(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
            }
        }
    }

    protected virtual bool IsQuiet(string name) => name.StartsWith("quiet", StringComparison.Ordinal);
}
