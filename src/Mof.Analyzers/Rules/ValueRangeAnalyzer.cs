using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1009: a constant is outside the range, or not among the values, that the schema states.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueRangeAnalyzer : AssignedValueAnalyzer
{
    // More values than that are no help in a message.
    private const int NamedInMessage = 12;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ValueOutOfRange];

    private protected override void Look(OperationAnalysisContext context, AssignedValue assigned)
    {
        if (assigned.Operator is null && assigned.Facts is { IsArray: false, IsBits: false })
        {
            LookAt(context, assigned, assigned.Value);
        }
    }

    private static void LookAt(OperationAnalysisContext context, AssignedValue assigned, IOperation value)
    {
        if (AssignedValue.Unconverted(value) is IConditionalOperation { IsRef: false, WhenFalse: { } otherwise } either)
        {
            LookAt(context, assigned, either.WhenTrue);
            LookAt(context, assigned, otherwise);
        }
        else if (KnownValue.Constant(value) is { } constant && Expected(assigned, constant) is { } expected)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.ValueOutOfRange, value.Syntax.GetLocation(), assigned.ClassName, assigned.Property.Name, expected,
                constant is string text ? "\"" + text + "\"" : Convert.ToString(constant, CultureInfo.InvariantCulture)));
        }
    }

    private static string? Expected(AssignedValue assigned, object constant)
    {
        var facts = assigned.Facts;
        if (constant is string text)
        {
            return facts.HasOpenValues || text.Length == 0 ? null : ExpectedText(assigned.Property, text);
        }

        if (Outside(constant, facts.MinValue, facts.MaxValue))
        {
            return facts.MinValue == long.MinValue ? $"values up to {facts.MaxValue}"
                : facts.MaxValue == long.MaxValue ? $"values from {facts.MinValue}"
                : $"values from {facts.MinValue} to {facts.MaxValue}";
        }

        return !facts.HasOpenValues && NamedValues.EnumOf(assigned.Property.Type) is { } type && !NamedValues.IsFlags(type) && NamedValues.Bits(constant) is { } bits &&
            NamedValues.Of(type).ToList() is { Count: > 0 } members && members.All(member => member.Value != bits)
            ? List(members.Select(static member => member.Member.Name + " (" + Convert.ToString(member.Member.ConstantValue, CultureInfo.InvariantCulture) + ")"))
            : null;
    }

    private static bool Outside(object constant, long minimum, long maximum) => constant switch
    {
        ulong number => maximum < long.MaxValue && number > (ulong)Math.Max(0, maximum),
        byte or sbyte or short or ushort or int or uint or long => Convert.ToInt64(constant, CultureInfo.InvariantCulture) is var number && (number < minimum || number > maximum),
        _ => false,
    };

    // The values of a text are constants of a class beside the property; servers compare them blind to case.
    private static string? ExpectedText(IPropertySymbol property, string text)
    {
        foreach (var values in property.ContainingType.GetTypeMembers(property.Name + "Values"))
        {
            var constants = values.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => field.ConstantValue as string).ToList();
            if (values.IsStatic && constants.Count > 0 && constants.All(static constant => constant is not null) &&
                !constants.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                return List(constants.Select(static constant => "\"" + constant + "\""));
            }
        }

        return null;
    }

    private static string List(IEnumerable<string> values)
    {
        var all = values.ToList();
        return all.Count <= NamedInMessage ? string.Join(", ", all) : string.Join(", ", all.Take(NamedInMessage)) + $" and {all.Count - NamedInMessage} more";
    }
}
