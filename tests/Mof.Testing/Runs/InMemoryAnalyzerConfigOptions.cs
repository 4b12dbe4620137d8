using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing;

/// <summary>Options by name, which does not depend on case, as with the compiler.</summary>
public sealed class InMemoryAnalyzerConfigOptions(IEnumerable<KeyValuePair<string, string>> values) : AnalyzerConfigOptions
{
    private readonly ImmutableDictionary<string, string> _values = values.ToImmutableDictionary(KeyComparer);

    public static InMemoryAnalyzerConfigOptions Empty { get; } = new([]);

    public override IEnumerable<string> Keys => _values.Keys;

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
}
