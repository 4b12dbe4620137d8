using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A file without its markup.</summary>
internal sealed record EvaluatedFile(string Path, SourceText Content)
{
    public EvaluatedFile WithFirstLine(string line) =>
        this with { Content = Content.Replace(new TextSpan(0, 0), line + "\n") };

    public bool HasSameText(EvaluatedFile other) =>
        Path == other.Path && Content.ToString() == other.Content.ToString();
}
