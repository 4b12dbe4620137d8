using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Queries;

namespace Mof.Analyzers.Rules;

/// <summary>Silences CS8602, CS8604 and CS8629 in the lambdas of queries: they are never run here, and NULL meets no condition of a server.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NullInQuerySuppressor : DiagnosticSuppressor
{
    private const string Justification = "The lambda is sent to the server, where NULL meets no condition: nothing is dereferenced.";

    private static readonly SuppressionDescriptor Dereference = new("MOFS8602", "CS8602", Justification);
    private static readonly SuppressionDescriptor Argument = new("MOFS8604", "CS8604", Justification);

    private static readonly SuppressionDescriptor Value = new("MOFS8629", "CS8629", Justification);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Dereference, Argument, Value];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (RuntimeSymbols.Of(context.Compilation) is not { Query: not null } symbols)
        {
            return;
        }

        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree && IsInQuery(diagnostic, tree, context, symbols))
            {
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(suppression => suppression.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
            }
        }
    }

    private static bool IsInQuery(Diagnostic diagnostic, SyntaxTree tree, SuppressionAnalysisContext context, RuntimeSymbols symbols)
    {
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        for (var lambda = node.FirstAncestorOrSelf<LambdaExpressionSyntax>(); lambda is not null; lambda = lambda.Parent?.FirstAncestorOrSelf<LambdaExpressionSyntax>())
        {
            // What is dereferenced outside of the object of the query is read when the query is made, and does throw.
            if (lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } &&
                context.GetSemanticModel(tree) is var model && model.GetOperation(call, context.CancellationToken) is IInvocationOperation invocation &&
                QueryLambda.In(invocation, symbols).FirstOrDefault(candidate => lambda.Span.Contains(candidate.Body.Syntax.Span)) is { } query)
            {
                return model.GetOperation(node, context.CancellationToken) is { } operation && MentionsParameter(operation, query.Parameter);
            }
        }

        return false;
    }

    private static bool MentionsParameter(IOperation operation, IParameterSymbol parameter) => operation.DescendantsAndSelf().Any(descendant =>
        descendant is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter));
}
