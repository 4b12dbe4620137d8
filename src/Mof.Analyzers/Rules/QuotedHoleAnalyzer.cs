using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1016: quotes around a hole of a WQL text, where the value would be a part of a text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QuotedHoleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.QuotedHole];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { Connection: not null } symbols)
            {
                start.RegisterOperationAction(context => Analyze(context, symbols), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name != "QueryWql" || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.ContainingType, symbols.Connection))
        {
            return;
        }

        foreach (var argument in invocation.Arguments)
        {
            if (TextOf(argument.Value) is { } text)
            {
                foreach (var hole in QuotedHoles(text))
                {
                    context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.QuotedHole, hole.Syntax.GetLocation(), hole.Expression.Syntax.ToString()));
                }
            }
        }
    }

    private static IInterpolatedStringOperation? TextOf(IOperation value) => value switch
    {
        IConversionOperation conversion => TextOf(conversion.Operand),
        ILocalReferenceOperation local when KnownValue.InitializerOf(local) is { } initializer and not ILocalReferenceOperation => TextOf(initializer),
        _ => value as IInterpolatedStringOperation,
    };

    // Follows the quotes as WQL does: ' or ", with a backslash before one that belongs to the text.
    private static IEnumerable<IInterpolationOperation> QuotedHoles(IInterpolatedStringOperation text)
    {
        char? quote = null;
        var isEscaped = false;
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                isEscaped = false;
                if (quote is not null)
                {
                    yield return hole;
                }
            }
            else if (part is IInterpolatedStringTextOperation { Text.ConstantValue.Value: string written })
            {
                foreach (var character in written)
                {
                    if (isEscaped)
                    {
                        isEscaped = false;
                    }
                    else if (quote is null)
                    {
                        quote = character is '\'' or '"' ? character : null;
                    }
                    else if (character == quote)
                    {
                        quote = null;
                    }
                    else
                    {
                        isEscaped = character == '\\';
                    }
                }
            }
        }
    }
}
