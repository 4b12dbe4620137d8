using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mof.Generator.Modeling;
using Mof.Generator.Tests.Matrix.Schemas;

namespace Mof.Generator.Tests.Matrix;

/// <summary>All schemas as one project, compiled once in every setting; what the compiler says, by schema.</summary>
public sealed partial class LanguageMatrix
{
    private const string Net = "net10.0";
    private const string NetStandard = "netstandard2.0";

    private static readonly Dictionary<string, string> FileOfType = TypesOfSchemas();

    private static readonly Dictionary<string, string> FileOfData = Constructs.All.Keys.ToDictionary(Plain, FileOf);

    private readonly ILookup<string, string> _findings;

    public LanguageMatrix()
    {
        // Class names that C# may not like go by themselves: what breaks the syntax of a file breaks all that stands behind it.
        var projects = Constructs.All.GroupBy(static schema => schema.Key.StartsWith("class-named-", StringComparison.Ordinal)).Select(static group => group.ToList()).ToList();
        var findings = Settings().SelectMany(setting => projects.Select(project => (setting, project)))
            .AsParallel().WithDegreeOfParallelism(Math.Min(4, Environment.ProcessorCount))
            .SelectMany(static run => Findings(run.setting, run.project)).ToList();
        _findings = findings.ToLookup(static finding => finding.File, static finding => finding.Text);
    }

    /// <summary>One line a fault, with the settings that show it; empty for a schema without one.</summary>
    public string FindingsOf(string file) => string.Join(
        "",
        // A generator that threw has written nothing that could be wrong: no construct has passed.
        _findings[file].Concat(_findings[""]).GroupBy(static text => text[(text.IndexOf('|', StringComparison.Ordinal) + 1)..])
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

    private static IEnumerable<(string File, string Text)> Findings(Setting setting, List<KeyValuePair<string, string>> schemas)
    {
        var inputs = Family.Inputs([.. schemas.Select(static schema => (FileOf(schema.Key), schema.Value))]) with
        {
            LanguageVersion = setting.Version,
            Nullable = setting.Nullable,
            FileOptions = schemas.Select(static schema => schema.Key).ToDictionary(FileOf, _ => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofAccess"] = setting.Access }),
        };
        var run = StrictRun.Of(inputs, setting.Framework == Net ? null : NetStandardReferences.All);
        if (run.Exception is { } exception)
        {
            yield return ("", setting + "|" + exception);
            yield break;
        }

        foreach (var diagnostic in run.Result.Diagnostics.Concat(run.Diagnostics))
        {
            yield return (FileOfFinding(diagnostic), setting + "|" + StrictRun.Describe([diagnostic]).TrimStart('\n'));
        }
    }

    // Many MOF files share a generated one: the type around the finding says whose it is.
    private static string FileOfFinding(Diagnostic diagnostic)
    {
        var path = Path.GetFileName(diagnostic.Location.GetLineSpan().Path) ?? "";
        var nodes = diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().ToList() ?? [];
        var type = nodes.OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.ValueText;
        return type is null ? path
            : type == "MofData" && nodes.OfType<MethodDeclarationSyntax>().LastOrDefault() is { } method ? FileOfData.GetValueOrDefault(Plain(method.Identifier.ValueText), path)
            : FileOfType.GetValueOrDefault(type, path);
    }

    private static Dictionary<string, string> TypesOfSchemas()
    {
        var result = new Dictionary<string, string>();
        foreach (var (name, mof) in Constructs.All)
        {
            foreach (var type in Declaration().Matches(mof).Select(static match => match.Groups[1].Value))
            {
                result.TryAdd(Identifier.Sanitize(type), FileOf(name));
            }
        }

        return result;
    }

    [GeneratedRegex(@"\b(?:class|association|structure|enumeration)\s+([^\s:;{]+)\s*[:{]")]
    private static partial Regex Declaration();

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private sealed record Setting(LanguageVersion Version, NullableContextOptions Nullable, string Framework, string Access)
    {
        public override string ToString() => $"{Version} {Nullable} {Framework} {Access}";
    }
}
