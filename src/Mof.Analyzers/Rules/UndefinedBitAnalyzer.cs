using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1010: a flag is set for which the schema has no name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndefinedBitAnalyzer : AssignedValueAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.UndefinedBit];

    private protected override void Look(OperationAnalysisContext context, AssignedValue assigned)
    {
        if (!assigned.Facts.IsBits || assigned.Facts.HasOpenValues || NamedValues.EnumOf(assigned.Property.Type) is not { } type ||
            assigned.Operator is not (null or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr))
        {
            return;
        }

        var defined = 0UL;
        foreach (var (_, value) in NamedValues.Of(type))
        {
            defined |= value;
        }

        foreach (var operand in OperandsOf(assigned.Value))
        {
            // All undefined bits together are a complement, such as ~None.
            if (NamedValues.Bits(KnownValue.Constant(operand)) is { } bits && (bits & ~defined & Mask(type)) is var undefined and not 0 && undefined != (~defined & Mask(type)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleDescriptors.UndefinedBit, operand.Syntax.GetLocation(), assigned.ClassName, assigned.Property.Name,
                    Hex(undefined), string.Join(", ", NamedValues.Of(type).Where(static member => member.Value != 0).Select(static member => member.Member.Name))));
            }
        }
    }

    // Of a | b each part is looked at, so that the finding is where the bit is. What stands under ~ is taken away, not set.
    private static IEnumerable<IOperation> OperandsOf(IOperation value)
    {
        var pending = new Stack<IOperation>([value]);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            var inner = current is IConversionOperation { OperatorMethod: null } conversion && NamedValues.EnumOf(conversion.Type!) is null ? conversion.Operand : current;
            switch (inner)
            {
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or } either:
                    pending.Push(either.RightOperand);
                    pending.Push(either.LeftOperand);
                    break;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.BitwiseNegation }:
                case IBinaryOperation:
                    break;
                default:
                    yield return current;
                    break;
            }
        }
    }

    private static ulong Mask(INamedTypeSymbol type) => type.EnumUnderlyingType?.SpecialType switch
    {
        SpecialType.System_Byte or SpecialType.System_SByte => byte.MaxValue,
        SpecialType.System_Int16 or SpecialType.System_UInt16 => ushort.MaxValue,
        SpecialType.System_Int32 or SpecialType.System_UInt32 => uint.MaxValue,
        _ => ulong.MaxValue,
    };

    private static string Hex(ulong bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture);
}
