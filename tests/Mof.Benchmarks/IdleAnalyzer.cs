using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Benchmarks;

/// <summary>An analyzer that is called as another one would be, and does nothing.</summary>
#pragma warning disable RS1001, RS1025, RS1026, RS1036, RS2008 // It is measured against, and never shipped.
internal sealed class IdleAnalyzer(Action<AnalysisContext> register) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        register(context);
    }
}
