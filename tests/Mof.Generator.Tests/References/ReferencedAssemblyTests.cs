using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing;

namespace Mof.Generator.Tests.References;

/// <summary>A proxy that a referenced assembly contains is used from there and not generated again.</summary>
public sealed class ReferencedAssemblyTests
{
    private const string BaseMof = """
        [Abstract] class T_Base { [Key] string Class; [Key] uint8 Number; [ValueMap{"1"}, Values{"One"}] uint8 Kind; uint32 Run([in] T_Part part); };
        class T_Part { string Text; };
        """;

    private const string DerivedMof = """
        class T_Derived : T_Base { [Override("Kind"), Description("Its own.")] uint8 Kind; T_Part Part; T_Part Parts[]; T_Base ref Other; string Own; uint32 Stop(); };
        class T_Deeper : T_Derived { string More; };
        instance of T_Derived { Class = "c"; Number = 1; Kind = 1; Own = "o"; Part = instance of T_Part { Text = "t"; }; };
        """;

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void A_derived_class_uses_the_proxy_of_its_superclass_whether_or_not_its_MOF_is_here(bool hasBaseMof, bool isCompilation)
    {
        var library = Library(isCompilation);
        var texts = new List<(string, string)> { ("/b/derived.mof", DerivedMof) };
        if (hasBaseMof)
        {
            texts.Add(("/b/base.mof", BaseMof));
        }

        foreach (var version in new[] { LanguageVersion.CSharp7_3, LanguageVersion.Latest })
        {
            var run = GeneratorRun.Of<MofGenerator>(Inputs("App", library, [.. texts]) with { LanguageVersion = version, Nullable = version == LanguageVersion.Latest ? NullableContextOptions.Enable : NullableContextOptions.Disable }).AssertCompiles();
            Assert.Null(run.Compilation.Assembly.GetTypeByMetadataName("App.T_Base"));
            Assert.Null(run.Compilation.Assembly.GetTypeByMetadataName("App.T_Part"));
            var derived = run.Compilation.Assembly.GetTypeByMetadataName("App.T_Derived")!;
            Assert.Equal("Library", derived.BaseType!.ContainingAssembly.Name);
            Assert.Equal("Library", Assert.IsType<IPropertySymbol>(derived.GetMembers("Part").Single(), exactMatch: false).Type.ContainingAssembly.Name);

            // The key is that of the base class, whose properties no MOF here may tell.
            Assert.Equal(["Class", "Number"], derived.GetTypeMembers("Key").Single().GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name));
            Assert.Equal(["Class", "Number"], run.Compilation.Assembly.GetTypeByMetadataName("App.T_Deeper")!.GetTypeMembers("Key").Single().GetMembers().OfType<IPropertySymbol>().Select(static property => property.Name));
            Assert.Contains("T_Base", run["MofModel.g.cs"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_class_that_is_asked_for_by_name_is_generated_all_the_same()
    {
        var inputs = Inputs("App", Library(), ("/b/base.mof", BaseMof)) with
        {
            FileOptions = new Dictionary<string, IReadOnlyDictionary<string, string>>
            {
                ["/b/base.mof"] = new Dictionary<string, string> { ["build_metadata.AdditionalFiles.MofClasses"] = "T_Part" },
            },
        };
        var run = GeneratorRun.Of<MofGenerator>(inputs).AssertCompiles();
        Assert.NotNull(run.Compilation.Assembly.GetTypeByMetadataName("App.T_Part"));
        Assert.Null(run.Compilation.Assembly.GetTypeByMetadataName("App.T_Base"));
    }

    [Fact]
    public void Instances_of_classes_of_a_referenced_assembly_become_objects_of_these()
    {
        var run = GeneratorRun.Of<MofGenerator>(Inputs("App", Library(), ("/b/base.mof", BaseMof), ("/b/Site.mof", "instance of T_Part { Text = \"x\"; };"))).AssertCompiles();
        Assert.Contains("CimSeed<global::Library.T_Part>", run["Site.mof.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_reference_has_already_leaves_nothing_to_generate_and_says_so()
    {
        var run = GeneratorRun.Of<MofGenerator>(Inputs("App", Library(), ("/b/base.mof", BaseMof)));
        Assert.Empty(run.GeneratedSources);
        var diagnostic = Assert.Single(run.GeneratorDiagnostics);
        Assert.Equal("MOF0191", diagnostic.Id);
        Assert.Contains("referenced assemblies", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_without_proxies_changes_nothing()
    {
        var other = MetadataReference.CreateFromImage(Emit(CSharpCompilation.Create(
            "Other", [CSharpSyntaxTree.ParseText("public class T_Base { }")], Family.Inputs().CreateCompilation().References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))));
        var run = GeneratorRun.Of<MofGenerator>(Inputs("App", other, ("/b/base.mof", BaseMof))).AssertCompiles();
        Assert.NotNull(run.Compilation.Assembly.GetTypeByMetadataName("App.T_Base"));
    }

    private static GeneratorInputs Inputs(string name, MetadataReference? reference, params (string Path, string Text)[] texts)
    {
        var inputs = Family.Inputs(texts) with { AssemblyName = name, GlobalOptions = new Dictionary<string, string> { ["build_property.RootNamespace"] = name } };
        return reference is null ? inputs : inputs with { References = [.. inputs.References, reference] };
    }

    private static MetadataReference Library(bool isCompilation = false)
    {
        var library = GeneratorRun.Of<MofGenerator>(Inputs("Library", null, ("/a/base.mof", BaseMof))).AssertCompiles().Compilation;
        return isCompilation ? library.ToMetadataReference() : MetadataReference.CreateFromImage(Emit(library));
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return stream.ToArray();
    }
}
