using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>Whether a variable may be null before a statement that gets by with that.</summary>
internal static class NullState
{
    /// <summary>Whether a call that is put before a statement could throw where the statement would not.</summary>
    public static bool NeedsGuard(ExpressionSyntax read, IdentifierNameSyntax name, StatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        // A property that is read in any case is read of an object; an argument may be null.
        if (read != name && !IsConditional(read, statement))
        {
            return false;
        }

        if (model.GetNullableContext(statement.SpanStart).WarningsEnabled() &&
            model.TryGetSpeculativeSemanticModel(statement.SpanStart, (StatementSyntax)SyntaxFactory.ParseStatement("_ = " + name.Identifier.Text + ";"), out var before) &&
            before?.SyntaxTree.GetRoot(cancellation).DescendantNodes().OfType<IdentifierNameSyntax>().Last() is { } asked &&
            before.GetTypeInfo(asked, cancellation).Nullability.FlowState is var state and not NullableFlowState.None)
        {
            return state == NullableFlowState.MaybeNull;
        }

        return IsTested(name, statement) || MayComeAsNull(name, model, cancellation);
    }

    /// <summary>Whether a statement may be run without a part of it: <c>x?.P</c>, <c>c &amp;&amp; x.P</c>, <c>c ? x.P : y</c>, <c>c ?? x.P</c>, <c>x is { P: … }</c>.</summary>
    public static bool IsConditional(ExpressionSyntax read, StatementSyntax statement)
    {
        SyntaxNode child = read;
        foreach (var ancestor in read.Ancestors().TakeWhile(ancestor => ancestor != statement))
        {
            switch (ancestor)
            {
                case ConditionalAccessExpressionSyntax:
                case IsPatternExpressionSyntax:
                case ConditionalExpressionSyntax conditional when conditional.Condition != child:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } binary when binary.Left != child:
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment when assignment.Left != child:
                case SwitchExpressionArmSyntax or SwitchSectionSyntax:
                    return true;
            }

            child = ancestor;
        }

        // The head of a for loop beyond its start is run after its condition.
        return statement is ForStatementSyntax loop && loop.Incrementors.Any(incrementor => incrementor == child);
    }

    private static bool IsTested(IdentifierNameSyntax name, StatementSyntax statement) => statement.DescendantNodes().OfType<IdentifierNameSyntax>().Any(other =>
        other.Identifier.ValueText == name.Identifier.ValueText && other.Parent switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression or (int)SyntaxKind.IsExpression or (int)SyntaxKind.CoalesceExpression } => true,
            IsPatternExpressionSyntax or ConditionalAccessExpressionSyntax => true,
            _ => false,
        });

    // Without annotations its origin tells: FirstOrDefaultAsync(), FindAsync(…).
    private static bool MayComeAsNull(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: > 0 } declarations } &&
        declarations[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } &&
        value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static part =>
            part.Identifier.ValueText.Contains("OrDefault") || part.Identifier.ValueText.StartsWith("Find", StringComparison.Ordinal));
}
