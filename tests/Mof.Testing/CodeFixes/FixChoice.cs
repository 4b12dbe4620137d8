using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Picks the action that a test names among those that the providers offer.</summary>
internal sealed class FixChoice(int? index, string? equivalenceKey, Action<CodeAction, IVerifier>? actionVerifier)
{
    /// <summary>The action for the first diagnostic that has one; null if there is none.</summary>
    public async Task<OfferedFix?> FindAsync(
        ImmutableArray<FixCandidate> candidates, IVerifier verifier, CancellationToken cancellationToken)
    {
        // Several providers may offer for one diagnostic, and the index counts through all of them.
        foreach (IGrouping<Diagnostic, FixCandidate> group in candidates.GroupBy(candidate => candidate.Diagnostic))
        {
            if (Choose(await ListAsync(group, cancellationToken), verifier) is { } fix)
            {
                actionVerifier?.Invoke(fix.Action, verifier);
                return fix;
            }
        }

        return null;
    }

    /// <summary>What to say where the action that the test names is not among the offered ones; empty if none is named.</summary>
    public async Task<string> ExplainAbsenceAsync(
        ImmutableArray<FixCandidate> candidates, CancellationToken cancellationToken)
    {
        if (index is null && equivalenceKey is null)
        {
            return string.Empty;
        }

        var text = new StringBuilder("No action with ");
        text.AppendJoin(
            " and ",
            new[]
            {
                index is null ? null : string.Create(CultureInfo.InvariantCulture, $"the index {index}"),
                equivalenceKey is null ? null : $"the equivalence key '{equivalenceKey}'",
            }.Where(part => part is not null));
        text.AppendLine(" was offered. Offered:");
        foreach (IGrouping<Diagnostic, FixCandidate> group in candidates.GroupBy(candidate => candidate.Diagnostic))
        {
            foreach (OfferedFix fix in await ListAsync(group, cancellationToken))
            {
                text.AppendLine($"    '{fix.Action.Title}' with the key '{fix.Action.EquivalenceKey}' for {group.Key}");
            }
        }

        return text.ToString();
    }

    private static async Task<List<OfferedFix>> ListAsync(
        IEnumerable<FixCandidate> candidates, CancellationToken cancellationToken)
    {
        var offered = new List<OfferedFix>();
        foreach (FixCandidate candidate in candidates)
        {
            var context = new CodeFixContext(
                candidate.Document,
                candidate.Diagnostic.Location.SourceSpan,
                [candidate.Diagnostic],
                (action, _) => offered.AddRange(Flatten(action).Select(leaf => new OfferedFix(candidate, leaf))),
                cancellationToken);
            await candidate.Provider.RegisterCodeFixesAsync(context);
        }

        return offered;
    }

    private static IEnumerable<CodeAction> Flatten(CodeAction action) =>
        action.NestedActions.IsDefaultOrEmpty ? [action] : action.NestedActions.SelectMany(Flatten);

    private OfferedFix? Choose(List<OfferedFix> offered, IVerifier verifier)
    {
        if (index is not { } place)
        {
            return equivalenceKey is null
                ? offered.FirstOrDefault()
                : offered.FirstOrDefault(fix => fix.Action.EquivalenceKey == equivalenceKey);
        }

        OfferedFix? byIndex = offered.ElementAtOrDefault(place);
        if (byIndex is not null && equivalenceKey is not null)
        {
            verifier.Equal(
                equivalenceKey,
                byIndex.Action.EquivalenceKey,
                $"The action at the index of the test has the equivalence key '{byIndex.Action.EquivalenceKey}', "
                + $"not '{equivalenceKey}'.");
        }

        return byIndex;
    }
}
