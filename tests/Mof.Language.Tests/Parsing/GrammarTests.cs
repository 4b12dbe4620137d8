namespace Mof.Language.Tests.Parsing;

/// <summary>What the grammar takes, by example.</summary>
public sealed class GrammarTests
{
    [Theory]
    [InlineData("class A { };")]
    [InlineData("Class X : Y { UInt32 A; String B[]; };")]
    [InlineData("class A; class A : B { };")]
    [InlineData("class A as $a : B { B ref r; };")]
    [InlineData("class Class { uint16 TypeOfClass; };")]
    [InlineData("class A { string string = \"x\"; datetime datetime; uint32 FLAVOR; SINT8 OF; uint32 ref; Boolean ANY; };")]
    [InlineData("[abstract: ToSubClass, provider(\"p\") : ToInstance ToSubClass, Values{\"a\", \"b\",}] class A { };")]
    [InlineData("[] class A { [EventType(10, 2, 3), Locale (0x409)] uint8 X [ 16 ]; };")]
    [InlineData("[Description(\"a\" \"b\" // c\n \"d\")] class A { };")]
    [InlineData("qualifier Key : boolean = false, scope(property, reference), flavor(disableoverride, tosubclass);")]
    [InlineData("Qualifier Description : ToSubClass Amended;")]
    [InlineData("Qualifier Values : string [], Scope(any) Policy(restricted);")]
    [InlineData("#pragma autorecover\n#PRAGMA deleteclass(\"X\", NOFAIL)\n# pragma namespace(\"\\\\\\\\.\\\\root\")\n#include \"a.mof\"")]
    [InlineData("class A { void M(); uint32 N([In, ID(0)] uint8 a[], [out] B b[], [in] C ref c = NULL, uint8 d = 1); };")]
    [InlineData("instance of X as $y { A = 1; B[] = {1, 2,}; C; [Dynamic] D = instance of Z { }; E = { instance of Z { }, instance of Z { } }; };")]
    [InlineData("instance of __namespace{ name=\"MS_409\";};")]
    [InlineData("class A { string S = \"#!/bin/sh\n\twhoami; exit 0\"; };")]
    [InlineData("enumeration E : uint8 { A = 1, B = 2 }; structure S { E X = E.A; }; association L : M { A ref a; };")]
    [InlineData("class A { structure S { uint8 x; }; enumeration E : string { X, Y }; };")]
    public void It_takes(string text) => Assert.Empty(MofParser.Parse(text).Diagnostics);

    [Theory]
    [InlineData("0x13", false, 0x13)]
    [InlineData("1001b", false, 9)]
    [InlineData("0b", false, 0)]
    [InlineData("-077", true, 63)]
    [InlineData("+127", false, 127)]
    [InlineData("18446744073709551615", false, ulong.MaxValue)]
    [InlineData("-0x8000000000000000", true, 0x8000000000000000)]
    public void An_integer_has_a_sign_and_64_bits(string text, bool isNegative, ulong magnitude)
    {
        var number = Assert.IsType<IntegerSyntax>(Value(text));
        Assert.Equal((isNegative, magnitude, false), (number.IsNegative, number.Magnitude, number.Overflows));
    }

    [Theory]
    [InlineData("101b", 2)]
    [InlineData("017", 8)]
    [InlineData("17", 10)]
    [InlineData("0", 10)]
    [InlineData("-0X1f", 16)]
    public void An_integer_keeps_its_radix(string text, int radix) => Assert.Equal(radix, Assert.IsType<IntegerSyntax>(Value(text)).Radix);

    [Theory]
    [InlineData(".1", 0.1)]
    [InlineData("-.5e-1", -0.05)]
    [InlineData("1.5E+2", 150)]
    public void A_real_needs_no_digit_before_the_point(string text, double value) => Assert.Equal(new RealSyntax(value), Value(text));

    [Theory]
    [InlineData("08")]
    [InlineData("12b")]
    [InlineData("0x")]
    [InlineData("'ab'")]
    public void A_bad_literal_is_MOF0003(string text) =>
        Assert.Contains(MofParser.Parse("instance of X { A = " + text + "; };").Diagnostics, static diagnostic => diagnostic is { Id: "MOF0003", Severity: MofSeverity.Error });

    [Fact]
    public void Escapes_are_resolved_and_unknown_ones_kept_with_a_warning()
    {
        Assert.Equal(new StringSyntax("a\t\"\\A\u1234" + "5", "a\\t\\\"\\\\\\x41\\x12345"), Value("\"a\\t\\\"\\\\\\x41\\x12345\""));
        var file = MofParser.Parse("instance of X { A = \"class\\subclass\"; };");
        Assert.Equal(MofSeverity.Warning, Assert.Single(file.Diagnostics).Severity);
        Assert.Equal("class\\subclass", ((StringSyntax)((InstanceDeclarationSyntax)file.Declarations[0]).Instance.Slots[0].Value!).Text);
    }

    [Theory]
    [InlineData("class A { };\nclass B {\n", 3)]
    [InlineData("class A { };\r\nclass B {\r\n", 3)]
    [InlineData("class A { };\rclass B {\r", 3)]
    public void Lines_are_counted_whatever_ends_them(string text, int line) =>
        Assert.InRange(Assert.Single(MofParser.Parse(text).Diagnostics).Line, line - 1, line);

    [Fact]
    public void Lines_for_the_C_preprocessor_are_one_diagnostic_a_file()
    {
        var file = MofParser.Parse("#define A \\\n  B\n#ifdef A\nclass X { };\n#endif\n");
        Assert.Equal("MOF0004", Assert.Single(file.Diagnostics).Id);
        Assert.Single(file.Declarations);
    }

    [Fact]
    public void Undecodable_bytes_are_one_warning_a_file() =>
        Assert.Equal("MOF0005", Assert.Single(MofParser.Parse("// \ufffd \ufffd\nclass A { };").Diagnostics).Id);

    [Fact]
    public void The_schema_of_this_repository_is_sound()
    {
        Assert.All(Repository.MofFiles, static path => Assert.Empty(MofParser.Parse(File.ReadAllText(path), path).Diagnostics));
        Assert.Empty(Repository.Schema.Diagnostics);
    }

    [Fact]
    public void White_space_and_comments_do_not_change_a_tree_and_descriptions_do()
    {
        const string Text = "[Description(\"x\")] class A { uint8 B; };";
        Assert.Equal(MofParser.Parse(Text), MofParser.Parse("// note\n" + Text.Replace(" ", "  \n", StringComparison.Ordinal)));
        Assert.NotEqual(MofParser.Parse(Text), MofParser.Parse(Text.Replace("\"x\"", "\"y\"", StringComparison.Ordinal)));
    }

    [CorpusFact]
    public void Real_files_that_are_sound_have_no_error_and_all_their_classes()
    {
        var failures = new List<string>();
        foreach (var row in File.ReadLines(Path.Combine(Repository.Corpus!, "MANIFEST.tsv")).Skip(1).Select(static line => line.Split('\t')))
        {
            if (row[4] != "ok" || (row.Length > 10 && row[10].Length > 0) || row[3] is not ("ascii" or "utf8-nobom" or "utf8-bom") || row[1].Contains("/fragments/"))
            {
                continue;
            }

            var file = MofParser.Parse(File.ReadAllText(Path.Combine(Repository.Corpus!, row[1])), row[1]);
            var classes = file.Declarations.OfType<ClassDeclarationSyntax>().Where(static declaration => !declaration.IsForward)
                .Sum(static declaration => 1 + declaration.Members.OfType<ClassDeclarationSyntax>().Count());
            if (file.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == MofSeverity.Error) is { } error)
            {
                failures.Add(error.ToString());
            }
            else if (classes != int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture))
            {
                failures.Add($"{row[1]}: {classes} classes instead of {row[5]}");
            }
        }

        Assert.True(failures.Count == 0, failures.Count + ":\n" + string.Join("\n", failures.Take(25)));
    }

    private static ValueSyntax Value(string text)
    {
        var file = MofParser.Parse("instance of X { A = " + text + "; };");
        Assert.Empty(file.Diagnostics);
        return ((InstanceDeclarationSyntax)file.Declarations[0]).Instance.Slots[0].Value!;
    }
}
