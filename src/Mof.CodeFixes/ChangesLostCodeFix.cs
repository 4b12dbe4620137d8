using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1014: saves the changes before the refresh, or reverts them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangesLostCodeFix))]
[Shared]
public sealed class ChangesLostCodeFix() : UsageCodeFix(RuleIds.ChangesLost)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        if (finding.Node is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name } } || LoadStatement.PlaceOf(name, finding.Model, cancellation) is not { } statement ||
            // Where nothing is refreshed, nothing shall be saved or reverted.
            NullState.IsConditional(name, statement))
        {
            yield break;
        }

        if (LoadStatement.HasMethod(name, "PutAsync", finding.Model, cancellation) && AsyncContext.Of(statement, finding.Model, cancellation) is { } context)
        {
            yield return new Offer(
                "Save the changes first", "PutAsync", () => StatementInsertion.Before(finding.Root, context, statement, "await " + name.Identifier.Text + ".PutAsync();"));
        }

        if (finding.Model.GetTypeInfo(name, cancellation).Type is { } type &&
            finding.Model.LookupSymbols(name.SpanStart, type, "RevertChanges").OfType<IMethodSymbol>().Any(static method => !method.IsStatic && method.Parameters.IsEmpty))
        {
            yield return new Offer(
                "Revert the changes first", "RevertChanges", () => StatementInsertion.Before(finding.Root, null, statement, name.Identifier.Text + ".RevertChanges();"));
        }
    }
}
