namespace Mof.Package.Tests;

/// <summary>What people write into a project file about MOF, and the classes that must come of it.</summary>
internal static class MofItemCases
{
    public sealed record Case(string Why, ProjectSource Project, params string[] Proxies);

    public static readonly IReadOnlyList<Case> All =
    [
        new("each item has a namespace of its own, the rest that of the project",
            new("Namespaces", Class("one.mof", "One"), Class("two.mof", "Two"), Class("three.mof", "Three"))
            {
                Properties = { ["MofNamespace"] = "Fallback" },
                Items = """<Mof Update="one.mof" Namespace="First" /><Mof Update="two.mof" Namespace="Second.Part" />""",
            },
            "Fallback.Three", "First.One", "Second.Part.Two"),
        new("a project's name that is no identifier",
            new("My-App.1st", Class("one.mof", "One")),
            "My_App._1st.One"),
        new("item definitions are defaults",
            new("Definitions", Class("one.mof", "One"))
            {
                Items = """</ItemGroup><ItemDefinitionGroup><Mof><Namespace>Defined</Namespace></Mof></ItemDefinitionGroup><ItemGroup>""",
            },
            "Defined.One"),
        new("names and wildcards with semicolons, and what these classes need",
            new("Classes", Many)
            {
                Items = """<Mof Update="many.mof" Classes="Alpha;Beta*" />""",
            },
            "Classes.Alpha", "Classes.Base", "Classes.Beta1", "Classes.Beta2"),
        new("the same over several lines",
            new("Lines", Many)
            {
                Items = """
                    <Mof Update="many.mof">
                      <Classes>
                        alpha;
                        Beta?
                      </Classes>
                      <Namespace>
                        Lines.Own
                      </Namespace>
                    </Mof>
                    """,
            },
            "Lines.Own.Alpha", "Lines.Own.Base", "Lines.Own.Beta1", "Lines.Own.Beta2"),
        new("a file for reference only",
            new("Reference", Many, Class("own.mof", "Own", "Base"))
            {
                Items = """<Mof Update="many.mof" Generate="false" />""",
            },
            "Reference.Base", "Reference.Own"),
        new("an explicit item wins over the glob, however its path is spelt",
            new("Explicit", Class("a.mof", "A"), Class("b.mof", "B"), Class("sub/c.mof", "C"), Class("sub/d.mof", "D"))
            {
                Items = """
                    <Mof Include="a.mof" Namespace="Own" />
                    <Mof Include="sub/../b.mof" Namespace="Own" />
                    <Mof Include="sub\c.mof" Namespace="Own" />
                    <Mof Include="$(MSBuildProjectDirectory)/sub/d.mof" Namespace="Own" />
                    """,
            },
            "Own.A", "Own.B", "Own.C", "Own.D"),
        new("of two explicit items for a file the first one counts",
            new("Twice", Class("a.mof", "A"), Class("b.mof", "B"))
            {
                Items = """
                    <Mof Include="a.mof" Namespace="First" /><Mof Include="a.mof" Namespace="Second" />
                    <Mof Include="b.mof" Namespace="First" /><Mof Include="./b.mof" Namespace="Second" />
                    """,
            },
            "First.A", "First.B"),
        new("files are removed",
            new("Removed", Class("a.mof", "A"), Class("b.mof", "B"), Class("attic/c.mof", "C"))
            {
                Items = """<Mof Remove="b.mof;attic/**" />""",
            },
            "Removed.A"),
        new("without the default items",
            new("NoDefaults", Class("a.mof", "A"), Class("b.mof", "B"))
            {
                Properties = { ["EnableDefaultMofItems"] = "false" },
                Items = """<Mof Include="b.mof" />""",
            },
            "NoDefaults.B"),
        new("plain additional files",
            new("Additional", Class("a.mof", "A"), Class("b.mof", "B"), Class("../Outside/plain.mof", "Plain"))
            {
                Properties = { ["EnableDefaultMofItems"] = "false" },
                Items = """<AdditionalFiles Include="b.mof" /><AdditionalFiles Include="../Outside/plain.mof" />""",
            },
            "Additional.B", "Additional.Plain"),
        new("plain additional files that the glob has found as well",
            new("Both", Class("a.mof", "A"), Class("b.mof", "B"))
            {
                Items = """<AdditionalFiles Include="a.mof" /><AdditionalFiles Include="./b.mof" />""",
            },
            "Both.A", "Both.B"),
        new("files linked from outside the project",
            new("Linked", Class("../Outside/x.mof", "X"), Class("../Outside/deep/y.mof", "Y"))
            {
                Items = """
                    <Mof Include="../Outside/x.mof" Link="x.mof" Namespace="Shared" />
                    <Mof Include="../Outside/deep/**/*.mof" LinkBase="mof" Exclude="../Outside/**/z.mof" />
                    """,
            },
            "Linked.Y", "Shared.X"),
        new("two files of one name, with data",
            new("SameName",
                ("v1/Site.mof", "class One { [Key] string Id; }; instance of One { Id = \"a\"; };"),
                ("v2/Site.mof", "class Two { [Key] string Id; }; instance of Two { Id = \"b\"; };"),
                ("Use.cs", "namespace SameName { public static class Use { public static object[] All() => new object[] { MofData.Site(), MofData.Site_() }; } }")),
            "SameName.One", "SameName.Two"),
        new("localised files are taken when named, not by default",
            new("Localised", Class("a.mof", "A"), Class("b.mfl", "B"), Class("c.mfl", "C"))
            {
                Items = """<Mof Include="b.mfl" />""",
            },
            "Localised.A", "Localised.B"),
        new("names that differ in case only",
            new("Case", Class("Upper/x.mof", "A"), Class("Lower/X.MOF", "B"))
            {
                Items = """<Mof Include="Lower/X.MOF" Namespace="Own" />""",
            },
            "Case.A", "Own.B"),
        new("output, intermediate and hidden folders are left alone",
            new("Outputs", Class("a.mof", "A"), Class("bin/b.mof", "B"), Class("obj/c.mof", "C"), Class(".hidden/d.mof", "D"), Class("out/e.mof", "E"))
            {
                Properties = { ["DefaultItemExcludes"] = "$(DefaultItemExcludes);out/**" },
            },
            "Outputs.A"),
        new("folders with blanks and letters beyond ASCII",
            new("Letters", Class("Schémas für WMI/Größe.mof", "A"), Class("日本 語/クラス.mof", "B"))
            {
                Items = """<Mof Update="Schémas für WMI/Größe.mof" Namespace="Own" />""",
            },
            "Letters.B", "Own.A"),
        new("folders with signs that have a meaning elsewhere",
            new("Signs", Class("R&D [old] {1}, #2!/a.mof", "A"), Class("it's 50%25 @ $(x)/b.mof", "B"))
            {
                Items = """<Mof Update="**/*.mof" Namespace="Own" />""",
            },
            "Own.A", "Own.B"),
    ];

    private static SourceFile Many => (
        "many.mof",
        "class Base { [Key] string Id; }; class Alpha : Base { }; class Beta1 { [Key] string Id; }; class Beta2 : Beta1 { }; class Gamma { [Key] string Id; };");

    private static SourceFile Class(string path, string name, string? superclass = null) => (
        path,
        superclass is null ? $"class {name} {{ [Key] string Id; }};" : $"class {name} : {superclass} {{ }};");
}
