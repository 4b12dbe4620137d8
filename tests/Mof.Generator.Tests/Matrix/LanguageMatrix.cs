using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Generator.Modeling;
using Mof.Generator.Tests.Matrix.Schemas;

namespace Mof.Generator.Tests.Matrix;

/// <summary>All schemas as one project, compiled once in every setting; what the compiler says, by schema.</summary>
public sealed class LanguageMatrix
{
    private static readonly LanguageVersion[] Versions =
    [
        LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10, LanguageVersion.CSharp12, LanguageVersion.Latest,
    ];

    private static readonly Dictionary<string, string> SchemaOf = Constructs.All.Keys.ToDictionary(static name => Identifier.Sanitize(FileOf(name)) + ".g.cs", FileOf);

    private readonly ILookup<string, string> _findings;

    public LanguageMatrix()
    {
        var findings = Settings().AsParallel().WithDegreeOfParallelism(Math.Min(4, Environment.ProcessorCount)).SelectMany(Findings).ToList();
        _findings = findings.ToLookup(static finding => finding.File, static finding => finding.Text);
    }

    /// <summary>One line a fault, with the settings that show it; empty for a schema without one.</summary>
    public string FindingsOf(string file) => string.Join(
        "",
        _findings[file].GroupBy(static text => text[(text.IndexOf('|', StringComparison.Ordinal) + 1)..])
            .Select(static group => $"{group.Key}\n    in {group.Count()} settings: {string.Join("; ", group.Select(static text => text[..text.IndexOf('|', StringComparison.Ordinal)]).Distinct().Take(4))}\n"));

    /// <summary>The files in which something was found.</summary>
    public IEnumerable<string> Files => _findings.Select(static group => group.Key);

    public static string FileOf(string schema) => schema + ".mof";

    private static IEnumerable<Setting> Settings() =>
        from version in Versions
        from nullable in new[] { NullableContextOptions.Disable, NullableContextOptions.Enable }
        where nullable == NullableContextOptions.Disable || version >= LanguageVersion.CSharp8
        from framework in new[] { "net10.0", "netstandard2.0" }
        // Which members can be written changes the accessors and little else: the extremes of the matrix show it.
        from access in version is LanguageVersion.CSharp7_3 or LanguageVersion.CSharp9 ? new[] { "WritableUnlessRead", "ReadOnlyUnlessWrite" } : ["Auto"]
        select new Setting(version, nullable, framework, access);

    private static IEnumerable<(string File, string Text)> Findings(Setting setting)
    {
        var inputs = Family.Inputs([.. Constructs.All.Select(static schema => (FileOf(schema.Key), schema.Value))]) with
        {
            LanguageVersion = setting.Version,
            Nullable = setting.Nullable,
            FileOptions = Constructs.All.Keys.ToDictionary(FileOf, _ => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofAccess"] = setting.Access }),
        };
        var run = StrictRun.Of(inputs, setting.Framework == "net10.0" ? null : NetStandardReferences.All);
        if (run.Exception is { } exception)
        {
            yield return ("", setting + "|" + exception);
        }

        foreach (var diagnostic in run.Result.Diagnostics.Concat(run.Diagnostics))
        {
            var file = Path.GetFileName(diagnostic.Location.GetLineSpan().Path) ?? "";
            yield return (SchemaOf.GetValueOrDefault(file, file), setting + "|" + StrictRun.Describe([diagnostic]).TrimStart('\n'));
        }
    }

    private sealed record Setting(LanguageVersion Version, NullableContextOptions Nullable, string Framework, string Access)
    {
        public override string ToString() => $"{Version} {Nullable} {Framework} {Access}";
    }
}
