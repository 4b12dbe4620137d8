using System.Globalization;

namespace Mof.Language.Tests.Corpus;

/// <summary>A file of the corpus with what its manifest says: the verdict and the counts of a lenient reference grammar.</summary>
internal sealed record CorpusFile(string Path, string Encoding, bool IsSound, string Remark, int Classes, int Instances, int QualifierDeclarations)
{
    public static IReadOnlyList<CorpusFile> All { get; } = Repository.Corpus is null ? [] : [.. Read()];

    public byte[] Bytes => File.ReadAllBytes(System.IO.Path.Combine(Repository.Corpus!, Path));

    public string Text => MofSource.Decode(Bytes);

    public MofFile Parse() => MofParser.Parse(Text, Path);

    private static IEnumerable<CorpusFile> Read()
    {
        foreach (var line in File.ReadLines(System.IO.Path.Combine(Repository.Corpus!, "MANIFEST.tsv")).Skip(1))
        {
            // source, path, bytes, encoding, verdict, classes, instances, qualifier declarations, error, twin, remark
            var cells = line.Split('\t');
            yield return new CorpusFile(
                cells[1], cells[3], cells[4] == "ok", cells.Length > 10 ? cells[10] : "", Number(cells[5]), Number(cells[6]), Number(cells[7]));
        }
    }

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
}
