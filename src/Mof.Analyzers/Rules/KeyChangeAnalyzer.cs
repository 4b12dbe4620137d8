using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Accesses;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1002: a property of the key is changed of an object that exists.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeyChangeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.KeyChange];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterSyntaxNodeAction(context => AnalyzeWrite(context, symbols), WrittenProperty.Kinds);
                start.RegisterOperationAction(context => AnalyzeByName(context, symbols), OperationKind.Invocation);
            }
        });
    }

    private static void AnalyzeWrite(SyntaxNodeAnalysisContext context, RuntimeSymbols symbols)
    {
        foreach (var write in WrittenProperty.In(context))
        {
            if (symbols.Property(write.Property) is { IsKey: true } && !write.IsInInitializer && !write.IsOwn(context.ContainingSymbol) && IsCertain(write, context, symbols))
            {
                context.ReportDiagnostic(Finding(write.Name.GetLocation(), write.Property));
            }
        }
    }

    // An init accessor says it for every object. A setter, which older compilers get, is right as long as the object is new.
    private static bool IsCertain(WrittenProperty write, SyntaxNodeAnalysisContext context, RuntimeSymbols symbols) =>
        write.Property.SetMethod is not { IsInitOnly: false } ||
        (write.Receiver is not null && context.SemanticModel.GetOperation(Unwrapped(write.Receiver), context.CancellationToken) is { } receiver && ServerObject.Is(receiver, symbols));

    private static ExpressionSyntax Unwrapped(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax parenthesized ? Unwrapped(parenthesized.Expression) : expression;

    private static void AnalyzeByName(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (NamedAccess.Of(invocation, symbols) is { IsWrite: true, Facts.IsKey: true } access && ServerObject.Is(invocation.Instance!, symbols))
        {
            context.ReportDiagnostic(Finding(access.Name.Syntax.GetLocation(), access.Property));
        }
    }

    private static Diagnostic Finding(Location location, IPropertySymbol property) =>
        Diagnostic.Create(RuleDescriptors.KeyChange, location, property.ContainingType.Name, property.Name);
}
