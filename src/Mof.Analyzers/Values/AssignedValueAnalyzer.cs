using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Values;

/// <summary>A rule that looks at every value which the program gives to a property of CIM.</summary>
public abstract class AssignedValueAnalyzer : DiagnosticAnalyzer
{
    private protected AssignedValueAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(
                    context =>
                    {
                        if (AssignedValue.Of(context.Operation, symbols) is { } value)
                        {
                            Look(context, value);
                        }
                    },
                    OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.Invocation);
            }
        });
    }

    private protected abstract void Look(OperationAnalysisContext context, AssignedValue assigned);
}
