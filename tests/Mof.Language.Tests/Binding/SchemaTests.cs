using Mof.Language.Tests.Corpus;

namespace Mof.Language.Tests.Binding;

/// <summary>Classes over several files: namespaces, amendments, includes, nested declarations.</summary>
public sealed class SchemaTests
{
    [CorpusFact]
    public void CIM_binds_without_a_finding_and_resolves_everything()
    {
        var schema = MofSchema.Bind(CorpusFile.All.Where(static entry => entry.Path.StartsWith("dmtf-cim-2.49.0/", StringComparison.Ordinal)).Select(static entry => entry.Parse()));
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(1631, schema.Classes.Count);
        Assert.Equal(70, schema.QualifierDeclarations.Count);
        Assert.All(schema.Classes, static type => Assert.True(type.IsComplete));
        var overrides = schema.Classes.SelectMany(static type => type.Properties.Select(static property => (property.Qualifiers, property.Overridden as object))
            .Concat(type.Methods.Select(static method => (method.Qualifiers, method.Overridden as object)))).Where(static entry => entry.Qualifiers.Find("Override") is not null).ToList();
        Assert.All(overrides, static entry => Assert.NotNull(entry.Item2));
        var embedded = schema.Classes.SelectMany(static type => type.Properties.Select(static property => (property.Qualifiers, property.Type))
            .Concat(type.Methods.SelectMany(static method => method.Parameters).Select(static parameter => (parameter.Qualifiers, parameter.Type))))
            .Where(static entry => entry.Qualifiers.Text("EmbeddedInstance") is not null).ToList();
        Assert.All(embedded, entry => Assert.NotNull(schema.Find(entry.Type.ClassName!)));
        Assert.True(overrides.Count > 1000 && embedded.Count > 100, $"{overrides.Count} {embedded.Count}");
    }

    [Theory]
    [InlineData(@"\\.\root\cimv2", "root/cimv2")]
    [InlineData(@"\root\cimv2\SAMPLE", "root/cimv2/SAMPLE")]
    [InlineData("//./root/cimv2", "root/cimv2")]
    [InlineData("root/cimv2/", "root/cimv2")]
    [InlineData(@"\\server\root", "root")]
    [InlineData("//./", "")]
    [InlineData("", "")]
    public void A_namespace_has_one_spelling(string written, string expected) => Assert.Equal(expected, MofNamespace.Normalize(written));

    [Fact]
    public void A_file_may_change_the_namespace_as_often_as_it_likes()
    {
        var schema = MarkedMof.Verify(
            "class A { };\n#pragma namespace(\"\\\\\\\\.\\\\root\\\\a\")\nclass B { }; instance of B { };\n#pragma namespace(\"root/b\")\nclass C { };", "class D { };");
        Assert.Equal([null, "root/a", "root/b", null], schema.Classes.Select(static type => type.Namespace));
        Assert.Equal("root/a", schema.Instances[0].Namespace);
    }

    [Fact]
    public void An_amendment_adds_its_texts_to_the_class()
    {
        const string Neutral = "class A { [Key, ValueMap{\"0\", \"1\"}] uint8 State; [Description(\"neutral\")] string Name; uint32 Run([In] string what); };";
        const string Amendment = """
            #pragma namespace("\\\\.\\root\\ms_409")
            [AMENDMENT, LOCALE(0x409), Description("A class.") : Amended]
            class a
            {
                [Values{"No", "Yes"} : Amended] uint8 state;
                [Description("localised") : Amended] string Name;
                [Description("Runs.") : Amended] uint32 Run([Description("What.") : Amended] string what);
            };
            """;
        foreach (var files in new string[][] { [Neutral, Amendment], [Amendment, Neutral] })
        {
            var type = Assert.Single(MarkedMof.Verify(files).Classes);
            Assert.Equal("A class.", type.Qualifiers.Text("Description"));
            Assert.Null(type.Qualifiers.Find("Amendment"));
            Assert.Equal(["No", "Yes"], type.Properties[0].Values!.Entries.Select(static entry => entry.Name));
            Assert.Equal("neutral", type.Properties[1].Qualifiers.Text("Description"));
            Assert.Equal("Runs.", type.Methods[0].Qualifiers.Text("Description"));
            Assert.Equal("What.", type.Methods[0].Parameters[0].Qualifiers.Text("Description"));
        }
    }

    [Fact]
    public void An_amendment_of_an_unknown_class_is_none()
    {
        Assert.Empty(MarkedMof.Verify("#pragma namespace(\"root/ms_409\")\n[Amendment, Locale(1033)] class A { };").Classes);
        // In a dump of a whole namespace every class may be marked.
        Assert.Single(MarkedMof.Verify("[Amendment, Locale(1033)] class A { };").Classes);
    }

    [Fact]
    public void Equal_definitions_are_one_and_different_ones_are_reported()
    {
        Assert.Single(MarkedMof.Verify("class A { string X; };", "class A { /* the same */ string X; };").Classes);
        Assert.Single(MarkedMof.Verify("class A { string X; };", "class {|MOF0103:a|} { string Y; };").Classes);
        Assert.Single(MarkedMof.Verify("class A;", "class A { string X; };").Classes);
    }

    [Fact]
    public void Includes_among_the_files_are_found_whatever_the_slashes()
    {
        var schema = MofSchema.Bind(
        [
            MofParser.Parse("#pragma include (\"Core\\CIM_A.mof\")\n#include \"../x/Core/CIM_A.mof\"\n#pragma include (\"core/cim_a.MOF\")\n#include <a.h>", "/p/x/main.mof"),
            MofParser.Parse("#pragma include (\"main.mof\") class CIM_A { };", "/p/x/Core/CIM_A.mof"),
            MofParser.Parse("#pragma include (\"A.mof\")\n#pragma include (\"Core/CIM_B.mof\")", "/p/other.mof"),
        ]);
        Assert.Equal(
            [("/p/other.mof", 1), ("/p/other.mof", 2)], schema.Diagnostics.Where(static diagnostic => diagnostic.Id == MofRuleIds.Include).Select(static diagnostic => (diagnostic.Path, diagnostic.Line)));
    }

    [Fact]
    public void Nested_structures_and_enumerations_are_types()
    {
        var schema = MarkedMof.Verify(
            """
            enumeration Base : uint16 { Zero = 0, One };
            class A
            {
                structure Part { uint8 Size; };
                enumeration Kind : Base { Two = 2 };
                enumeration Word : string { Red, Green = "green" };
                Part First;
                Kind Second = Two;
                Word Third = Red;
            };
            class B { structure Part { string Name; }; Part Own; };
            """);
        Assert.Equal(["A", "Part", "B", "B_Part"], schema.Classes.Select(static type => type.Name));
        Assert.Equal("A", schema.Find("Part")!.Outer!.Name);
        Assert.True(schema.Find("Part")!.IsEmbedded);
        var (first, second, third) = (schema.Find("A")!.Properties[0], schema.Find("A")!.Properties[1], schema.Find("A")!.Properties[2]);
        Assert.Equal((MofTypeKind.Object, "Part"), (first.Type.Kind, first.Type.ClassName));
        Assert.Equal((MofTypeKind.UInt16, "Kind"), (second.Type.Kind, second.Type.EnumerationName));
        Assert.Equal(["Zero", "One", "Two"], second.Values!.Entries.Select(static entry => entry.Name));
        Assert.Equal(new MofInteger(false, 2), second.Default);
        Assert.Equal((MofTypeKind.String, new MofString("Red")), (third.Type.Kind, third.Default));
        Assert.Equal(MofValueMapKind.Strings, third.Values!.Kind);
        Assert.Equal("B_Part", schema.Find("B")!.Properties[0].Type.ClassName);
    }

    [Fact]
    public void Flavors_come_from_the_use_the_file_the_declaration_and_the_standard()
    {
        var schema = MarkedMof.Verify(
            "qualifier Countertype : ToInstance; qualifier Shade : string, scope(any), flavor(Restricted, Translatable); class A { [Countertype(1), Shade(\"x\"), Key, Color(2) : Amended] uint8 X; };",
            "class B { [Countertype(1)] uint8 X; };");
        var own = schema.Find("A")!.Properties[0].Qualifiers;
        Assert.Equal(MofFlavors.ToInstance | MofFlavors.EnableOverride | MofFlavors.ToSubclass, own.Find("CounterType")!.Flavors);
        Assert.Equal(MofFlavors.Restricted | MofFlavors.Translatable | MofFlavors.EnableOverride, own.Find("Shade")!.Flavors);
        Assert.Equal(MofFlavors.DisableOverride | MofFlavors.ToSubclass, own.Find("Key")!.Flavors);
        Assert.Equal(MofFlavors.Amended | MofFlavors.EnableOverride | MofFlavors.ToSubclass, own.Find("Color")!.Flavors);
        Assert.Equal(MofFlavors.EnableOverride | MofFlavors.ToSubclass, schema.Find("B")!.Properties[0].Qualifiers.Find("CounterType")!.Flavors);
    }

    [Fact]
    public void A_declared_qualifier_is_in_the_schema()
    {
        var schema = MarkedMof.Verify("Qualifier Shade : string[] = {\"a\"}, Scope(class, property), Flavor(DisableOverride, Restricted);");
        var declaration = Assert.Single(schema.QualifierDeclarations);
        Assert.Equal((MofTypeKind.String, true, MofScopes.Class | MofScopes.Property), (declaration.Type.Kind, declaration.Type.IsArray, declaration.Scopes));
        Assert.Equal(MofFlavors.DisableOverride | MofFlavors.Restricted, declaration.Flavors);
        Assert.Equal(new MofArray(new EquatableArray<MofValue>([new MofString("a")])), declaration.Default);
    }

    [Theory]
    [InlineData("[CIMTYPE(\"object:B\")] object X", MofTypeKind.Object, "B")]
    [InlineData("[CIMTYPE(\"ref:B\")] string X", MofTypeKind.Reference, "B")]
    [InlineData("[CIMTYPE(\"uint32\")] uint32 X", MofTypeKind.UInt32, null)]
    [InlineData("[EmbeddedInstance(\"B\")] string X", MofTypeKind.Object, "B")]
    [InlineData("[EmbeddedObject] string X", MofTypeKind.Object, null)]
    [InlineData("B X", MofTypeKind.Object, "B")]
    [InlineData("object ref X", MofTypeKind.Reference, null)]
    public void Types_stand_in_qualifiers_too(string property, MofTypeKind kind, string? className)
    {
        var type = MarkedMof.Verify("class B { }; class A { " + property + "; };").Find("A")!.Properties[0].Type;
        Assert.Equal((kind, className), (type.Kind, type.ClassName));
    }

    [Fact]
    public void An_in_and_an_out_parameter_of_one_name_are_both()
    {
        var method = MarkedMof.Verify("class A { void M([Out, ID(1)] string b, [In, ID(0)] string a, [In] string B); };").Find("A")!.Methods[0];
        Assert.Equal([("a", true, false), ("b", true, true)], method.Parameters.Select(static parameter => (parameter.Name, parameter.IsIn, parameter.IsOut)));
    }
}
