using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1001: a property that the schema marks as read-only is written.</summary>
/// <remarks>
/// A generated property of this kind has no setter, so the compiler reports CS0200 and leaves an invalid operation behind;
/// therefore the rule goes by syntax and asks for the symbol, which is still there as a candidate.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadOnlyPropertyWriteAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key in the diagnostic's properties under which the method stands that changes the property.</summary>
    public const string ChangedBy = "ChangedBy";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ReadOnlyPropertyWrite];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterSyntaxNodeAction(
                    context => AnalyzeTarget(context, ((AssignmentExpressionSyntax)context.Node).Left, symbols),
                    SyntaxKind.SimpleAssignmentExpression, SyntaxKind.AddAssignmentExpression, SyntaxKind.SubtractAssignmentExpression,
                    SyntaxKind.MultiplyAssignmentExpression, SyntaxKind.DivideAssignmentExpression, SyntaxKind.ModuloAssignmentExpression,
                    SyntaxKind.AndAssignmentExpression, SyntaxKind.OrAssignmentExpression, SyntaxKind.ExclusiveOrAssignmentExpression,
                    SyntaxKind.LeftShiftAssignmentExpression, SyntaxKind.RightShiftAssignmentExpression, SyntaxKind.CoalesceAssignmentExpression);
                start.RegisterSyntaxNodeAction(
                    context => AnalyzeTarget(context, ((PrefixUnaryExpressionSyntax)context.Node).Operand, symbols),
                    SyntaxKind.PreIncrementExpression, SyntaxKind.PreDecrementExpression);
                start.RegisterSyntaxNodeAction(
                    context => AnalyzeTarget(context, ((PostfixUnaryExpressionSyntax)context.Node).Operand, symbols),
                    SyntaxKind.PostIncrementExpression, SyntaxKind.PostDecrementExpression);
                start.RegisterSyntaxNodeAction(context => AnalyzeArgument(context, symbols), SyntaxKind.Argument);
            }
        });
    }

    private static void AnalyzeArgument(SyntaxNodeAnalysisContext context, RuntimeSymbols symbols)
    {
        var argument = (ArgumentSyntax)context.Node;
        if (argument.RefOrOutKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword))
        {
            AnalyzeTarget(context, argument.Expression, symbols);
        }
    }

    private static void AnalyzeTarget(SyntaxNodeAnalysisContext context, ExpressionSyntax target, RuntimeSymbols symbols)
    {
        switch (target)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                AnalyzeTarget(context, parenthesized.Expression, symbols);
                return;
            case TupleExpressionSyntax tuple:
                foreach (var element in tuple.Arguments)
                {
                    AnalyzeTarget(context, element.Expression, symbols);
                }

                return;
        }

        var name = target switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            IdentifierNameSyntax identifier => identifier,
            _ => null,
        };
        if (name is null || PropertyOf(context, target) is not { } property || symbols.Property(property) is not { IsReadOnly: true, IsKey: false })
        {
            return;
        }

        // A CIM object whose schema lets nothing be written can still be created: with values from the start.
        if (target.Parent?.Parent is InitializerExpressionSyntax && property.SetMethod is not null)
        {
            return;
        }

        var receiver = target is MemberAccessExpressionSyntax { Expression: var expression }
            ? context.SemanticModel.GetTypeInfo(expression, context.CancellationToken).Type ?? property.ContainingType
            : property.ContainingType;
        var method = MethodThatChanges(property, receiver);
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.ReadOnlyPropertyWrite,
            name.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(ChangedBy, method),
            property.ContainingType.Name,
            property.Name,
            method is null ? "" : "; call " + method + " to change it"));
    }

    private static IPropertySymbol? PropertyOf(SyntaxNodeAnalysisContext context, ExpressionSyntax target)
    {
        var info = context.SemanticModel.GetSymbolInfo(target, context.CancellationToken);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) as IPropertySymbol;
    }

    // ConfigMgr's own pattern: SourceSite is changed by SetSourceSite.
    private static string? MethodThatChanges(IPropertySymbol property, ITypeSymbol receiver)
    {
        var name = "Set" + property.Name + "Async";
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IMethodSymbol>().Any(static method => !method.IsStatic))
            {
                return name;
            }
        }

        return null;
    }
}
