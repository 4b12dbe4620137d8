using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1003: adds IncludeLazy() to the query, or loads the object before the statement that reads it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LazyPropertyReadCodeFix))]
[Shared]
public sealed class LazyPropertyReadCodeFix() : UsageCodeFix(RuleIds.LazyPropertyRead)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        // First, so that a read in a loop does not become a load in a loop.
        var query = IncludedQuery.At(finding.Other, finding.Model, cancellation);
        if (query is not null)
        {
            yield return new Offer("Add IncludeLazy() to the query", "IncludeLazy", () => query.In(finding.Root));
        }

        if (ObjectOf(finding.Node) is { } name && LoadStatement.HasMethod(name, "LoadLazyAsync", finding.Model, cancellation) &&
            LoadStatement.PlaceOf(name, finding.Model, cancellation) is { } statement && OfferFor(finding, name, statement, query, cancellation) is { } offer)
        {
            yield return offer;
        }
    }

    private static Offer? OfferFor(Finding finding, IdentifierNameSyntax name, StatementSyntax statement, IncludedQuery? query, CancellationToken cancellation)
    {
        if (LoadStatement.LoopOf(name, statement, finding.Model, cancellation) is not { } loop)
        {
            var read = finding.Node.Contains(name) ? name : (ExpressionSyntax)finding.Node;
            return Load(finding, name, statement, NullState.NeedsGuard(read, name, statement, finding.Model, cancellation) ? name.Identifier.Text : null, cancellation);
        }

        if (LoadStatement.ListOf(loop, finding.Model, cancellation) is { } list && LoadStatement.PlaceOf(list, finding.Model, cancellation) == loop)
        {
            return Load(finding, list, loop, null, cancellation);
        }

        // One request after the other is the last resort, and where objects come as a stream it is MOF1005.
        return query is null && loop.AwaitKeyword.IsKind(SyntaxKind.None) ? Load(finding, name, statement, null, cancellation) : null;
    }

    private static Offer? Load(Finding finding, IdentifierNameSyntax name, StatementSyntax statement, string? guard, CancellationToken cancellation)
    {
        var text = "await " + name.Identifier.Text + (IsForgiven(name) ? "!" : "") + ".LoadLazyAsync();";
        return !StatementInsertion.IsAfter(statement, text) && AsyncContext.Of(statement, finding.Model, cancellation) is { } context
            ? new Offer($"Load '{name.Identifier.ValueText}' first", "LoadLazyAsync", () => StatementInsertion.Before(finding.Root, context, statement, text, guard))
            : null;
    }

    // The variable whose property is read, or that is passed to a method which asks for a loaded object.
    private static IdentifierNameSyntax? ObjectOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => Name(access.Expression),
        SimpleNameSyntax { Parent: MemberBindingExpressionSyntax binding } => Name(Receiver(binding)),
        SimpleNameSyntax { Parent: NameColonSyntax { Parent: SubpatternSyntax { Parent.Parent: RecursivePatternSyntax { Parent: IsPatternExpressionSyntax test } } } } => Name(test.Expression),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax } extended => extended,
        ExpressionSyntax { Parent: ArgumentSyntax } argument => Name(argument),
        _ => null,
    };

    private static ExpressionSyntax? Receiver(MemberBindingExpressionSyntax binding) =>
        binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => !access.Expression.Span.Contains(binding.Span))?.Expression;

    private static IdentifierNameSyntax? Name(ExpressionSyntax? receiver) => receiver switch
    {
        IdentifierNameSyntax name => name,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Name(forgiven.Operand),
        ParenthesizedExpressionSyntax parenthesized => Name(parenthesized.Expression),
        CastExpressionSyntax cast => Name(cast.Expression),
        _ => null,
    };

    private static bool IsForgiven(IdentifierNameSyntax name) => name.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);
}
