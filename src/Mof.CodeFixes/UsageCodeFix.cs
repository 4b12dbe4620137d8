using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mof.CodeFixes;

/// <summary>A fix of one rule: every diagnostic gets the offers that repair it, and all of one kind can be repaired at once.</summary>
public abstract class UsageCodeFix : CodeFixProvider
{
    private protected UsageCodeFix(string id) => FixableDiagnosticIds = [id];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

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
            foreach (var offer in Offers(root, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic, model, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(offer.Apply())), offer.Key), diagnostic);
            }
        }
    }

    /// <summary>The place that a rule points at beside its own; null for none.</summary>
    private protected static Location? OtherPlace(Diagnostic diagnostic) => diagnostic.AdditionalLocations.Count > 0 ? diagnostic.AdditionalLocations[0] : null;

    /// <summary>What repairs a diagnostic, the best first; nothing where no edit does.</summary>
    private protected abstract IEnumerable<Offer> Offers(SyntaxNode root, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellation);

    /// <summary>One offer.</summary>
    /// <param name="title">What the user reads.</param>
    /// <param name="key">What tells this kind of offer from others.</param>
    /// <param name="apply">Gives the file as it is then.</param>
    private protected sealed class Offer(string title, string key, Func<SyntaxNode> apply)
    {
        public string Title => title;

        public string Key => key;

        public SyntaxNode Apply() => apply();
    }
}
