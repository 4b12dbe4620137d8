using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1005: the query loads, and the loop does not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadInLoopCodeFix))]
[Shared]
public sealed class LoadInLoopCodeFix() : UsageCodeFix(RuleIds.LoadInLoop)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        // A refresh reads more than lazy properties, and a loop needs a body. The token of a load would have to go elsewhere; under #if the load is not always there.
        if (finding.Node is IdentifierNameSyntax { Identifier.ValueText: "LoadLazyAsync" } && AwaitSyntax.CallOf(finding.Node) is { ArgumentList.Arguments.Count: 0 } &&
            finding.Node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: BlockSyntax } load && !load.GetLeadingTrivia().Any(static trivia => trivia.IsDirective) &&
            IncludedQuery.At(finding.Other, finding.Model, cancellation) is { } query)
        {
            yield return new Offer("Load with IncludeLazy() instead", "IncludeLazy", () => query.InPlaceOf(finding.Root, load));
        }
    }
}
