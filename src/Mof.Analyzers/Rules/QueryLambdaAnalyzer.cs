using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1006: a lazy property in a query. MOF1015: a condition that no server can evaluate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryLambdaAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.LazyPropertyInQuery, RuleDescriptors.ConditionNotTranslatable];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { Query: not null } symbols)
            {
                start.RegisterOperationAction(context => Analyze(context, symbols), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!symbols.IsQuery(invocation.TargetMethod.ContainingType))
        {
            return;
        }

        foreach (var lambda in QueryLambda.In(invocation, symbols))
        {
            // The compiler has its own complaint about what it could not bind, and about what no expression tree can hold.
            if (lambda.Body.DescendantsAndSelf().Any(static operation => operation is IInvalidOperation or IIsPatternOperation or IConditionalAccessOperation or ISwitchExpressionOperation
                or IAssignmentOperation { Parent: not IObjectOrCollectionInitializerOperation } or IIncrementOrDecrementOperation or ITupleOperation or IThrowOperation or IAwaitOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation))
            {
                continue;
            }

            foreach (var finding in ConditionCheck.Of(lambda, symbols))
            {
                context.ReportDiagnostic(finding.Lazy is { } lazy
                    ? Lazy(finding.Operation.Syntax, lazy, "filter or order by it", "filter the objects after IncludeLazy()")
                    : Diagnostic.Create(RuleDescriptors.ConditionNotTranslatable, finding.Operation.Syntax.GetLocation(), finding.Message));
            }
        }

        if (invocation.TargetMethod.Name == "Only")
        {
            AnalyzeSelection(context, invocation, symbols);
        }
    }

    private static void AnalyzeSelection(OperationAnalysisContext context, IInvocationOperation invocation, RuntimeSymbols symbols)
    {
        foreach (var operation in invocation.Arguments.SelectMany(static argument => Items(argument.Value)))
        {
            if (operation is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType: { Name: "Properties", ContainingType: { } proxy } } field } &&
                proxy.GetMembers(field.Name).OfType<IPropertySymbol>().FirstOrDefault(property => symbols.Property(property) is { IsLazy: true }) is { } lazy)
            {
                context.ReportDiagnostic(Lazy(operation.Syntax, lazy, "deliver it in a query", "naming it does not load it; use IncludeLazy()"));
            }
        }
    }

    private static ImmutableArray<IOperation> Items(IOperation value) => AssignedValue.Unconverted(value) switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        var single => [single],
    };

    private static Diagnostic Lazy(SyntaxNode syntax, IPropertySymbol property, string deed, string advice) => Diagnostic.Create(
        RuleDescriptors.LazyPropertyInQuery, LoadStateAnalyzer.NameOf(syntax).GetLocation(), property.ContainingType.Name, property.Name, deed, advice);
}
