namespace Mof.Analyzers.Tests.Consumers;

/// <summary>A corpus of code as consumers write it; all of it is right, so no rule may say a word.</summary>
internal static class ConsumerCode
{
    private const string Folder = "tests/Mof.Analyzers.Tests/Consumers/Code/";

    /// <summary>Code of today.</summary>
    public static IReadOnlyList<(string Path, string Text)> Modern { get; } = Read("Modern");

    /// <summary>Parts of proxies by hand, with their users: they want the proxies in the same project.</summary>
    public static IReadOnlyList<(string Path, string Text)> Partials { get; } = Read("Partials");

    /// <summary>Code in C# 7.3, as projects for .NET Framework have it.</summary>
    public static IReadOnlyList<(string Path, string Text)> Older { get; } = Read("Older");

    /// <summary>Everything.</summary>
    public static IEnumerable<(string Path, string Text)> All => [.. Modern, .. Partials, .. Older];

    private static IReadOnlyList<(string Path, string Text)> Read(string name) =>
        [.. Repository.Read(Folder + name, "*.cs").Select(static file => (file.Path[Folder.Length..], file.Text))];
}
