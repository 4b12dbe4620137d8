using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mof.CodeFixes;

/// <summary>A fix of one rule: every diagnostic gets the offers that repair it, and all of one kind can be repaired at once.</summary>
public abstract class UsageCodeFix : CodeFixProvider
{
    private readonly FixAllInTurn _fixAll;

    private protected UsageCodeFix(string id)
    {
        FixableDiagnosticIds = [id];
        _fixAll = new FixAllInTurn(this);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => _fixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Finding.NodeOf(root, diagnostic.Location) is not { } node)
            {
                continue;
            }

            var finding = new Finding(root, node, Finding.NodeOf(root, Finding.OtherPlace(diagnostic)), diagnostic.Properties, model);
            foreach (var offer in Offers(finding, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(offer.Apply())), offer.Key), diagnostic);
            }
        }
    }

    /// <summary>What repairs a finding, the best first; nothing where no edit does.</summary>
    internal abstract IEnumerable<Offer> Offers(Finding finding, CancellationToken cancellation);
}
