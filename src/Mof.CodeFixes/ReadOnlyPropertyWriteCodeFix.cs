using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Mof.Analyzers;
using Mof.Analyzers.Rules;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1001: calls the method that changes the property, where the schema has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyPropertyWriteCodeFix))]
[Shared]
public sealed class ReadOnlyPropertyWriteCodeFix() : UsageCodeFix(RuleIds.ReadOnlyPropertyWrite)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (diagnostic.Properties.TryGetValue(ReadOnlyPropertyWriteAnalyzer.ChangedBy, out var name) && name is not null &&
            node is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment } target } &&
            assignment.Left == target && MethodOf(target.Expression, name, assignment.Right, model, cancellation) is { } method && AsyncContext.Of(statement, model, cancellation) is { } context)
        {
            yield return new Offer($"Call {name} instead", name, () => context.Replace(root, statement, [Call(statement, target.Expression, method, assignment.Right)]));
        }
    }

    // Its first parameter takes the value, and it asks for no more.
    private static IMethodSymbol? MethodOf(ExpressionSyntax receiver, string name, ExpressionSyntax value, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(receiver, cancellation).Type is { } type
            ? model.LookupSymbols(receiver.SpanStart, type, name).OfType<IMethodSymbol>().FirstOrDefault(method =>
                !method.IsStatic && method.Parameters.Length > 0 && method.Parameters.Skip(1).All(static parameter => parameter.IsOptional) &&
                model.ClassifyConversion(value, method.Parameters[0].Type).IsImplicit)
            : null;

    private static ExpressionStatementSyntax Call(ExpressionStatementSyntax statement, ExpressionSyntax receiver, IMethodSymbol method, ExpressionSyntax value)
    {
        var call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver.WithoutTrivia(), SyntaxFactory.IdentifierName(method.Name)),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value.WithoutTrivia()))));
        var awaited = AwaitSyntax.Of(call);
        var tells = method.ReturnType is INamedTypeSymbol { TypeArguments: { Length: 1 } results } && results[0].GetMembers("EnsureSuccess").Length > 0;
        return statement.WithExpression((tells ? (ExpressionSyntax)AwaitSyntax.EnsureSuccess(awaited) : awaited).WithTriviaFrom(statement.Expression)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
