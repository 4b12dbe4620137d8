using System.Globalization;
using Mof.Language.Tests.Corpus;

namespace Mof.Language.Tests.Fuzzing;

/// <summary>
/// Real files, broken at random: never an exception, every diagnostic inside the text, work in proportion to the text, the
/// neighbours unharmed. <c>MOF_FUZZ_ROUNDS</c> sets the number of rounds, <c>MOF_FUZZ_SEED</c> where they begin.
/// </summary>
public sealed class MutatedCorpusTests
{
    private const string Before = "class Neighbour_Before\n{\n    [Key] string Id;\n    uint32 Run([In] string what);\n};\n\n";
    private const string After = "\n\n[Description(\"after\")]\nclass Neighbour_After\n{\n    [Key] string Id;\n    uint32 Run([In] string what);\n};\n";

    private static readonly int Rounds = Setting("MOF_FUZZ_ROUNDS", 4000);
    private static readonly int Seed = Setting("MOF_FUZZ_SEED", 20261121);

    [Fact]
    public void Files_of_the_repository() => Run([.. Repository.MofFiles.Select(File.ReadAllText)]);

    [CorpusFact]
    public void Files_of_the_corpus() => Run([.. CorpusFile.All.Where(static entry => entry.IsSound).Select(static entry => entry.Text).Where(static text => text.Length is > 0 and < 40_000)]);

    [CorpusFact]
    public void Bytes_of_the_corpus_decode_whatever_they_are()
    {
        var random = new Random(Seed);
        var files = CorpusFile.All.Where(static entry => entry.Encoding != "ascii").Select(static entry => entry.Bytes).Where(static bytes => bytes.Length > 0).ToList();
        for (var round = 0; round < Rounds / 4; round++)
        {
            var bytes = (byte[])files[random.Next(files.Count)].Clone();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var text = MofSource.Decode(bytes[..random.Next(bytes.Length + 1)]);
            AssertInside(MofParser.Parse(text), text);
        }
    }

    private static void Run(IReadOnlyList<string> texts)
    {
        var neighbours = MofParser.Parse(Before + After).Declarations;
        var failures = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(Seed + round);
            var text = texts[random.Next(texts.Count)];
            var tokens = Lexing.Tokens.Of(text);
            var broken = Mutation.Of(text, tokens, random);
            for (var more = random.Next(3); more > 0; more--)
            {
                broken = Mutation.Of(broken, [.. Lexing.Tokens.Of(broken)], random);
            }

            if (Harm(broken, neighbours) is { } harm)
            {
                failures.Add($"seed {Seed + round}: {harm}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Rounds}\n{string.Join("\n\n", failures.Take(5))}");
    }

    private static string? Harm(string broken, EquatableArray<DeclarationSyntax> neighbours)
    {
        var text = Before + broken + After;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var file = MofParser.Parse(text);
        var perCharacter = (GC.GetAllocatedBytesForCurrentThread() - allocated) / text.Length;
        if (perCharacter > 400)
        {
            return $"{perCharacter} bytes allocated a character";
        }

        AssertInside(file, text);
        MofSchema.Bind([file]);

        if (!file.Declarations.Any(declaration => declaration.Equals(neighbours[0])))
        {
            return "the class before is harmed";
        }

        // Nobody knows where a comment or a string was meant to end, nor what a half directive of the preprocessor swallows; and a
        // list of qualifiers at the end goes on with the next one.
        return !broken.TrimEnd().EndsWith(']') && file.Diagnostics.All(static diagnostic => diagnostic.Id is not (MofRuleIds.Unterminated or MofRuleIds.Preprocessor)) &&
            !file.Declarations.Any(declaration => declaration.Equals(neighbours[1]))
            ? "the class after is harmed\n" + Tail(broken) + "\n" + string.Join("\n", file.Diagnostics.Reverse().Take(3))
            : null;
    }

    private static void AssertInside(MofFile file, string text)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            Assert.InRange(diagnostic.Start, 0, text.Length);
            Assert.InRange(diagnostic.Start + diagnostic.Length, diagnostic.Start, text.Length);
            Assert.True(diagnostic.Line >= 1 && diagnostic.Column >= 1);
            Assert.NotEqual(0, diagnostic.Message.Length);
        }
    }

    private static string Tail(string text) => text.Length < 1500 ? text : text[^1500..];

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : standard;
}
