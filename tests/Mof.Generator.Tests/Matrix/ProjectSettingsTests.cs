using Mof.Testing;

namespace Mof.Generator.Tests.Matrix;

/// <summary>Namespaces, file names and metadata of a project, odd ones among them.</summary>
public sealed class ProjectSettingsTests
{
    private const string Schema = """
        [Abstract] class X_Base { [Key] string Id; [Lazy] string Text; };
        class X_Thing : X_Base { [Write, Values{"A", "B"}] uint8 Mode; X_Thing Inner; X_Thing ref Next; datetime When = "20260131083000.123456+060"; uint32 Run([in] X_Thing t, [out] string o[]); [Static] uint32 Of([in, optional] uint8 x); };
        instance of X_Thing { Id = "1"; Inner = instance of X_Thing { Id = "2"; }; };
        """;

    [Theory]
    [InlineData("", "X_Thing")]
    [InlineData("System", "System.X_Thing")]
    [InlineData("Mof", "Mof.X_Thing")]
    [InlineData("Mof.Runtime", "Mof.Runtime.X_Thing")]
    [InlineData("Mof.Runtime.X", "Mof.Runtime.X.X_Thing")]
    [InlineData("My-App.1st", "My_App._1st.X_Thing")]
    [InlineData("class.namespace", "class.namespace.X_Thing")]
    [InlineData("Contoso.System", "Contoso.System.X_Thing")]
    [InlineData("Contoso.System.Threading.Tasks", "Contoso.System.Threading.Tasks.X_Thing")]
    [InlineData("Contoso.Mof.Runtime", "Contoso.Mof.Runtime.X_Thing")]
    [InlineData("await.record.file", "await.record.file.X_Thing")]
    [InlineData("MofModel", "MofModel.X_Thing")]
    [InlineData("X_Thing", "X_Thing.X_Thing")]
    [InlineData("A..B. ", "A.B.X_Thing")]
    [InlineData("Größe.名", "Größe.名.X_Thing")]
    [InlineData("global", "global.X_Thing")]
    public void A_project_may_have_any_root_namespace(string rootNamespace, string typeName)
    {
        foreach (var version in new[] { Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest })
        {
            var run = StrictRun.Of(Project(rootNamespace, ("/a/x.mof", Schema)) with
            {
                LanguageVersion = version,
                Nullable = version == Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest ? Microsoft.CodeAnalysis.NullableContextOptions.Enable : Microsoft.CodeAnalysis.NullableContextOptions.Disable,
            }).AssertClean();
            Assert.Equal("X_Thing", run.Type(typeName).Name);
        }
    }

    [Fact]
    public void A_property_of_the_project_goes_before_the_root_namespace()
    {
        var inputs = Project("Root", ("/a/x.mof", Schema));
        var run = StrictRun.Of(inputs with { GlobalOptions = new Dictionary<string, string>(inputs.GlobalOptions) { ["build_property.MofNamespace"] = "Own.One" } }).AssertClean();
        Assert.Equal(["Own.One.MofData", "Own.One.MofModel", "Own.One.X_Base", "Own.One.X_Thing"], run.TypeNames);
    }

    [Fact]
    public void Files_with_namespaces_of_their_own_refer_to_each_other()
    {
        var run = StrictRun.Of(WithMetadata(
            Project("Root",
                ("/a/base.mof", "[Abstract] class Y_Base { [Key, Values{\"A\"}] uint8 Id; [Values{\"M\"}, Write] uint8 Mode; Y_Other Other; uint32 Run([in] Y_Other o); };"),
                ("/a/child.mof", "class Y_Child : Y_Base { [Values{\"M\"}, Description(\"new\")] uint8 Mode; Y_Child ref Next; Y_Other Others[]; uint32 Run([in] Y_Other o, [out] Y_Base b); }; instance of Y_Child { Id = 0; Other = instance of Y_Other { R = \"Y_Child.Id=0\"; }; };"),
                ("/a/other.mof", "class Y_Other { Y_Child ref R; Y_Base ref S[]; Y_Child C; }; instance of Y_Other { };")),
            "MofNamespace", ("/a/base.mof", "System.Base"), ("/a/child.mof", "One.System"), ("/a/other.mof", "Y_Child.Mof"))).AssertClean();
        Assert.Equal(["One.System.Y_Child", "Root.MofData", "Root.MofModel", "System.Base.Y_Base", "Y_Child.Mof.Y_Other"], run.TypeNames);
    }

    [Theory]
    [InlineData("/a/x.mof", "/b/x.mof")]
    [InlineData("/a/x.mof", "/a/X.MOF")]
    [InlineData("/a/x.y.mof", "/a/x_y.mof")]
    [InlineData("/a/x-1.mof", "/a/x 1.mof")]
    [InlineData("C:\\a\\x.mof", "C:\\b\\x.mof")]
    [InlineData("/a/MofModel.mof", "/b/MofModel.mof")]
    [InlineData("/a/class.mof", "/b/void.mof")]
    [InlineData("/a/1.mof", "/a/_1.mof")]
    [InlineData("/a/.mof", "/b/.mof")]
    [InlineData("/a/Equals.mof", "/b/ToString.mof")]
    [InlineData("/a/GetHashCode.mof", "/b/MofData.mof")]
    [InlineData("/a/new\nline.mof", "/a/*x*\u2028.mof")]
    public void Files_may_have_any_name_and_two_of_them_the_same(string one, string two)
    {
        var run = StrictRun.Of(Project("Root", (one, "class Z_One { [Key] uint8 A; }; instance of Z_One { A = 1; };"), (two, "class Z_Two { [Key] uint8 A; }; instance of Z_Two { A = 1; };"))).AssertClean();
        Assert.Equal(["Root.MofData", "Root.MofModel", "Root.Z_One", "Root.Z_Two"], run.TypeNames);
        Assert.Equal(2, run.Type("Root.MofData").GetMembers().Length);
    }

    [Theory]
    [InlineData("A€B", "A£B")]
    [InlineData("A€B", "A_B")]
    [InlineData("A\u00ADB", "AB")]
    [InlineData("A\u200DB", "A\u200CB")]
    [InlineData("é", "e\u0301")]
    [InlineData("_x€", "_x_")]
    public void Two_classes_whose_names_look_alike_to_CSharp_stay_two(string one, string two)
    {
        var run = StrictRun.Of(Project("Root", ("/a/x.mof", $"class {one} {{ [Key] string Id; {two} Other; }}; class {two} {{ [Key] string Id; {one} Other; }};"))).AssertClean();
        Assert.Equal(3, run.TypeNames.Count());
    }

    [Theory]
    [InlineData("A\u00ADB", "AB")]
    [InlineData("a\u200Db", "a\u200Cb")]
    public void Two_members_whose_names_look_alike_to_CSharp_stay_two(string one, string two) =>
        StrictRun.Of(Project("Root", ("/a/x.mof", $"class X {{ [Key] uint8 {one}; [Key] uint8 {two}; [Values{{\"{one}\", \"{two}\"}}] uint8 V; uint32 M([in] string {one}, [in] string {two}); }};"))).AssertClean();

    [Theory]
    [InlineData("MofModel")]
    [InlineData("MofData")]
    [InlineData("MOFMODEL")]
    public void A_class_may_be_named_like_what_is_generated_beside_it(string name) =>
        StrictRun.Of(Project("Root", ("/a/x.mof", $"class {name} {{ [Key] string Id; {name} Inner; }}; instance of {name} {{ Id = \"x\"; }};"))).AssertClean();

    [Fact]
    public void A_namespace_may_be_named_like_a_class_of_another_namespace() =>
        StrictRun.Of(WithMetadata(Project("", ("/a/a.mof", "class A_One { B_Two ref R; [Key] string Id; };"), ("/a/b.mof", "class B_Two { A_One ref R; [Key] string Id; };")), "MofNamespace", ("/a/b.mof", "Space.A_One"))).AssertClean();

    internal static GeneratorInputs Project(string rootNamespace, params (string Path, string Text)[] mof) =>
        Family.Inputs(mof) with { GlobalOptions = new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace } };

    internal static GeneratorInputs WithMetadata(GeneratorInputs inputs, string name, params (string Path, string Value)[] values) => inputs with
    {
        FileOptions = values.ToDictionary(
            static value => value.Path,
            value => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["build_metadata.AdditionalFiles." + name] = value.Value }),
    };
}
