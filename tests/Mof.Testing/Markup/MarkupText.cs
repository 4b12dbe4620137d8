using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A text taken apart into what the compiler sees and what the test expects of it.</summary>
internal sealed record MarkupText(string Text, ImmutableArray<MarkupSpan> Spans)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(":[]{}|\r\n");

    public static MarkupText Parse(string input, bool hasPositions = true)
    {
        var output = new StringBuilder(input.Length);
        var spans = ImmutableArray.CreateBuilder<MarkupSpan>();

        // Two stacks, since a named span may cross the border of an unnamed one.
        var unnamed = new Stack<int>();
        var named = new List<(string Name, int Start)>();
        int index = 0;
        while (index < input.Length)
        {
            ReadOnlySpan<char> rest = input.AsSpan(index);
            if (hasPositions && rest.StartsWith("$$", StringComparison.Ordinal))
            {
                spans.Add(new MarkupSpan(string.Empty, new TextSpan(output.Length, 0), IsPosition: true));
                index += 2;
            }
            else if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                unnamed.Push(output.Length);
                index += 2;
            }
            else if (unnamed.Count > 0 && rest.StartsWith("|]", StringComparison.Ordinal))
            {
                spans.Add(new MarkupSpan(string.Empty, TextSpan.FromBounds(unnamed.Pop(), output.Length), IsPosition: false));
                index += 2;
            }
            else if (TryReadName(rest, out string name))
            {
                named.Add((name, output.Length));
                index += name.Length + 3;
            }
            else if (TryReadEnd(rest, named, out int opening, out int length))
            {
                spans.Add(new MarkupSpan(
                    named[opening].Name,
                    TextSpan.FromBounds(named[opening].Start, output.Length),
                    IsPosition: false));
                named.RemoveAt(opening);
                index += length;
            }
            else if (rest.StartsWith("|]", StringComparison.Ordinal))
            {
                throw new ArgumentException($"Saw |] without matching [| in:{Environment.NewLine}{input}", nameof(input));
            }
            else if (rest.StartsWith("|}", StringComparison.Ordinal))
            {
                throw new ArgumentException($"Saw |}} without matching {{|ID: in:{Environment.NewLine}{input}", nameof(input));
            }
            else
            {
                output.Append(input[index++]);
            }
        }

        if (unnamed.Count > 0)
        {
            throw new ArgumentException($"Saw [| without matching |] in:{Environment.NewLine}{input}", nameof(input));
        }

        if (named.Count > 0)
        {
            throw new ArgumentException(
                $"Saw {{|{named[^1].Name}: without matching |}} in:{Environment.NewLine}{input}", nameof(input));
        }

        return new MarkupText(output.ToString(), spans.OrderBy(span => span.Span.Start).ToImmutableArray());
    }

    private static bool TryReadName(ReadOnlySpan<char> rest, out string name)
    {
        name = string.Empty;
        if (!rest.StartsWith("{|", StringComparison.Ordinal))
        {
            return false;
        }

        int length = rest[2..].IndexOfAny(NameEnd);
        if (length <= 0 || rest[2 + length] != ':')
        {
            return false;
        }

        name = rest.Slice(2, length).ToString();
        return true;
    }

    private static bool TryReadEnd(
        ReadOnlySpan<char> rest, List<(string Name, int Start)> named, out int opening, out int length)
    {
        opening = -1;
        length = 2;
        if (named.Count == 0 || rest.Length < 2 || rest[0] != '|')
        {
            return false;
        }

        if (rest[1] == '}')
        {
            opening = named.Count - 1;
            return true;
        }

        // |#0} closes the span of that key, whatever was opened after it.
        int end = rest[1] == '#' ? rest.IndexOf('}') : -1;
        if (end < 0)
        {
            return false;
        }

        string key = rest[1..end].ToString();
        opening = named.FindLastIndex(span => span.Name == key);
        length = end + 1;
        return opening >= 0;
    }
}
