using System.Text;
using System.Text.RegularExpressions;

namespace Mof.Language.Tests.Binding;

/// <summary>MOF text in which <c>{|MOF0104:Name|}</c> marks what has to be reported, and where.</summary>
internal static partial class MarkedMof
{
    /// <summary>Binds texts and compares what is reported with the marks: no more, no less.</summary>
    public static MofSchema Verify(params string[] marked)
    {
        var files = new List<MofFile>();
        var expected = new List<(string Path, string Id, int Start, string Text)>();
        foreach (var (text, index) in marked.Select(static (text, index) => (text, index)))
        {
            var path = $"file{index}.mof";
            var plain = new StringBuilder();
            var last = 0;
            foreach (Match mark in Mark().Matches(text))
            {
                plain.Append(text, last, mark.Index - last);
                expected.Add((path, mark.Groups[1].Value, plain.Length, mark.Groups[2].Value));
                plain.Append(mark.Groups[2].Value);
                last = mark.Index + mark.Length;
            }

            plain.Append(text, last, text.Length - last);
            var file = MofParser.Parse(plain.ToString(), path);
            Assert.Empty(file.Diagnostics);
            files.Add(file);
        }

        var schema = MofSchema.Bind(files);
        var texts = marked.Select(static text => Mark().Replace(text, "$2")).ToList();
        var found = schema.Diagnostics.Select(diagnostic => (
            diagnostic.Path, diagnostic.Id, diagnostic.Start,
            texts[int.Parse(diagnostic.Path[4..^4], System.Globalization.CultureInfo.InvariantCulture)].Substring(diagnostic.Start, diagnostic.Length))).ToList();
        Assert.True(
            expected.OrderBy(static one => one.Path, StringComparer.Ordinal).ThenBy(static one => one.Start).SequenceEqual(found),
            "Expected:\n" + string.Join("\n", expected) + "\nFound:\n" + string.Join("\n", schema.Diagnostics));
        return schema;
    }

    /// <summary>Binds texts with marks and gives the messages in order.</summary>
    public static IReadOnlyList<string> Messages(params string[] marked) => [.. Verify(marked).Diagnostics.Select(static diagnostic => diagnostic.Message)];

    [GeneratedRegex(@"\{\|(\w+):(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
