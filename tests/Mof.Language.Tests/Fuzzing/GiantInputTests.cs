namespace Mof.Language.Tests.Fuzzing;

/// <summary>Texts of a size that no person writes: the work grows with them and no faster.</summary>
public sealed class GiantInputTests
{
    private const string Class = "[Version(\"1.0\"), Description(\"Something \" \"in two pieces.\")]\nclass Sample_C<0> : Sample_Base\n{\n    [Key] string Id;\n    uint32 Values[] = { 1, 2, 0x3 };\n    uint32 Run([In] string what);\n};\n";

    [Fact]
    public void A_file_of_50_MB_costs_what_its_characters_cost()
    {
        var small = PerCharacter(Text(5_000), 5_000);
        var giant = PerCharacter(Text(240_000), 240_000);
        Assert.True(giant < 2 * small + 1, $"{giant} against {small} bytes a character");
    }

    [Fact]
    public void A_line_of_70_000_characters_is_a_line()
    {
        var numbers = string.Join(",", Enumerable.Range(0, 15_000));
        var file = MofParser.Parse("instance of A { X = {" + numbers + "}; };");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(15_000, Assert.IsType<ArraySyntax>(Assert.IsType<InstanceDeclarationSyntax>(file.Declarations[0]).Instance.Slots[0].Value).Items.Count);
    }

    [Theory]
    [InlineData("class C<0> : C<1> { };\n")]
    [InlineData("class C<1> : C<0> { };\n")]
    [InlineData("class C<0> : Unknown<0> { Unknown<1> X; };\n")]
    [InlineData("class C { uint8 X<0>; };\n")]
    [InlineData("class C<0> { [Qualifier<0>] uint8 X; };\n")]
    [InlineData("instance of C as $a<0> { X = $a<1>; };\n")]
    [InlineData("class C<0> { C X; }; instance of C1 as $a<0> { X = $a<1>; };\n")]
    [InlineData("class C<0> { C X; }; instance of C1 as $a<1> { X = $a<0>; };\n")]
    [InlineData("enumeration E<1> : E<0> { };\n")]
    [InlineData("enumeration E<0> : E<1> { };\n")]
    [InlineData("qualifier Q<0> : string, scope(any);\n")]
    [InlineData("#pragma include (\"file<0>.mof\")\n")]
    public void Fifty_thousand_of_a_kind_bind(string format)
    {
        var text = string.Concat(Enumerable.Range(1, 50_000).Select(i => Fill(format, i)));
        Assert.NotNull(MofSchema.Bind([MofParser.Parse(text)]));
    }

    private static string Text(int classes) =>
        string.Concat(Enumerable.Range(0, classes).Select(static i => Fill(Class, i)));

    private static string Fill(string format, int number) =>
        format.Replace("<0>", $"{number}", StringComparison.Ordinal).Replace("<1>", $"{number - 1}", StringComparison.Ordinal);

    private static double PerCharacter(string text, int classes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = MofParser.Parse(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Empty(file.Diagnostics);
        Assert.Equal(classes, file.Declarations.Count);
        return (double)allocated / text.Length;
    }
}
