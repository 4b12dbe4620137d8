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
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        // First, so that a read in a loop does not become a load in a loop.
        if (QuerySyntax.At(root, OtherPlace(diagnostic), model, cancellation) is { } query)
        {
            yield return new Offer("Add IncludeLazy() to the query", "IncludeLazy", () => root.ReplaceNode(query, QuerySyntax.WithLazy(query)));
        }

        if (ObjectOf(node) is { } name && StatementOf(name, model, cancellation) is { } statement && AsyncContext.Of(name, model, cancellation) is { } context)
        {
            yield return new Offer(
                $"Load '{name.Identifier.ValueText}' first", "LoadLazyAsync",
                () => StatementInsertion.Before(root, context, statement, "await " + name.Identifier.Text + ".LoadLazyAsync();"));
        }
    }

    // The variable whose property is read, or that is passed to a method which asks for a loaded object.
    private static IdentifierNameSyntax? ObjectOf(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => Name(access.Expression),
        IdentifierNameSyntax { Parent: ArgumentSyntax } argument => argument,
        _ => null,
    };

    private static IdentifierNameSyntax? Name(ExpressionSyntax receiver) => receiver switch
    {
        IdentifierNameSyntax name => name,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: IdentifierNameSyntax name } => name,
        _ => null,
    };

    // The statement before which the object can be loaded: the variable has to be there by then.
    private static StatementSyntax? StatementOf(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (StatementInsertion.StatementOf(name) is not { } statement || model.GetSymbolInfo(name, cancellation).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol ||
            model.GetTypeInfo(name, cancellation).Type is not { } type || !model.LookupSymbols(name.SpanStart, type, "LoadLazyAsync", includeReducedExtensionMethods: true).Any())
        {
            return null;
        }

        // A part of the statement may give the variable its object, and only after that can it be loaded.
        return model.AnalyzeDataFlow(statement) is { Succeeded: true } flow && flow.DataFlowsIn.Contains(symbol, SymbolEqualityComparer.Default) &&
            !flow.WrittenInside.Contains(symbol, SymbolEqualityComparer.Default)
            ? statement
            : null;
    }
}
