using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1011: all flags are replaced by some, or compared with some, where single ones were meant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlagsReplacedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.FlagsReplaced];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterOperationAction(context => AnalyzeAssignment(context, symbols), OperationKind.SimpleAssignment);
                start.RegisterOperationAction(context => AnalyzeComparison(context, symbols), OperationKind.Binary);
            }
        });
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;

        // A new object has no flags that could be lost; zero says plainly that all are to go.
        if (assignment.Target is IPropertyReferenceOperation { Instance: { } instance } target && IsFlags(target, symbols) && IsSomeFlag(assignment.Value) &&
            ServerObject.Is(instance, symbols))
        {
            Report(context, assignment.Syntax, target, $"'{target.Property.Name} = …' also clears the flags of '{target.Property.ContainingType.Name}.{target.Property.Name}' that others have set: use |= to set flags, &= ~ to clear them");
        }
    }

    private static void AnalyzeComparison(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals))
        {
            return;
        }

        var (left, right) = (AssignedValue.Unconverted(comparison.LeftOperand), AssignedValue.Unconverted(comparison.RightOperand));
        var (target, value) = left is IPropertyReferenceOperation first ? (first, right) : (right as IPropertyReferenceOperation, left);

        // A server can compare whole values only: in a query there is no other way.
        if (target is not null && IsFlags(target, symbols) && IsSomeFlag(value) && !QueryExpression.IsInLambda(comparison, symbols))
        {
            Report(context, comparison.Syntax, target, $"'{target.Property.ContainingType.Name}.{target.Property.Name}' may hold other flags as well, and then this comparison says they differ: test single flags with HasFlag or &");
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode syntax, IPropertyReferenceOperation target, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.FlagsReplaced, syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("Property", target.Property.Name), message));

    private static bool IsFlags(IPropertyReferenceOperation property, RuntimeSymbols symbols) =>
        symbols.Property(property.Property) is { IsBits: true } && NamedValues.EnumOf(property.Property.Type) is not null;

    private static bool IsSomeFlag(IOperation value) => NamedValues.Bits(AssignedValue.Unconverted(value).ConstantValue.Value) is > 0;
}
