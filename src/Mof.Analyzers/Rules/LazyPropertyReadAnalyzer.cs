using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.LazyFlow;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1003: a lazy property is read of an object that comes from a query and is loaded on no path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LazyPropertyReadAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.LazyPropertyRead];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Find(start.Compilation) is { } symbols)
            {
                start.RegisterOperationBlockAction(context => Analyze(context, symbols));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, RuntimeSymbols symbols)
    {
        foreach (var block in context.OperationBlocks)
        {
            if (block is IAttributeOperation || !IsWorthIt(block, symbols))
            {
                continue;
            }

            var untracked = SharedVariables(block);
            Analyze(context, context.GetControlFlowGraph(block), symbols, untracked);
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context, ControlFlowGraph graph, RuntimeSymbols symbols, ISet<ISymbol> untracked)
    {
        LazyAnalysis.Run(graph, symbols, untracked, (property, origin) => Report(context, property, origin), context.CancellationToken);
        foreach (var block in graph.Blocks)
        {
            foreach (var function in block.Operations.SelectMany(static operation => operation.DescendantsAndSelf()).OfType<IFlowAnonymousFunctionOperation>())
            {
                // A lambda that becomes an expression tree is never run here.
                if (function.Parent is IDelegateCreationOperation)
                {
                    Analyze(context, graph.GetAnonymousFunctionControlFlowGraphInScope(function), symbols, untracked);
                }
            }
        }

        foreach (var function in graph.LocalFunctions)
        {
            Analyze(context, graph.GetLocalFunctionControlFlowGraphInScope(function), symbols, untracked);
        }
    }

    // The graph costs; most methods have nothing to say about lazy properties.
    private static bool IsWorthIt(IOperation block, RuntimeSymbols symbols)
    {
        var reads = false;
        var obtains = false;
        foreach (var operation in block.Descendants())
        {
            switch (operation)
            {
                case IInvalidOperation:
                    return false;
                case IPropertyReferenceOperation property when !reads:
                    reads = symbols.IsLazy(property.Property);
                    break;
                case IInvocationOperation invocation when !obtains:
                    obtains = symbols.ReturnHas(invocation.TargetMethod, "LazyNotLoadedAttribute");
                    break;
                case IForEachLoopOperation { IsAsynchronous: true }:
                    obtains = true;
                    break;
            }
        }

        return reads && obtains;
    }

    // A variable that a lambda or local function uses may change whenever that runs.
    private static HashSet<ISymbol> SharedVariables(IOperation block)
    {
        var shared = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var function in block.Descendants())
        {
            var owner = function switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (owner is null)
            {
                continue;
            }

            foreach (var operation in function.Descendants())
            {
                var variable = operation switch
                {
                    ILocalReferenceOperation local => (ISymbol)local.Local,
                    IParameterReferenceOperation parameter => parameter.Parameter,
                    _ => null,
                };
                if (variable is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, owner))
                {
                    shared.Add(variable);
                }
            }
        }

        return shared;
    }

    private static void Report(OperationBlockAnalysisContext context, IPropertyReferenceOperation property, IOperation origin)
    {
        var name = property.Syntax switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        };
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.LazyPropertyRead,
            name.GetLocation(),
            [origin.Syntax.GetLocation()],
            property.Property.ContainingType.Name,
            property.Property.Name));
    }
}
