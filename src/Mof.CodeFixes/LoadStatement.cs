using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mof.CodeFixes;

/// <summary>The load of a variable, put before the statement that reads it.</summary>
internal static class LoadStatement
{
    /// <summary>Whether something has a method that can be awaited and needs no arguments.</summary>
    public static bool HasMethod(ExpressionSyntax target, string method, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(target, cancellation).Type is { } type &&
        model.LookupSymbols(target.SpanStart, type, method, includeReducedExtensionMethods: true).OfType<IMethodSymbol>().Any(static found =>
            !found.IsStatic && found.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask" } && found.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams));

    /// <summary>The statement before which a variable can be loaded: it has to have its object by then.</summary>
    public static StatementSyntax? PlaceOf(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (StatementInsertion.StatementOf(name) is not { } statement || model.GetSymbolInfo(name, cancellation).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Parameter } symbol)
        {
            return null;
        }

        // A part of the statement may give the variable its object, and only after that can it be loaded.
        return model.AnalyzeDataFlow(statement) is { Succeeded: true } flow && flow.DataFlowsIn.Contains(symbol, SymbolEqualityComparer.Default) &&
            !flow.WrittenInside.Contains(symbol, SymbolEqualityComparer.Default)
            ? statement
            : null;
    }

    /// <summary>The loop whose every round a statement of its would load the element: one request after the other, MOF1005.</summary>
    public static ForEachStatementSyntax? LoopOf(IdentifierNameSyntax name, StatementSyntax statement, SemanticModel model, CancellationToken cancellation)
    {
        var loop = statement.Parent as ForEachStatementSyntax ?? (statement.Parent as BlockSyntax)?.Parent as ForEachStatementSyntax;
        return loop is not null && model.GetDeclaredSymbol(loop, cancellation) is { } element && SymbolEqualityComparer.Default.Equals(element, model.GetSymbolInfo(name, cancellation).Symbol)
            ? loop
            : null;
    }

    /// <summary>A list that stands in a loop's head by its name, and whose objects can be loaded all together before.</summary>
    public static IdentifierNameSyntax? ListOf(CommonForEachStatementSyntax loop, SemanticModel model, CancellationToken cancellation) =>
        loop is { AwaitKeyword.RawKind: (int)SyntaxKind.None, Expression: IdentifierNameSyntax list } && model.GetSymbolInfo(list, cancellation).Symbol is ILocalSymbol or IParameterSymbol &&
        model.GetTypeInfo(list, cancellation).Type is { } type && IsList(type) && HasMethod(list, "LoadLazyAsync", model, cancellation)
            ? list
            : null;

    // A sequence may be one that makes its objects anew each time.
    private static bool IsList(ITypeSymbol type) =>
        type is IArrayTypeSymbol || Enumerable.Repeat(type, 1).Concat(type.AllInterfaces).Any(static one => one is INamedTypeSymbol { Name: "ICollection" or "IReadOnlyCollection", TypeArguments.Length: 1 });
}
