using Microsoft.CodeAnalysis;

namespace Mof.Generator.Tests.Matrix;

/// <summary>What the item metadata Access, Classes and Generate make of a schema.</summary>
public sealed class FileMetadataTests
{
    [Theory]
    [InlineData("", "Plain", "A:init W:set R:init K:init")]
    [InlineData("Auto", "Plain", "A:init W:set R:init K:init")]
    [InlineData("auto", "SMS_Plain", "A:set W:set R:- K:init")]
    [InlineData("Auto", "CCM_Plain", "A:set W:set R:- K:init")]
    [InlineData("Auto", "Dsc : OMI_BaseResource", "A:set W:set R:- K:init")]
    [InlineData("WritableUnlessRead", "Plain", "A:set W:set R:- K:init")]
    [InlineData("readonlyunlesswrite", "SMS_Plain", "A:init W:set R:init K:init")]
    [InlineData(" WritableUnlessRead ", "Plain", "A:set W:set R:- K:init")]
    [InlineData("Nonsense", "Plain", "A:init W:set R:init K:init")]
    public void Access_decides_how_a_property_is_written(string access, string head, string expected)
    {
        var inputs = ProjectSettingsTests.WithMetadata(
            ProjectSettingsTests.Project("Root", ("/a/x.mof", $"class {head} {{ uint8 A; [Write] uint8 W; [Read] uint8 R; [Key] uint8 K; }};")), "MofAccess", ("/a/x.mof", access));
        var type = StrictRun.Of(inputs).AssertClean().Type("Root." + head.Split(' ')[0]);
        Assert.Equal(expected, string.Join(" ", type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.Name.Length == 1).Select(static property =>
            property.Name + ":" + (property.SetMethod is not { } setter ? "-" : setter.IsInitOnly ? "init" : "set"))));
    }

    [Fact]
    public void A_class_that_is_read_only_is_so_whatever_the_access()
    {
        foreach (var (access, setters) in new[] { ("WritableUnlessRead", 0), ("ReadOnlyUnlessWrite", 2) })
        {
            var run = StrictRun.Of(ProjectSettingsTests.WithMetadata(
                ProjectSettingsTests.Project("Root", ("/a/x.mof", "[Read] class A { uint8 P; [Write] uint8 Q; };")), "MofAccess", ("/a/x.mof", access))).AssertClean();
            Assert.Equal(setters, run.Type("Root.A").GetMembers().OfType<IPropertySymbol>().Count(static property => property.SetMethod is not null && !property.IsStatic));
        }
    }

    [Theory]
    [InlineData("Leaf", "Base Inner Leaf Link Middle Ref")]
    [InlineData("Inner", "Inner")]
    [InlineData("MIDDLE", "Base Link Middle Ref")]
    [InlineData("In*|Uses", "Arg Inner Ret Uses")]
    [InlineData("in??r ; lin*", "Inner Link Ref")]
    [InlineData("*", "Alone Arg Base Inner Leaf Link Middle Ref Ret Text Uses")]
    [InlineData("T*", "Inner Text")]
    public void Classes_brings_all_that_the_named_ones_need(string classes, string expected)
    {
        const string mof = """
            class Base { [Key] string Id; Ref ref R; };
            class Middle : Base { Link ref L; };
            class Leaf : Middle { Inner I[]; };
            class Inner { uint8 A; };
            class Ref { uint8 A; };
            [Association] class Link { [Key] Ref ref One; [Key] Ref ref Two; };
            class Uses { Ret M([in] Arg a); };
            class Arg { }; class Ret { }; class Alone { };
            class Text { [EmbeddedInstance("Inner")] string I; };
            """;
        var run = StrictRun.Of(ProjectSettingsTests.WithMetadata(ProjectSettingsTests.Project("", ("/a/x.mof", mof)), "MofClasses", ("/a/x.mof", classes))).AssertClean();
        Assert.Equal(expected, string.Join(" ", run.TypeNames.Where(static name => name != "MofModel")));
    }

    [Fact]
    public void Files_of_reference_only_give_what_others_need()
    {
        var run = StrictRun.Of(ProjectSettingsTests.WithMetadata(
            ProjectSettingsTests.Project("Root", ("/a/base.mof", "class Base { [Key] string Id; Far F; }; class Far { }; class Idle { }; instance of Base { Id = \"x\"; }; instance of Idle { };"), ("/b/own.mof", "class Own : Base { };")),
            "MofGenerate", ("/a/base.mof", "False"))).AssertClean();
        Assert.Equal(["Root.Base", "Root.Far", "Root.MofModel", "Root.Own"], run.TypeNames.Where(static name => name != "Root.MofData"));
    }

    [Theory]
    [InlineData("MofClasses", "Al.ne")]
    [InlineData("MofGenerate", "false")]
    public void Nothing_generated_is_no_error(string metadata, string value)
    {
        var run = StrictRun.Of(ProjectSettingsTests.WithMetadata(ProjectSettingsTests.Project("Root", ("/a/x.mof", "class Alone { };")), metadata, ("/a/x.mof", value)));
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.TypeNames);
        Assert.All(run.Result.Diagnostics, static diagnostic => Assert.Contains(diagnostic.Id, new[] { "MOF0190", "MOF0191" }));
    }

    [Fact]
    public void An_amendment_in_a_file_of_its_own_makes_no_second_class()
    {
        var run = StrictRun.Of(ProjectSettingsTests.Project(
            "Root",
            ("/a/x.mof", "class A { [Key] string Id; [ValueMap{\"0\", \"1\"}, Values{\"n0\", \"n1\"}] uint8 V; uint32 M([in] string p); };"),
            ("/a/x.mfl", "#pragma namespace(\"\\\\\\\\.\\\\root\\\\x\\\\ms_409\")\n[Description(\"English text\") : Amended ToSubclass, AMENDMENT, LOCALE(0x409)] class A { [Key, Description(\"The id\") : Amended] string Id; [Values{\"Zero\", \"One\"} : Amended] uint8 V; [Description(\"Runs\") : Amended] uint32 M([in, Description(\"p\") : Amended] string p); };"))).AssertClean();
        Assert.Equal(["Root.A", "Root.MofModel"], run.TypeNames);
        Assert.Contains("English text", run.Type("Root.A").GetDocumentationCommentXml(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_class_in_two_files_is_one_type()
    {
        var run = StrictRun.Of(ProjectSettingsTests.Project("Root", ("/a/x.mof", "class A { [Key] string Id; }; class B : A { uint8 X; };"), ("/b/x.mof", "class A { [Key] string Id; }; class B : A { uint16 Y; };"), ("/c/x.mof", "class a { [Key] string ID; };"))).AssertClean();
        Assert.Equal(["Root.A", "Root.B", "Root.MofModel"], run.TypeNames);
    }
}
