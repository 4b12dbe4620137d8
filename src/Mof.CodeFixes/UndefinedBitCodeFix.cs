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
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        if (finding.Node is not CastExpressionSyntax cast || finding.Model.GetTypeInfo(cast, cancellation).Type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } type ||
            Bits(finding.Model.GetConstantValue(cast, cancellation).Value) is not { } bits)
        {
            yield break;
        }

        var names = NamesOf(type, bits);
        // A comment within the number says what it was.
        if (names.Count > 0 && !cast.WithoutTrivia().DescendantTrivia().Any(static trivia => !string.IsNullOrWhiteSpace(trivia.ToString())))
        {
            yield return new Offer("Use the flags that have names", "NamedFlags", () => finding.Root.ReplaceNode(cast, Named(cast, names)));
        }
    }

    // A name for several bits stands for all of them, and one of two names for the same bit is enough.
    private static List<string> NamesOf(INamedTypeSymbol type, ulong bits)
    {
        var fitting = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)
            .Select(static field => (field.Name, Value: Bits(field.ConstantValue) ?? 0)).Where(member => member.Value != 0 && (member.Value & bits) == member.Value);
        var named = 0UL;
        var chosen = new List<(string Name, ulong Value)>();
        foreach (var member in fitting.OrderByDescending(static member => BitCount(member.Value)))
        {
            if ((member.Value & ~named) != 0)
            {
                named |= member.Value;
                chosen.Add(member);
            }
        }

        return [.. chosen.OrderBy(static member => member.Value).Select(static member => member.Name)];
    }

    private static int BitCount(ulong value)
    {
        var count = 0;
        for (; value != 0; value &= value - 1)
        {
            count++;
        }

        return count;
    }

    private static ExpressionSyntax Named(CastExpressionSyntax cast, List<string> names)
    {
        var text = string.Join(" | ", names.Select(name => cast.Type.WithoutTrivia() + "." + (SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name)));
        var isOperand = names.Count > 1 && cast.Parent is ExpressionSyntax and not (AssignmentExpressionSyntax or ParenthesizedExpressionSyntax or InitializerExpressionSyntax);
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
