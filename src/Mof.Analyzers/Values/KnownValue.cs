using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.Values;

/// <summary>What the compiler can know of a value: its constant, its length. Through locals that are assigned once, when they are declared.</summary>
internal static class KnownValue
{
    // A local that is initialized with another one, and so on: nobody writes longer chains.
    private const int MaximumDepth = 8;

    /// <summary>The number of items; null for one that only the run knows.</summary>
    public static int? Items(IOperation value) => Items(value, MaximumDepth);

    /// <summary>The text itself; null for one that only the run knows.</summary>
    public static string? Text(IOperation value) => Constant(value) as string;

    /// <summary>The constant; null for none, and for null.</summary>
    public static object? Constant(IOperation value)
    {
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            value = AssignedValue.Unconverted(value);
            if (value.ConstantValue.HasValue)
            {
                return value.ConstantValue.Value;
            }

            if (value is not ILocalReferenceOperation local || InitializerOf(local) is not { } initializer)
            {
                return null;
            }

            value = initializer;
        }

        return null;
    }

    /// <summary>The number of characters; null for one that only the run knows.</summary>
    public static int? Characters(IOperation value)
    {
        if (Text(value) is { } text)
        {
            return text.Length;
        }

        // new string('x', 300)
        return Resolved(value) is IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: { Length: 2 } arguments } &&
            arguments[0].Parameter?.Type.SpecialType == SpecialType.System_Char && Constant(arguments[1].Value) is int count and >= 0
            ? count
            : null;
    }

    private static int? Items(IOperation value, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        switch (Resolved(value))
        {
            case IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 }:
                return initializer.ElementValues.Length;
            case IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes }:
                return Constant(sizes[0]) is int size and >= 0 ? size : null;
            case ICollectionExpressionOperation collection:
                var items = 0;
                foreach (var element in collection.Elements)
                {
                    if (element is not ISpreadOperation spread)
                    {
                        items++;
                    }
                    else if (SpreadLength(spread.Operand, depth - 1) is { } length)
                    {
                        items += length;
                    }
                    else
                    {
                        // At least those that are counted: too many already, or not certain.
                        return null;
                    }
                }

                return items;
            default:
                return null;
        }
    }

    // A list may have grown since it was made, an array may not.
    private static int? SpreadLength(IOperation value, int depth) =>
        Text(value) is { } text ? text.Length : value.Type is IArrayTypeSymbol || AssignedValue.Unconverted(value) is ICollectionExpressionOperation ? Items(value, depth) : null;

    private static IOperation Resolved(IOperation value)
    {
        value = AssignedValue.Unconverted(value);
        for (var depth = 0; depth < MaximumDepth && value is ILocalReferenceOperation { Type: IArrayTypeSymbol or { SpecialType: SpecialType.System_String } } local; depth++)
        {
            if (InitializerOf(local) is not { } initializer)
            {
                return value;
            }

            value = AssignedValue.Unconverted(initializer);
        }

        return value;
    }

    /// <summary>What a local was declared with, if nothing in the method assigns it again.</summary>
    public static IOperation? InitializerOf(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IOperation? initializer = null;
        foreach (var operation in root.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local):
                    initializer = declarator.GetVariableInitializer()?.Value;
                    break;
                case ILocalReferenceOperation other when SymbolEqualityComparer.Default.Equals(other.Local, reference.Local) && IsWritten(other):
                    return null;
            }
        }

        return reference.Local.IsRef ? null : initializer;
    }

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        // (c ? ref a : ref b) = x; dynamic calls with ref; __makeref.
        IConditionalOperation { IsRef: true } either => IsWritten(either),
        IDynamicInvocationOperation or { Kind: OperationKind.None } => true,
        IAssignmentOperation assignment => assignment.Target == reference || assignment is ISimpleAssignmentOperation { IsRef: true },
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind != RefKind.None,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };
}
