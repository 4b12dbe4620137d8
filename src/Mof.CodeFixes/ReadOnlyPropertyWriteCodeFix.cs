using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;
using Mof.Analyzers.Rules;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1001: calls the method that changes the property, where the schema has one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyPropertyWriteCodeFix))]
[Shared]
public sealed class ReadOnlyPropertyWriteCodeFix() : UsageCodeFix(RuleIds.ReadOnlyPropertyWrite)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        if (finding.Properties.TryGetValue(ReadOnlyPropertyWriteAnalyzer.ChangedBy, out var name) && name is not null &&
            finding.Node is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax statement } assignment } target } &&
            assignment.Left == target && MethodOf(target.Expression, name, assignment.Right, finding.Model, cancellation) is { } method &&
            AsyncContext.Of(statement, finding.Model, cancellation) is { } context)
        {
            yield return new Offer($"Call {name} instead", name, () => context.Replace(finding.Root, statement, [statement.WithExpression(Call(assignment, target.Expression, method))]));
        }
    }

    // Its first parameter takes the value, and it asks for no more.
    private static IMethodSymbol? MethodOf(ExpressionSyntax receiver, string name, ExpressionSyntax value, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(receiver, cancellation).Type is { } type
            ? model.LookupSymbols(receiver.SpanStart, type, name).OfType<IMethodSymbol>().FirstOrDefault(method =>
                !method.IsStatic && method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } && method.Parameters.Length > 0 && method.Parameters[0].RefKind == RefKind.None &&
                method.Parameters.Skip(1).All(static parameter => parameter.IsOptional) && model.ClassifyConversion(value, method.Parameters[0].Type).IsImplicit)
            : null;

    private static ExpressionSyntax Call(AssignmentExpressionSyntax assignment, ExpressionSyntax receiver, IMethodSymbol method)
    {
        // A comment behind = goes along with the value.
        var behind = assignment.OperatorToken.TrailingTrivia.AddRange(assignment.Right.GetLeadingTrivia());
        var call = SyntaxFactory.InvocationExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver.WithoutTrivia(), SyntaxFactory.IdentifierName(method.Name)),
            AwaitSyntax.Argument(assignment.Right, behind));
        var awaited = AwaitSyntax.Of(call);
        var tells = method.ReturnType is INamedTypeSymbol { TypeArguments: { Length: 1 } results } && results[0].GetMembers("EnsureSuccess").Length > 0;
        return (tells ? (ExpressionSyntax)AwaitSyntax.EnsureSuccess(awaited) : awaited).WithTriviaFrom(assignment);
    }
}
