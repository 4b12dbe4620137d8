namespace Mof.Language.Tests.Parsing;

public class SyntaxTests
{
    public static TheoryData<string> Schema => MofFolder.SchemaFiles();

    public static TheoryData<string> Seeds => MofFolder.SeedFiles();

    [Theory]
    [MemberData(nameof(Schema))]
    public void SchemaOfTheRepositoryIsSound(string file) => Parsed.Clean(File.ReadAllText(Path.Combine(MofFolder.Schema, file)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SimplifiedSyntaxOfTheDocumentationIsSound(string file)
    {
        var type = Parsed.Class(File.ReadAllText(Path.Combine(MofFolder.Seeds, file)));
        Assert.Equal(file.Split('.')[0], type.Name.Text);
        Assert.InRange(type.Members.Count, 40, 60);
    }

    [Fact]
    public void ClassHasItsParts()
    {
        var type = Parsed.Class(
            """
            [Abstract, Description("a" /* between */ "b") : ToSubclass Amended, Values{"x", "y"}, EventType(10, 2), Empty()]
            class A as $a : B
            {
                [Key] uint32 ID; CIM_X REF Other = $a;
                string Names[4] = {"a", "b",};
                [Static] uint32 Run([In, Out] string Name, B ref X, uint8 Data[] = {1, 2});
                void Stop();;
            };
            """);
        Assert.Equal(("A", "a", "B", false), (type.Name.Text, type.Alias!.Text, type.Superclass!.Text, type.IsForward));
        Assert.Equal(["Abstract", "Description", "Values", "EventType", "Empty"], type.Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal("ab", Assert.IsType<StringSyntax>(type.Qualifiers[1].Value).Text);
        Assert.Equal(["ToSubclass", "Amended"], type.Qualifiers[1].Flavors.Select(static flavor => flavor.Text));
        Assert.Equal(2, Assert.IsType<ArraySyntax>(type.Qualifiers[2].Value).Items.Count);
        Assert.Equal(2, Assert.IsType<ArraySyntax>(type.Qualifiers[3].Value).Items.Count);
        Assert.Null(type.Qualifiers[4].Value);
        Assert.Equal(["ID", "Other", "Names", "Run", "Stop"], Parsed.Members(type));
        Assert.True(((PropertySyntax)type.Members[1]).Type.IsReference);
        Assert.Equal((true, 4), (((PropertySyntax)type.Members[2]).Type.IsArray, ((PropertySyntax)type.Members[2]).Type.ArraySize));
        var parameters = ((MethodSyntax)type.Members[3]).Parameters;
        Assert.Equal(["Name", "X", "Data"], parameters.Select(static parameter => parameter.Name.Text));
        Assert.Equal((true, true, true), (parameters[1].Type.IsReference, parameters[2].Type.IsArray, parameters[2].Default is ArraySyntax));
    }

    [Fact]
    public void KeywordsAreNamesWhereNamesStand()
    {
        var file = Parsed.Clean(
            "CLASS Class { uint16 Class; }; class Tosubclass : Class { string string = \"x\"; datetime datetime; uint32 ref; Boolean PRAGMA; SINT8 OF; " +
            "Class ref Instance; uint8 Qualifier(uint8 Any, [in] string ref); string Value; string Enumeration; };");
        Assert.Equal(["Class"], Parsed.Members(file.Declarations[0]));
        Assert.Equal(["string", "datetime", "ref", "PRAGMA", "OF", "Instance", "Qualifier", "Value", "Enumeration"], Parsed.Members(file.Declarations[1]));
    }

    [Fact]
    public void InstancesNest()
    {
        var instance = Parsed.Instance(
            """
            instance of A as $A1
            {
                Name = "x"; Bare; List[] = {1, 2};
                [PropertyContext("local")] Dynamic;
                Inner = instance of B { Items = { instance of C { N = -1; }, instance of C as $c {} }; };
                Other = $A1; Nothing = NULL; Yes = true; Kind = Color.Red;
            };
            """);
        Assert.Equal("A1", instance.Alias!.Text);
        Assert.Equal(
            ["Name", "Bare", "List", "Dynamic", "Inner", "Other", "Nothing", "Yes", "Kind"], instance.Slots.Select(static slot => slot.Name.Text));
        var inner = Assert.IsType<InstanceSyntax>(instance.Slots[4].Value);
        Assert.Equal(2, Assert.IsType<ArraySyntax>(inner.Slots[0].Value).Items.Count);
        Assert.Equal("Color.Red", Assert.IsType<NameValueSyntax>(instance.Slots[8].Value).Text);
    }

    [Fact]
    public void DirectivesAndQualifierDeclarationsAreRead()
    {
        var file = Parsed.Clean(
            """
            #pragma namespace("\\\\.\\root\\sms")
            # PRAGMA AUTORECOVER
            #pragma deleteclass("X", NOFAIL)
            #include "other.mof"
            Qualifier Key : ToSubClass ToInstance;
            Qualifier Values : string[] = {"a"}, Scope(property, method), Flavor(Translatable);
            class Forward;
            """);
        Assert.Equal(["namespace", "AUTORECOVER", "deleteclass", "include"], file.Declarations.OfType<PragmaSyntax>().Select(static pragma => pragma.Name.Text));
        Assert.Equal(@"\\.\root\sms", Assert.IsType<StringSyntax>(((PragmaSyntax)file.Declarations[0]).Arguments[0]).Text);
        var qualifiers = file.Declarations.OfType<QualifierDeclarationSyntax>().ToList();
        Assert.Equal((null, 2), (qualifiers[0].Type, qualifiers[0].Flavors.Count));
        Assert.Equal((true, 2, 1), (qualifiers[1].Type!.IsArray, qualifiers[1].Scopes.Count, qualifiers[1].Flavors.Count));
        Assert.True(((ClassDeclarationSyntax)file.Declarations[6]).IsForward);
    }

    [Fact]
    public void StructuresAndEnumerationsOfMof3AreRead()
    {
        var file = Parsed.Clean(
            """
            enumeration Color : uint8 { Red = 1, Green = 2, };
            structure S { string Name; };
            association L : M { [Key] S ref Left; };
            class C { structure Inner { uint8 N; }; enumeration E : string { A, B }; Color Tint = Red; uint8[] Data(); };
            """);
        Assert.Equal(["Red", "Green"], ((EnumerationDeclarationSyntax)file.Declarations[0]).Elements.Select(static element => element.Name.Text));
        Assert.Equal(
            [ClassKeyword.Structure, ClassKeyword.Association, ClassKeyword.Class],
            file.Declarations.OfType<ClassDeclarationSyntax>().Select(static type => type.Keyword));
        Assert.Equal(["Inner", "E", "Tint", "Data"], Parsed.Members(file.Declarations[3]));
    }

    [Fact]
    public void TreesThatDifferInLayoutAreEqual() =>
        Assert.Equal(
            MofParser.Parse("class A { uint8 B; };").Declarations,
            MofParser.Parse("// a\r\nclass  A\r\n{\r\n\tuint8\tB ;\r\n} ;\r\n").Declarations);

    [Theory]
    [InlineData("")]
    [InlineData("// only\n/* comments */")]
    [InlineData("\ufeff\u00a0\0\u001a")]
    public void EmptyFilesAreSound(string text) => Assert.Empty(Parsed.Clean(text).Declarations);
}
