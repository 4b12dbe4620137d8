using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1008: a string is longer, or shorter, than its limit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StringLengthAnalyzer : AssignedValueAnalyzer
{
    // So much of a text is enough to tell which it is.
    private const int ShownCharacters = 20;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.StringTooLong];

    private protected override void Look(OperationAnalysisContext context, AssignedValue assigned)
    {
        // What is appended to is longer than what is appended, and that is all that is known.
        if (assigned.Facts is not ({ MaxLength: > 0 } or { MinLength: > 0 }) || assigned.Operator is not (null or BinaryOperatorKind.Add))
        {
            return;
        }

        if (assigned.Facts.IsArray)
        {
            foreach (var item in ItemsOf(assigned.Value))
            {
                LookAt(context, assigned, item);
            }
        }
        else
        {
            LookAt(context, assigned, assigned.Value);
        }
    }

    private static void LookAt(OperationAnalysisContext context, AssignedValue assigned, IOperation value)
    {
        if (KnownValue.Characters(value) is { } length && Limit(assigned.Facts, length, assigned.Operator is not null) is { } limit)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.StringTooLong, value.Syntax.GetLocation(), assigned.ClassName, assigned.Property.Name, limit, Shown(value), length));
        }
    }

    // An empty text is often how a program says that there is none.
    private static string? Limit(CimPropertyFacts facts, int length, bool isAppended)
    {
        var isTooLong = facts.MaxLength > 0 && length > facts.MaxLength;
        var isTooShort = !isAppended && length > 0 && length < facts.MinLength;
        return !isTooLong && !isTooShort ? null
            : facts.MaxLength == 0 ? $"at least {facts.MinLength}"
            : facts.MinLength == 0 ? $"at most {facts.MaxLength}"
            : facts.MinLength == facts.MaxLength ? facts.MaxLength.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : $"{facts.MinLength} to {facts.MaxLength}";
    }

    private static string Shown(IOperation value)
    {
        var text = KnownValue.Text(value) ?? value.Syntax.ToString();
        return text.Length <= ShownCharacters ? text : text.Substring(0, ShownCharacters) + "…";
    }

    private static IEnumerable<IOperation> ItemsOf(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements.Where(static element => element is not ISpreadOperation),
        _ => [],
    };
}
