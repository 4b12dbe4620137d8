using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Reports types whose name starts in lower case; a variant changes one thing about it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public class LowercaseTypeAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TOY001";

    public static readonly DiagnosticDescriptor Rule =
        new(Id, "Case", "Type '{0}' starts in lower case", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    protected virtual DiagnosticDescriptor Descriptor => Rule;

    protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (char.IsLower(symbol.Symbol.Name[0]))
                {
                    symbol.ReportDiagnostic(
                        Diagnostic.Create(Descriptor, Locate(symbol.Symbol.Locations[0]), symbol.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
    }

    protected virtual Location Locate(Location location) => location;
}
