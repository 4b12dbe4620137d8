using System.Collections.Immutable;
using Mof.Generator.Input;
using Mof.Generator.Modeling;
using Mof.Generator.Planning;
using Mof.Language;

namespace Mof.Generator.Tests.Planning;

/// <summary>Bound with the files that a plan lists, a generated file is what it would be with all of them.</summary>
public sealed class FileDependenciesTests
{
    [Fact]
    public void Of_the_package_family() => AssertSameAsWithAllFiles(Family.Files);

    [Theory]
    [InlineData("class A_Base { [Key] string Id; };", "class A : A_Base { B Inner; };", "class B : B_Base { };", "class B_Base { string Class; };")]
    [InlineData("qualifier Lazy : boolean = false, scope(property);", "class A { [Lazy] string L; };", "[Amendment] class A { [Description(\"x\") : Amended] string L; };")]
    [InlineData("class A { structure S { string T; }; S One; };", "class B { structure S { uint8 U; }; S Two; };", "class S { string Third; };", "class C : S { };")]
    [InlineData("enumeration E : uint8 { X = 1 };", "enumeration F : E { Y = 2 };", "class A { F Value = F.Y; };", "instance of A { Value = X; };")]
    [InlineData("class A { [Key] string Id; B Inner; };", "class B { C Deep; string T; };", "class C { uint8 N; };", "instance of A { Id = \"1\"; Inner = instance of B { Deep = instance of C { N = 7; }; T = $x; }; };", "instance of C as $x { N = 3; };")]
    [InlineData("class A { string First; };", "class A { string Second; };", "class B : A { };", "class A { string Third; };")]
    [InlineData("class A : B { };", "class B : C { };", "class C : A { string P; };", "class D : C { };")]
    public void Of_small_projects(params string[] texts) =>
        AssertSameAsWithAllFiles([.. texts.Select(static (text, i) => ($"/p/{i}.mof", text))]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Of_a_thousand_classes_that_mention_each_other_at_random(int seed)
    {
        var random = new Random(seed);
        AssertSameAsWithAllFiles([.. Enumerable.Range(0, 1000).Select(i => ($"/p/{i}.mof", RandomFile(i, random)))]);
    }

    private static string RandomFile(int i, Random random)
    {
        var text = $"class C{i}{(random.Next(3) == 0 ? "" : $" : C{random.Next(1000)}")} {{ {(random.Next(2) == 0 ? "" : "[Key]")} string P{random.Next(9)}; C{random.Next(1000)} O; C{random.Next(1000)} ref R; [ValueMap{{\"1\"}}, Values{{\"V{random.Next(3)}\"}}] uint8 V; uint32 M([in] C{random.Next(1000)} p); }};";
        return random.Next(20) switch
        {
            0 => text + $" instance of C{random.Next(1000)} {{ P1 = \"x\"; O = instance of C{random.Next(1000)} {{ P2 = \"y\"; }}; }};",
            1 => text + $" [Amendment] class C{random.Next(1000)} {{ [Description(\"Amended {i}\")] uint8 V; }};",
            2 => text + $" class C{random.Next(1000)} {{ string Second; }};",
            _ => text,
        };
    }

    private static void AssertSameAsWithAllFiles(IReadOnlyList<(string Path, string Text)> texts)
    {
        var files = MofText.InOrder([.. texts.Select(static file => MofParser.Parse(file.Text, file.Path))]);
        var settings = texts.Select(static file => new FileSettings(file.Path, "N", default, Generate: true, AccessConvention.Auto)).ToImmutableArray();
        var plan = GenerationPlanner.Plan(files, settings, new ProjectSettings("N", true, true), default, default);
        Assert.NotEmpty(plan.Outputs);
        foreach (var output in plan.Outputs)
        {
            var planned = PlannedFiles.Of(output, files);
            Assert.Equal(
                ProxyModelBuilder.Build(planned.Plan, files, onClass: null, default),
                ProxyModelBuilder.Build(planned.Plan, planned.Files, onClass: null, default));
        }
    }
}
