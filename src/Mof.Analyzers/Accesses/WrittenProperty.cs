using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Accesses;

/// <summary>A property that is written, found by syntax.</summary>
/// <remarks>
/// A generated property that is read-only has no setter, so the compiler reports CS0200 and leaves an invalid operation behind,
/// which has no symbol any more; the syntax has it as a candidate.
/// </remarks>
/// <param name="Property">The property.</param>
/// <param name="Name">Where its name stands.</param>
/// <param name="Receiver">The object; null in an initializer, and where the proxy writes itself.</param>
internal sealed record WrittenProperty(IPropertySymbol Property, SimpleNameSyntax Name, ExpressionSyntax? Receiver)
{
    /// <summary>The kinds of syntax that write.</summary>
    public static readonly ImmutableArray<SyntaxKind> Kinds =
    [
        SyntaxKind.SimpleAssignmentExpression, SyntaxKind.AddAssignmentExpression, SyntaxKind.SubtractAssignmentExpression,
        SyntaxKind.MultiplyAssignmentExpression, SyntaxKind.DivideAssignmentExpression, SyntaxKind.ModuloAssignmentExpression,
        SyntaxKind.AndAssignmentExpression, SyntaxKind.OrAssignmentExpression, SyntaxKind.ExclusiveOrAssignmentExpression,
        SyntaxKind.LeftShiftAssignmentExpression, SyntaxKind.RightShiftAssignmentExpression, SyntaxKind.UnsignedRightShiftAssignmentExpression,
        SyntaxKind.CoalesceAssignmentExpression,
        SyntaxKind.PreIncrementExpression, SyntaxKind.PreDecrementExpression, SyntaxKind.PostIncrementExpression, SyntaxKind.PostDecrementExpression,
        SyntaxKind.Argument,
    ];

    /// <summary>Whether it is written in the initializer of a new object, or of a copy.</summary>
    public bool IsInInitializer => Name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax or WithExpressionSyntax } };

    /// <summary>Whether the class itself writes it, or one derived from it, as only they may: while it is made, or behind a setter that is not public.</summary>
    public bool IsOwn(ISymbol? writer)
    {
        var isSelf = Receiver is null or ThisExpressionSyntax or BaseExpressionSyntax && !IsInInitializer;
        return (isSelf && (Name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax || Name.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is not null)) ||
            (Property.SetMethod is { DeclaredAccessibility: not Accessibility.Public } && SymbolEqualityComparer.Default.Equals(writer?.ContainingType, Property.ContainingType));
    }

    /// <summary>The properties that a node writes: more than one in a deconstruction.</summary>
    public static IEnumerable<WrittenProperty> In(SyntaxNodeAnalysisContext context)
    {
        var target = context.Node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax prefix => prefix.Operand,
            PostfixUnaryExpressionSyntax postfix => postfix.Operand,
            ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument.Expression,
            _ => null,
        };
        return target is null ? [] : Targets(target).Select(name => Of(name, context.SemanticModel, context.CancellationToken)).OfType<WrittenProperty>();
    }

    private static IEnumerable<ExpressionSyntax> Targets(ExpressionSyntax target) => target switch
    {
        ParenthesizedExpressionSyntax parenthesized => Targets(parenthesized.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(static element => Targets(element.Expression)),
        _ => [target],
    };

    private static WrittenProperty? Of(ExpressionSyntax target, SemanticModel model, CancellationToken cancellation)
    {
        var (name, receiver) = target switch
        {
            MemberAccessExpressionSyntax access => (access.Name, access.Expression),
            MemberBindingExpressionSyntax binding => (binding.Name, (binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>(outer => !outer.Expression.Span.Contains(binding.Span)))?.Expression),
            IdentifierNameSyntax identifier => (identifier, null),
            _ => ((SimpleNameSyntax?)null, (ExpressionSyntax?)null),
        };
        if (name is null)
        {
            return null;
        }

        var info = model.GetSymbolInfo(target, cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IPropertySymbol property ? new WrittenProperty(property, name, receiver) : null;
    }

    /// <summary>The type of the object that is written.</summary>
    public ITypeSymbol ReceiverType(SemanticModel model, CancellationToken cancellation)
    {
        ExpressionSyntax? creation = Receiver ?? (Name.Parent?.Parent as InitializerExpressionSyntax)?.Parent as BaseObjectCreationExpressionSyntax;
        return (creation is null ? null : model.GetTypeInfo(creation, cancellation).Type) ?? Property.ContainingType;
    }
}
