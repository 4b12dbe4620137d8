using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Analyzers;

namespace Mof.CodeFixes;

/// <summary>Repairs MOF1012: calls EnsureSuccess() on the result.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIgnoredCodeFix))]
[Shared]
public sealed class ResultIgnoredCodeFix() : UsageCodeFix(RuleIds.ResultIgnored)
{
    internal override IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation)
    {
        // Behind ?. there may be no result at all.
        if (AwaitSyntax.CallOf(finding.Node) is { } call && AwaitSyntax.DroppedWith(call) is AwaitExpressionSyntax or InvocationExpressionSyntax &&
            AwaitSyntax.DroppedWith(call) is { } dropped && AsyncContext.Of(dropped, finding.Model, cancellation) is { } context)
        {
            var awaited = dropped as AwaitExpressionSyntax ?? AwaitSyntax.Of(dropped);
            yield return new Offer("Call EnsureSuccess()", "EnsureSuccess", () => context.Replace(finding.Root, dropped, [AwaitSyntax.EnsureSuccess(awaited).WithTriviaFrom(dropped)]));
        }
    }
}
