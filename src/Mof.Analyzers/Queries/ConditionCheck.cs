using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Runtime;

namespace Mof.Analyzers.Queries;

/// <summary>
/// Follows a condition as the translator of the runtime does, with the same table of calls, and tells what it would refuse.
/// What only the run can know is left to it.
/// </summary>
internal sealed class ConditionCheck
{
    private readonly IParameterSymbol _parameter;
    private readonly RuntimeSymbols _symbols;
    private readonly List<QueryFinding> _findings = [];

    private ConditionCheck(IParameterSymbol parameter, RuntimeSymbols symbols)
    {
        _parameter = parameter;
        _symbols = symbols;
    }

    /// <summary>What a server cannot do of a lambda; nothing where it can do all.</summary>
    public static IReadOnlyList<QueryFinding> Of(QueryLambda lambda, RuntimeSymbols symbols)
    {
        var check = new ConditionCheck(lambda.Parameter, symbols);
        if (lambda.IsSelector)
        {
            check.Selector(lambda.Body);
        }
        else
        {
            check.Condition(lambda.Body);
        }

        return check._findings;
    }

    private void Selector(IOperation body)
    {
        switch (TryProperty(body))
        {
            case null:
                Find(body, $"No server can order by '{body.Syntax}': name one property");
                break;
            case { IsArray: true }:
                Find(body, ArrayMessage(body));
                break;
        }
    }

    private void Condition(IOperation operation)
    {
        var condition = Peel(operation);
        if (condition is IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.And or BinaryOperatorKind.Or,
                Type.SpecialType: SpecialType.System_Boolean,
            } combination)
        {
            Condition(combination.LeftOperand);
            Condition(combination.RightOperand);
        }
        else if (IsFixed(condition))
        {
            Value(condition);
        }
        else
        {
            Test(condition);
        }
    }

    private void Test(IOperation condition)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                Condition(negation.Operand);
                break;
            case IBinaryOperation binary when IsComparison(binary.OperatorKind):
                Comparison(binary);
                break;
            case IInvocationOperation call:
                Call(call);
                break;
            case IPropertyReferenceOperation { Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance }
                when TryProperty(instance) is not null:
                break;
            default:
                if (condition.Type?.SpecialType != SpecialType.System_Boolean || TryProperty(condition) is not { IsArray: false })
                {
                    NotTranslatable(condition);
                }

                break;
        }
    }

    private void Comparison(IBinaryOperation binary)
    {
        if (Peel(binary.LeftOperand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.And } mask && TryProperty(mask.LeftOperand) is not null)
        {
            Find(binary, $"No server can test single bits, as in '{binary.Syntax}': filter the objects after the query");
            return;
        }

        foreach (var (compared, other) in new[] { (binary.LeftOperand, binary.RightOperand), (binary.RightOperand, binary.LeftOperand) })
        {
            if (Peel(compared) is IInvocationOperation call && MeaningOf(call, out var operands) == CallMeaning.Compare && IsFixed(other))
            {
                Value(other);
                if (other.ConstantValue is { HasValue: true, Value: not 0 })
                {
                    NotTranslatable(binary);
                }
                else
                {
                    Comparison(operands[0], operands[1], binary);
                }

                return;
            }
        }

        Comparison(binary.LeftOperand, binary.RightOperand, binary);
    }

    private void Comparison(IOperation left, IOperation right, IOperation whole)
    {
        var (property, value) = IsFixed(right) && TryProperty(left) is { } first ? (first, right)
            : IsFixed(left) && TryProperty(right) is { } second ? (second, left)
            : (null, null);
        if (property is null || value is null)
        {
            NotTranslatable(whole);
            return;
        }

        Value(value);
        if (property.IsArray && !(value.ConstantValue is { HasValue: true, Value: null }))
        {
            Find(whole, ArrayMessage(whole));
        }
    }

    private void Call(IInvocationOperation call)
    {
        switch (MeaningOf(call, out var operands))
        {
            case CallMeaning.StartsWith or CallMeaning.EndsWith or CallMeaning.ContainsText
                when IsFixed(operands[1]) && TryProperty(operands[0]) is { Type: "String", IsArray: false }:
                Value(operands[1]);
                break;
            case CallMeaning.Equals:
                Comparison(operands[0], operands[1], call);
                break;
            case CallMeaning.IsNullOrEmpty when TryProperty(operands[0]) is { Type: "String", IsArray: false }:
                break;
            case CallMeaning.ContainsItem when TryProperty(operands[1]) is { IsArray: false } && IsFixed(operands[0]):
                Value(Unspanned(operands[0]));
                break;
            case CallMeaning.ContainsItem when TryProperty(Unspanned(operands[0])) is { IsArray: true } && IsFixed(operands[1]):
                Value(operands[1]);
                break;
            default:
                NotTranslatable(call);
                break;
        }
    }

    // What a call means, and the values that it is about: a comparison or comparer, which a server has of its own, is none.
    private static CallMeaning? MeaningOf(IInvocationOperation call, out IOperation[] operands)
    {
        operands =
        [
            .. call.Instance is null ? [] : new[] { call.Instance },
            .. call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(static argument => argument.Value).Where(static value =>
                value.Type is not { Name: "StringComparison", ContainingNamespace.Name: "System" } &&
                !(value.ConstantValue is { HasValue: true, Value: null } && value.Type is INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: true })),
        ];
        return TranslatableCall.Find(FullName(call.TargetMethod.ContainingType.OriginalDefinition), call.TargetMethod.Name, operands.Length);
    }

    private static string FullName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? FullName(outer) + "+" + type.MetadataName : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    // The property of the object that an expression is. One that no server knows, or filters by, is found here.
    private CimPropertyFacts? TryProperty(IOperation operation)
    {
        if (Peel(operation) is not IMemberReferenceOperation { Instance: { } owner } member || member is not (IPropertyReferenceOperation or IFieldReferenceOperation))
        {
            return null;
        }

        if (member.Member is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            return TryProperty(owner);
        }

        if (Peel(owner) is not IParameterReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Parameter, _parameter))
        {
            return null;
        }

        if (member is not IPropertyReferenceOperation { Property: var property })
        {
            return null;
        }

        if (_symbols.Property(property) is not { } facts)
        {
            if (!IsCertainlyUnknown(property))
            {
                return Undeclared(property.Type);
            }

            Find(member, $"'{member.Syntax}' is no property that a server knows: filter the objects after the query");
            return Unknown;
        }

        if (facts.IsLazy)
        {
            Find(member, "", property);
            return Unknown;
        }

        if (facts.Type == "Instance")
        {
            Find(member, $"'{member.Syntax}' is an embedded object, by which no server can filter or order: filter the objects after the query");
            return Unknown;
        }

        return facts;
    }

    // A class that says which it is in CIM says so of its properties, too. A proxy without any attribute is known to the run only.
    private bool IsCertainlyUnknown(IPropertySymbol property) =>
        _symbols.Class(property.ContainingType) is not null || SymbolEqualityComparer.Default.Equals(property.ContainingType, _symbols.Instance);

    private static CimPropertyFacts Undeclared(ITypeSymbol type) => new("")
    {
        Type = type.SpecialType == SpecialType.System_String ? "String" : "",
        IsArray = type.SpecialType != SpecialType.System_String && type.AllInterfaces.Append(type).Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable),
    };

    // It is reported already; whatever is done with it is right.
    private static CimPropertyFacts Unknown { get; } = new("") { Type = "String" };

    // A value is read when the query is made, by an interpreter that knows what people write, and not all of C#.
    private void Value(IOperation value)
    {
        if (value.DescendantsAndSelf().Any(IsNotInterpreted))
        {
            Find(value, $"'{value.Syntax}' is not evaluated inside a query: compute it before, in a variable, and compare with that");
        }
    }

    private static bool IsNotInterpreted(IOperation operation) => !operation.ConstantValue.HasValue && operation switch
    {
        IAnonymousFunctionOperation or IIsTypeOperation or IConversionOperation { IsTryCast: true } or IArrayCreationOperation { Initializer: null } => true,
        IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.Any(static member => member is ISimpleAssignmentOperation),
        // f.Invoke() is a call as any other, f() is not.
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Syntax: InvocationExpressionSyntax call } =>
            call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" },
        IBinaryOperation binary => binary.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift,
        IUnaryOperation unary => unary.OperatorKind == UnaryOperatorKind.BitwiseNegation,
        _ => false,
    };

    // nameof(x.Name) mentions the object and does not ask it.
    private bool IsFixed(IOperation operation) => operation.ConstantValue.HasValue ||
        (operation is IParameterReferenceOperation reference
            ? !SymbolEqualityComparer.Default.Equals(reference.Parameter, _parameter)
            : operation.ChildOperations.All(IsFixed));

    private void NotTranslatable(IOperation operation)
    {
        // One finding for one mistake: what is inside may be reported already.
        if (!_findings.Any(finding => operation.Syntax.Span.Contains(finding.Operation.Syntax.Span)))
        {
            Find(operation, $"No server can evaluate '{operation.Syntax}': compare properties with values, or use StartsWith, EndsWith, Contains, &&, || and !; filter by anything else after the query");
        }
    }

    private void Find(IOperation operation, string message, IPropertySymbol? lazy = null)
    {
        if (!_findings.Any(finding => finding.Operation == operation))
        {
            _findings.Add(new QueryFinding(operation, message, lazy));
        }
    }

    private static string ArrayMessage(IOperation operation) => $"'{operation.Syntax}' is about an array, which no server compares or orders by: ask with Contains for one item";

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.LessThan
        or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static IOperation Peel(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    // C# 14 binds array.Contains(x) to spans.
    private static IOperation Unspanned(IOperation list)
    {
        while (list is IConversionOperation conversion)
        {
            list = conversion.Operand;
        }

        return list;
    }
}
