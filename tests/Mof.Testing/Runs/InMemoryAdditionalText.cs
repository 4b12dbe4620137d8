using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing;

/// <summary>An additional file that exists nowhere.</summary>
public sealed class InMemoryAdditionalText(string path, SourceText? text) : AdditionalText
{
    public InMemoryAdditionalText(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path { get; } = path;

    /// <summary>Null stands for a file that cannot be read.</summary>
    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
