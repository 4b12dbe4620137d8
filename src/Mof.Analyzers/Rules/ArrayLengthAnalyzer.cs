using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1007: an array is longer than the qualifier max allows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArrayLengthAnalyzer : AssignedValueAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ArrayTooLong];

    private protected override void Look(OperationAnalysisContext context, AssignedValue assigned)
    {
        if (assigned.Facts is { IsArray: true, MaxItems: > 0 } facts && KnownValue.Items(assigned.Value) is { } items && items > facts.MaxItems)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.ArrayTooLong, assigned.Value.Syntax.GetLocation(), assigned.ClassName, assigned.Property.Name, facts.MaxItems, items));
        }
    }
}
