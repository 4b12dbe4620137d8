using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.LazyFlow;

namespace Mof.Analyzers.Rules;

/// <summary>
/// MOF1003: a lazy property is read of an object that comes from a query and is loaded on no path. MOF1004: the task of a load
/// is dropped. MOF1005: every object of a loop is loaded by itself. MOF1014: changes are lost by a refresh.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoadStateAnalyzer : DiagnosticAnalyzer
{
    private readonly TransferRules _omitted;

    /// <summary>Creates the analyzer.</summary>
    public LoadStateAnalyzer()
    {
    }

    internal LoadStateAnalyzer(TransferRules omitted) => _omitted = omitted;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [RuleDescriptors.LazyPropertyRead, RuleDescriptors.LoadNotAwaited, RuleDescriptors.LoadInLoop, RuleDescriptors.ChangesLost];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationBlockAction(context => Analyze(context, symbols));
            }
        });
    }

    private void Analyze(OperationBlockAnalysisContext context, RuntimeSymbols symbols)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (block is IAttributeOperation)
            {
                continue;
            }

            var survey = BlockSurvey.Of(block, symbols, context.OwningSymbol, _omitted);
            foreach (var load in survey.DroppedLoads ?? [])
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.LoadNotAwaited, NameOf(load.Syntax).GetLocation(), load.TargetMethod.Name));
            }

            if (survey.IsWorthIt)
            {
                var parameters = context.OwningSymbol is IMethodSymbol method ? method.Parameters : [];
                Analyze(context, context.GetControlFlowGraph(block), parameters, symbols, survey.Shared);
            }
        }
    }

    private void Analyze(
        OperationBlockAnalysisContext context, ControlFlowGraph graph, ImmutableArray<IParameterSymbol> parameters, RuntimeSymbols symbols, SharedVariables shared)
    {
        LoadStateAnalysis.Run(graph, parameters, symbols, shared, _omitted, new FlowDiagnostics(context.ReportDiagnostic), context.CancellationToken);
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                AnalyzeLambdas(operation);
            }

            if (block.BranchValue is { } value)
            {
                AnalyzeLambdas(value);
            }
        }

        foreach (var function in graph.LocalFunctions)
        {
            Analyze(context, graph.GetLocalFunctionControlFlowGraphInScope(function), function.Parameters, symbols, shared);
        }

        void AnalyzeLambdas(IOperation operation)
        {
            // A lambda that becomes an expression tree is never run here.
            if (operation is IFlowAnonymousFunctionOperation { Parent: IDelegateCreationOperation } function)
            {
                Analyze(context, graph.GetAnonymousFunctionControlFlowGraphInScope(function), function.Symbol.Parameters, symbols, shared);
            }

            foreach (var child in operation.ChildOperations)
            {
                AnalyzeLambdas(child);
            }
        }
    }

    /// <summary>Where a finding is shown: the name of the member.</summary>
    internal static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        var other => other,
    };
}
