using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1010: writes the flags of a number that have names, and leaves out the bits that have none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndefinedBitCodeFix))]
[Shared]
public sealed class UndefinedBitCodeFix() : UsageCodeFix(RuleIds.UndefinedBit)
{
    private protected override IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<CastExpressionSyntax>(cast => cast.Span.Contains(diagnostic.Location.SourceSpan) && diagnostic.Location.SourceSpan.Contains(cast.Span)) is not { } cast ||
            model.GetTypeInfo(cast, cancellation).Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type ||
            Bits(model.GetConstantValue(cast, cancellation).Value) is not { } bits)
        {
            yield break;
        }

        var names = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue && Bits(field.ConstantValue) is > 0 and var value && (value & bits) == value).Select(static field => field.Name).ToList();
        if (names.Count > 0)
        {
            yield return new Offer("Use the flags that have names", "NamedFlags", () => root.ReplaceNode(cast, Named(cast, names)));
        }
    }

    private static ExpressionSyntax Named(CastExpressionSyntax cast, List<string> names)
    {
        var text = string.Join(" | ", names.Select(name => cast.Type.WithoutTrivia() + "." + (SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name)));
        var isOperand = names.Count > 1 && cast.Parent is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or MemberAccessExpressionSyntax;
        return SyntaxFactory.ParseExpression(isOperand ? "(" + text + ")" : text).WithTriviaFrom(cast);
    }

    private static ulong? Bits(object? constant) => constant switch
    {
        null => null,
        ulong value => value,
        IConvertible value => unchecked((ulong)value.ToInt64(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
