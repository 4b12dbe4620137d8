using System.Globalization;

namespace Mof.Language.Tests.Parsing;

public class CorpusTests
{
    [CorpusFact]
    public void EveryFileKnownToBeSoundIsReadWhole()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Corpus!, "MANIFEST.tsv")).Skip(1))
        {
            // source, path, bytes, encoding, verdict, classes, instances, qualifier declarations, error, twin, remark
            var cells = line.Split('\t');
            if (cells[4] != "ok" || cells[3] is not ("ascii" or "utf8-nobom" or "utf8-bom") || (cells.Length > 10 && cells[10].Length > 0))
            {
                continue;
            }

            count++;
            var file = MofParser.Parse(File.ReadAllText(Path.Combine(Repository.Corpus!, cells[1])), cells[1]);
            var nodes = file.Declarations.SelectMany(Nodes).ToList();
            var found = (
                nodes.Count(static node => node is ClassDeclarationSyntax),
                nodes.Count(static node => node is InstanceSyntax),
                nodes.Count(static node => node is QualifierDeclarationSyntax));
            var error = file.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == MofSeverity.Error);
            if (error is not null || found != (Number(cells[5]), Number(cells[6]), Number(cells[7])))
            {
                failures.Add($"{cells[1]}: {found}, not ({cells[5]}, {cells[6]}, {cells[7]}) {error}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}\n{string.Join("\n", failures.Take(20))}");
        Assert.NotEqual(0, count);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

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
