namespace Mof.Language.Tests.Parsing;

/// <summary>Any text: diagnostics, never an exception, never a loop, and every diagnostic inside the text.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Files_cut_at_any_place_keep_the_classes_before_the_cut()
    {
        foreach (var path in Repository.MofFiles)
        {
            var text = File.ReadAllText(path);
            var ends = MofParser.Parse(text).Declarations.OfType<ClassDeclarationSyntax>().Select(static declaration => declaration.Span.End).ToArray();
            for (var cut = 0; cut < text.Length; cut += 7)
            {
                var file = MofParser.Parse(text[..cut]);
                Assert.True(file.Declarations.OfType<ClassDeclarationSyntax>().Count() >= ends.Count(end => end <= cut), $"{path} cut at {cut}");
                AssertInside(file, cut);
            }
        }
    }

    [Fact]
    public void Random_edits_never_throw_and_never_loop()
    {
        var random = new Random(20260121);
        var texts = Repository.MofFiles.Select(File.ReadAllText).ToArray();
        const string Characters = "{}[]();\"'$#:,=.\\/*-+0xZ\r\n\t \ufffd";
        for (var round = 0; round < 3000; round++)
        {
            var text = texts[random.Next(texts.Length)];
            for (var edit = random.Next(1, 6); edit > 0; edit--)
            {
                var position = random.Next(text.Length);
                text = random.Next(3) switch
                {
                    0 => text.Remove(position, Math.Min(random.Next(1, 4), text.Length - position)),
                    1 => text.Insert(position, Characters[random.Next(Characters.Length)].ToString()),
                    _ => text.Insert(position, text.Substring(random.Next(text.Length / 2), random.Next(40))),
                };
            }

            var file = MofParser.Parse(text);
            AssertInside(file, text.Length);
            MofSchema.Bind([file]);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("}")]
    [InlineData("]")]
    [InlineData("a ")]
    [InlineData("a,")]
    [InlineData("[a ")]
    [InlineData("\\")]
    [InlineData("class X { ")]
    [InlineData("[A{")]
    [InlineData("instance of X { A = ")]
    [InlineData("instance of X { A = { ")]
    [InlineData("class X { structure Y { ")]
    [InlineData("/*")]
    [InlineData("#pragma a(")]
    [InlineData("X[")]
    public void A_hundred_thousand_of_anything_neither_overflows_the_stack_nor_takes_forever(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        AssertInside(MofParser.Parse("class A { uint8 X = " + text), text.Length + 20);
        var plain = MofParser.Parse(text);
        AssertInside(plain, text.Length);
        MofSchema.Bind([plain]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("// nothing\n/* at all */")]
    [InlineData(";;;")]
    [InlineData("\ufeff\u00a0\0\u001a")]
    public void Texts_without_declarations_are_sound(string text)
    {
        var file = MofParser.Parse(text);
        Assert.Empty(file.Diagnostics);
        Assert.Empty(file.Declarations);
    }

    private static void AssertInside(MofFile file, int length)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            Assert.InRange(diagnostic.Start, 0, length);
            Assert.InRange(diagnostic.Start + diagnostic.Length, 0, length);
        }
    }
}
