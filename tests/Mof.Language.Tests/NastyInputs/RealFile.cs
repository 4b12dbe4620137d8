namespace Mof.Language.Tests.NastyInputs;

/// <summary>A file of the corpus.</summary>
internal static class RealFile
{
    public static MofFile Parse(string path) => MofParser.Parse(MofSource.Decode(Bytes(path)), path);

    public static byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Repository.Corpus!, path));
}
