using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Reports a type with a base class of this code, and names the base class as an additional location.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaseTypeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        new("TOY004", "Base", "'{0}' has a base", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is INamedTypeSymbol { BaseType.Locations: [{ IsInSource: true } place] } type)
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(
                        Rule,
                        type.Locations[0],
                        [place],
                        ImmutableDictionary<string, string?>.Empty.Add("Base", type.BaseType.Name),
                        type.Name));
                }
            },
            SymbolKind.NamedType);
    }
}
