using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing;

/// <summary>Global options, and options by the path of a file.</summary>
public sealed class InMemoryAnalyzerConfigOptionsProvider(
    IReadOnlyDictionary<string, string>? globalOptions = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? fileOptions = null) : AnalyzerConfigOptionsProvider
{
    private readonly ImmutableDictionary<string, InMemoryAnalyzerConfigOptions> _files =
        (fileOptions ?? ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty)
            .ToImmutableDictionary(
                file => file.Key, file => new InMemoryAnalyzerConfigOptions(file.Value), StringComparer.Ordinal);

    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new InMemoryAnalyzerConfigOptions(globalOptions ?? ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Find(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Find(textFile.Path);

    private InMemoryAnalyzerConfigOptions Find(string path) =>
        _files.GetValueOrDefault(path, InMemoryAnalyzerConfigOptions.Empty);
}
