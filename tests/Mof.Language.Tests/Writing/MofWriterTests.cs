using Mof.Language.Tests.Corpus;

namespace Mof.Language.Tests.Writing;

/// <summary>What is written reads back as it was.</summary>
public sealed class MofWriterTests
{
    [Fact]
    public void Files_of_the_repository_read_back_as_they_were() => AssertReadBack(Repository.MofFiles.Select(static path => MofParser.Parse(File.ReadAllText(path), path)));

    [CorpusFact]
    public void Files_of_the_corpus_without_fault_read_back_as_they_were() =>
        AssertReadBack(CorpusFile.All.Select(static entry => entry.Parse()).Where(static file => file.Diagnostics.Count == 0));

    [CorpusFact]
    public void What_is_written_of_a_broken_file_has_no_fault()
    {
        var failures = new List<string>();
        foreach (var file in CorpusFile.All.Select(static entry => entry.Parse()).Where(static file => file.Diagnostics.Count > 0))
        {
            var again = MofParser.Parse(MofWriter.Write(file with { Declarations = Complete(file.Declarations) }), file.Path);
            failures.AddRange(again.Diagnostics.Where(static diagnostic => diagnostic.Severity == MofSeverity.Error).Take(1).Select(static diagnostic => diagnostic.ToString()));
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Fact]
    public void The_schema_of_the_repository_binds_again_as_it_was() => AssertBindsAgain(Repository.Schema);

    [CorpusFact]
    public void The_schema_of_CIM_binds_again_as_it_was() =>
        AssertBindsAgain(MofSchema.Bind(CorpusFile.All.Where(static entry => entry.Path.StartsWith("dmtf-cim", StringComparison.Ordinal)).Select(static entry => entry.Parse())));

    [CorpusFact]
    public void The_schema_of_every_sound_file_binds_again_as_it_was()
    {
        foreach (var entry in CorpusFile.All.Where(static entry => entry.IsSound && entry.Remark.Length == 0 && !entry.Path.StartsWith("dmtf-cim", StringComparison.Ordinal)))
        {
            AssertBindsAgain(MofSchema.Bind([entry.Parse()]));
        }
    }

    [Theory]
    [InlineData("class A\n{\n    [Key, Description(\"A \\\"name\\\".\")]\n    string Name;\n};\n")]
    [InlineData("[Provider(\"CIMWin32\") : DisableOverride ToInstance ToSubclass, Key : ToInstance]\nclass A : B\n{\n};\n")]
    [InlineData("[Version(\"1.0\") : Restricted]\nclass A as $a : B\n{\n    uint8 X[4] = { 1, 0x2, 03, 101b };\n};\n")]
    [InlineData("#pragma namespace (\"\\\\\\\\.\\\\root\\\\cimv2\")\n#pragma autorecover\n")]
    [InlineData("qualifier Key : boolean = FALSE, scope(property, reference), flavor(DisableOverride);\nqualifier Description : ToSubclass Amended;\n")]
    [InlineData("class A\n{\n    [Static]\n    uint32 M(\n        [In] string name,\n        [Out] B ref found[] = NULL);\n    real32[] N();\n};\n")]
    [InlineData("enumeration E : uint8\n{\n    A = 1,\n    B = 2\n};\n")]
    [InlineData("structure S\n{\n    char16 C = '\\x0041';\n};\n")]
    [InlineData("instance of A as $a\n{\n    R = 1.5;\n    X = { $b, instance of B { Y = TRUE; } };\n    Z;\n};\n")]
    public void Text_in_the_form_of_the_writer_stays_as_it_is(string text)
    {
        var file = MofParser.Parse(text);
        Assert.Empty(file.Diagnostics);
        // A character needs no escape where ASCII has it.
        Assert.Equal(text.Replace("\\x0041", "A", StringComparison.Ordinal), MofWriter.Write(file));
    }

    [Fact]
    public void A_long_string_is_written_in_pieces_and_is_the_same()
    {
        var words = string.Join(" ", Enumerable.Repeat("management", 40));
        var file = MofParser.Parse($"[Description(\"{words}\")] class A {{ }};");
        var written = MofWriter.Write(file);
        Assert.Contains(" \" \"", written, StringComparison.Ordinal);
        Assert.True(file.Declarations.Equals(MofParser.Parse(written).Declarations));
    }

    [Fact]
    public void A_class_and_an_instance_are_written_alone()
    {
        var schema = MofSchema.Bind([MofParser.Parse("class A { [Key] uint8 Id; }; class B : A { [Lazy] string Text = \"x\"; }; instance of B as $b { Id = 7; Text = NULL; };")]);
        Assert.Equal("class B : A\n{\n    [Lazy]\n    string Text = \"x\";\n};\n", MofWriter.Write(schema, schema.Find("b")!));
        Assert.Equal("instance of B as $b\n{\n    Id = 7;\n    Text = NULL;\n};\n", MofWriter.Write(schema, schema.Instances[0]));
    }

    private static void AssertReadBack(IEnumerable<MofFile> files)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var file in files)
        {
            count++;
            var written = MofWriter.Write(file);
            var again = MofParser.Parse(written, file.Path);
            if (!file.Declarations.Equals(again.Declarations) || again.Diagnostics.Count > 0)
            {
                var place = file.Declarations.Zip(again.Declarations).FirstOrDefault(static pair => !pair.First.Equals(pair.Second));
                failures.Add($"{file.Path}: {string.Join(" ", again.Diagnostics.Take(1))} {(place.First is null ? "" : MofWriter.Write(place.First) + "----\n" + MofWriter.Write(place.Second))}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}\n{string.Join("\n", failures.Take(3))}");
        Assert.NotEqual(0, count);
    }

    private static void AssertBindsAgain(MofSchema schema)
    {
        var written = MofWriter.Write(schema);
        var file = MofParser.Parse(written);
        Assert.Empty(file.Diagnostics);
        var again = MofSchema.Bind([file]);
        SchemaComparison.AssertSame(schema, again);
        Assert.Equal(written, MofWriter.Write(again));
    }

    // Names that were missing stay missing, words between which a quote was missing stay words.
    private static EquatableArray<DeclarationSyntax> Complete(EquatableArray<DeclarationSyntax> declarations) =>
        new([.. declarations.Where(static declaration => declaration is ClassDeclarationSyntax type && type.Qualifiers.All(IsComplete) && type.Members.All(IsComplete))]);

    private static bool IsComplete(MofSyntax member) => member switch
    {
        PropertySyntax { Initializer: not NameValueSyntax } property => property.Name.Text.Length > 0 && property.Qualifiers.All(IsComplete),
        MethodSyntax method => method.Name.Text.Length > 0 && method.Qualifiers.All(IsComplete) && method.Parameters.All(static parameter => parameter.Qualifiers.All(IsComplete)),
        _ => false,
    };

    private static bool IsComplete(QualifierSyntax qualifier) => qualifier.Name.Text.Length > 0 && qualifier.Value is not NameValueSyntax && qualifier.Flavors.All(static flavor => flavor.Text.Length > 0);
}
