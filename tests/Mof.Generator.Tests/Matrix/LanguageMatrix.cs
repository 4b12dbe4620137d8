using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Generator.Modeling;
using Mof.Generator.Tests.Matrix.Schemas;

namespace Mof.Generator.Tests.Matrix;

/// <summary>All schemas as one project, compiled once in every setting; what the compiler says, by schema.</summary>
public sealed class LanguageMatrix
{
    private const string Net = "net10.0";
    private const string NetStandard = "netstandard2.0";

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

    // Each version with both nullable contexts and both frameworks, and these two with each other; all 24 would take a minute.
    private static Setting[] Settings() =>
    [
        new(LanguageVersion.CSharp7_3, NullableContextOptions.Disable, Net, "Auto"),
        new(LanguageVersion.CSharp7_3, NullableContextOptions.Disable, NetStandard, "WritableUnlessRead"),
        new(LanguageVersion.CSharp8, NullableContextOptions.Enable, NetStandard, "Auto"),
        new(LanguageVersion.CSharp8, NullableContextOptions.Disable, Net, "ReadOnlyUnlessWrite"),
        new(LanguageVersion.CSharp9, NullableContextOptions.Enable, Net, "WritableUnlessRead"),
        new(LanguageVersion.CSharp9, NullableContextOptions.Disable, NetStandard, "Auto"),
        new(LanguageVersion.CSharp10, NullableContextOptions.Enable, NetStandard, "ReadOnlyUnlessWrite"),
        new(LanguageVersion.CSharp10, NullableContextOptions.Disable, Net, "Auto"),
        new(LanguageVersion.CSharp12, NullableContextOptions.Enable, NetStandard, "WritableUnlessRead"),
        new(LanguageVersion.CSharp12, NullableContextOptions.Disable, Net, "Auto"),
        new(LanguageVersion.Latest, NullableContextOptions.Enable, Net, "Auto"),
        new(LanguageVersion.Latest, NullableContextOptions.Disable, NetStandard, "WritableUnlessRead"),
    ];

    private static IEnumerable<(string File, string Text)> Findings(Setting setting)
    {
        var inputs = Family.Inputs([.. Constructs.All.Select(static schema => (FileOf(schema.Key), schema.Value))]) with
        {
            LanguageVersion = setting.Version,
            Nullable = setting.Nullable,
            FileOptions = Constructs.All.Keys.ToDictionary(FileOf, _ => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofAccess"] = setting.Access }),
        };
        var run = StrictRun.Of(inputs, setting.Framework == Net ? null : NetStandardReferences.All);
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
