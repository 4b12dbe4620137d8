using Microsoft.CodeAnalysis;

namespace Mof.CodeFixes;

/// <summary>An edit that repairs a finding.</summary>
/// <param name="title">What the user reads.</param>
/// <param name="key">What tells this kind of offer from others.</param>
/// <param name="apply">Gives the file as it is then.</param>
internal sealed class Offer(string title, string key, Func<SyntaxNode> apply)
{
    public string Title => title;

    public string Key => key;

    /// <summary>The file as it is then: new text as it is written, or the settings of an editor would mix with the layout of the file.</summary>
    public SyntaxNode Apply()
    {
        var root = apply();
        return root.ReplaceTrivia(root.GetAnnotatedTrivia(SyntaxAnnotation.ElasticAnnotation), static (_, _) => default);
    }
}
