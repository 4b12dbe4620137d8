using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1012: nobody looks at what a method of the server returned.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIgnoredAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ResultIgnored];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(context => Analyze(context, symbols), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (symbols.Method(invocation.TargetMethod).IsCimMethod && TellsSuccess(invocation.Type) && IsIgnored(invocation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.ResultIgnored, LoadStateAnalyzer.NameOf(invocation.Syntax).GetLocation(), invocation.TargetMethod.Name));
        }
    }

    private static bool TellsSuccess(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 1 } results } && results[0].GetMembers("EnsureSuccess").Length > 0;

    // "_ =" says that it is meant.
    private static bool IsIgnored(IInvocationOperation invocation)
    {
        IOperation current = invocation;
        while (current.Parent is IAwaitOperation or IConditionalAccessOperation or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WaitAsync" or "Wait" or "GetAwaiter" or "GetResult" } &&
            (current.Parent is not IConditionalAccessOperation access || access.WhenNotNull == current))
        {
            current = current.Parent;
        }

        return current.Parent is IExpressionStatementOperation && !QueryExpression.IsInTree(invocation);
    }
}
