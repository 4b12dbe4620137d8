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
                start.RegisterOperationAction(context => AnalyzePattern(context, symbols), OperationKind.IsPattern);
            }
        });
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;

        // A new object has no flags that could be lost; zero says plainly that all are to go.
        if (assignment.Target is IPropertyReferenceOperation { Instance: { } instance } target && IsFlags(target, symbols) && IsSomeFlag(assignment.Value) &&
            ServerObject.Is(instance, symbols) && !IsAskedBefore(assignment, target.Property))
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

        ReportComparison(context, target, value, symbols);
    }

    private static void AnalyzePattern(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var pattern = (IIsPatternOperation)context.Operation;
        var inner = pattern.Pattern is INegatedPatternOperation negated ? negated.Pattern : pattern.Pattern;
        if (inner is IConstantPatternOperation constant)
        {
            ReportComparison(context, AssignedValue.Unconverted(pattern.Value) as IPropertyReferenceOperation, constant.Value, symbols);
        }
    }

    private static void ReportComparison(OperationAnalysisContext context, IPropertyReferenceOperation? target, IOperation value, RuntimeSymbols symbols)
    {
        var comparison = context.Operation;

        // A server can compare whole values only: in a query there is no other way.
        if (target is not null && IsFlags(target, symbols) && IsSomeFlag(value) && !QueryExpression.IsInTree(comparison))
        {
            Report(context, comparison.Syntax, target, $"'{target.Property.ContainingType.Name}.{target.Property.Name}' may hold other flags as well, and then this comparison says they differ: test single flags with HasFlag or &");
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode syntax, IPropertyReferenceOperation target, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.FlagsReplaced, syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add("Property", target.Property.Name), message));

    // if (x.Flags == None) x.Flags = Copy: the program knows what it replaces.
    private static bool IsAskedBefore(IOperation assignment, IPropertySymbol property)
    {
        for (var parent = assignment.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalOperation { Condition: var condition } && condition.DescendantsAndSelf().Any(operation =>
                operation is IPropertyReferenceOperation asked && SymbolEqualityComparer.Default.Equals(asked.Property, property)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFlags(IPropertyReferenceOperation property, RuntimeSymbols symbols) =>
        symbols.Property(property.Property) is { IsBits: true } && NamedValues.EnumOf(property.Property.Type) is not null;

    private static bool IsSomeFlag(IOperation value) => NamedValues.Bits(AssignedValue.Unconverted(value).ConstantValue.Value) is > 0;
}
