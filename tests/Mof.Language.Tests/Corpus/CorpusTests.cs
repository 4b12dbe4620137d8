using System.Text.RegularExpressions;

namespace Mof.Language.Tests.Corpus;

/// <summary>2,504 real files against the verdicts of their manifest.</summary>
public sealed partial class CorpusTests
{
    // Where the reference grammar takes a file with a remark and this one reports an error, and why.
    private static readonly Dictionary<string, string> Disagreements = new()
    {
        ["windows-driver-samples/storage/iscsi/src/def.mof"] = "A C header by the name of .mof: every line is #define.",
        ["msdocs-driver-fences/broken/windows-driver-docs-pr/storage/iscsi-ip-address-wmi-class.01.mof"] =
            "A #define in the middle of a class, without which the type of the next property is unknown.",
    };

    [CorpusFact]
    public void Sound_files_have_no_error_and_the_counts_of_the_manifest()
    {
        var failures = new List<string>();
        foreach (var entry in CorpusFile.All.Where(static entry => entry.IsSound))
        {
            var file = entry.Parse();
            var nodes = file.Declarations.SelectMany(Nodes).ToList();
            var found = (
                nodes.Count(static node => node is ClassDeclarationSyntax),
                nodes.Count(static node => node is InstanceSyntax),
                nodes.Count(static node => node is QualifierDeclarationSyntax));
            var error = file.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == MofSeverity.Error);
            if (error is not null != Disagreements.ContainsKey(entry.Path) || found != (entry.Classes, entry.Instances, entry.QualifierDeclarations))
            {
                failures.Add($"{entry.Path}: {found}, not ({entry.Classes}, {entry.Instances}, {entry.QualifierDeclarations}) {error}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n{string.Join("\n", failures.Take(20))}");
        Assert.Equal(2368, CorpusFile.All.Count(static entry => entry.IsSound));
    }

    [CorpusFact]
    public void Broken_files_have_an_error_and_keep_every_class()
    {
        var failures = new List<string>();
        foreach (var entry in CorpusFile.All.Where(static entry => !entry.IsSound))
        {
            var file = entry.Parse();
            if (!file.Diagnostics.Any(static diagnostic => diagnostic.Severity == MofSeverity.Error))
            {
                failures.Add(entry.Path + ": no error");
            }

            // These files are broken in places: that a class begins can still be seen.
            var names = file.Declarations.OfType<ClassDeclarationSyntax>().Select(static declaration => declaration.Name.Text);
            var heads = ClassHead().Matches(Comment().Replace(entry.Text, "")).Select(static match => match.Groups[1].Value);
            var lost = heads.Except(names, StringComparer.OrdinalIgnoreCase).ToList();
            if (lost.Count > 0)
            {
                failures.Add($"{entry.Path}: lost {string.Join(", ", lost)}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count}\n{string.Join("\n", failures.Take(20))}");
        Assert.Equal(136, CorpusFile.All.Count(static entry => !entry.IsSound));
    }

    [CorpusFact]
    public void Every_member_of_a_file_with_one_fault_survives()
    {
        // The fault of each stands inside one member; the number is what a reader counts.
        (string Path, int Members)[] files =
        [
            ("omi/Unix/tests/mof/syntaxerror.mof", 6),
            ("msdocs-driver-fences/broken/windows-driver-docs-pr/storage/hbafc3mgmtinfo-wmi-class.01.mof", 11),
            ("msdocs-driver-fences/broken/windows-driver-docs-pr/storage/msfc-virtualfibreportattributes-wmi-class.01.mof", 7),
        ];
        foreach (var (path, members) in files)
        {
            var file = CorpusFile.All.Single(entry => entry.Path == path).Parse();
            Assert.Equal((path, members), (path, file.Declarations.OfType<ClassDeclarationSyntax>().Sum(static declaration => declaration.Members.Count)));
        }
    }

    [CorpusFact]
    public void A_file_is_the_same_in_every_encoding()
    {
        var variants = CorpusFile.All.Where(static entry => entry.Path.StartsWith("derived-encodings/", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, variants.Count);
        var files = variants.Select(static entry => entry.Parse()).ToList();
        Assert.All(files, static file => Assert.Empty(file.Diagnostics));
        // The variant with an identifier in Latin letters beyond ASCII and the one in Windows-1252 say other things.
        foreach (var file in files.Where(static file => !file.Path.Contains("1252", StringComparison.Ordinal) && !file.Path.Contains("nonascii", StringComparison.Ordinal)))
        {
            Assert.True(files[0].Declarations.Equals(file.Declarations), file.Path);
        }
    }

    [GeneratedRegex(@"^[ \t]*(?:\[[^\]]*\][ \t]*)?class[ \t]+(\w+)\s*(?::\s*\w+\s*)?\{", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ClassHead();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static IEnumerable<MofSyntax> Nodes(MofSyntax node) => node switch
    {
        ClassDeclarationSyntax type => type.Members.SelectMany(Nodes).Prepend(type),
        PropertySyntax { Initializer: { } initializer } => Nodes(initializer),
        InstanceDeclarationSyntax instance => Nodes(instance.Instance),
        InstanceSyntax instance => instance.Slots.SelectMany(static slot => slot.Value is { } value ? Nodes(value) : []).Prepend(instance),
        ArraySyntax array => array.Items.SelectMany(Nodes),
        _ => [node],
    };
}
