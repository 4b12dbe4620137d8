using Microsoft.CodeAnalysis;
using Mof.Testing;

namespace Mof.Generator.Tests.Modeling;

/// <summary>What the schema means, as it shows in the types and values that are generated.</summary>
public sealed class SemanticsTests
{
    private const string InIsTrue = "Qualifier In : boolean = true, Scope(parameter);\n";

    [Theory]
    [InlineData("", "T", "class C { [Values{\"A-B\", \"AB\"}] uint8 T; };", "TValues", "AB_=0,AB=1")]
    [InlineData("", "T", "class C { [BitMap{\"0\", \"1\"}, BitValues{\"None\", \"x\"}] uint8 T; };", "TValues", "None_=0,None=1,x=2")]
    [InlineData("enumeration B : uint8 { A = 1, D };", "T", "enumeration C : B { E };", null, "A=1,D=2,E=3")]
    public void Members_of_enums(string before, string property, string mof, string? nested, string members)
    {
        var run = Run(before + mof);
        var type = run.Compilation.GetTypeByMetadataName("Contoso.Sms.C" + (nested is null ? "" : "+" + nested))!;
        Assert.Equal(
            members.Split(',').Order(), type.GetMembers().OfType<IFieldSymbol>().Select(static field => field.Name + "=" + field.ConstantValue).Order());
        Assert.NotNull(property);
    }

    [Theory]
    [InlineData("", "[out] string p", false)]
    [InlineData("", "[in, out] string p", true)]
    [InlineData("", "string p", true)]
    [InlineData(InIsTrue, "[out] string p", true)]
    [InlineData(InIsTrue, "[in(false), out] string p", false)]
    public void Out_alone_means_both_where_the_schema_declares_In_as_TRUE(string before, string parameter, bool isPassed)
    {
        var method = (IMethodSymbol)Run(before + "class C { uint32 M(" + parameter + "); };").Compilation.GetTypeByMetadataName("Contoso.Sms.C")!.GetMembers("MAsync").Single();
        Assert.Equal(isPassed, method.Parameters.Any(static candidate => candidate.Name == "p"));
    }

    [Fact]
    public void Class_level_Read_shuts_what_is_inherited()
    {
        var compilation = Run("class SMS_B { string W; }; [Read] class SMS_D : SMS_B { string Own; }; class SMS_E : SMS_D { string More; };").Compilation;
        Assert.NotNull(Property(compilation, "SMS_B", "W").SetMethod);
        Assert.Null(Property(compilation, "SMS_D", "W").SetMethod);
        Assert.Null(Property(compilation, "SMS_D", "Own").SetMethod);
        Assert.Null(Property(compilation, "SMS_E", "More").SetMethod);
        Assert.Empty(compilation.GetTypeByMetadataName("Contoso.Sms.SMS_E")!.GetMembers("W"));
    }

    [Theory]
    [InlineData("class C { [Key] string K; datetime D = \"20200101\"; };")]
    [InlineData("class C { [Key] string K; datetime D; C ref R; }; instance of C { K = \"1\"; D = \"20200101\"; }; instance of C { K = \"2\"; R = \"garbage =\"; };")]
    [InlineData("class B { [Key] string K; uint8 A; }; class C : B { uint32 A = 300; }; instance of C { K = \"1\"; A = 300; };")]
    [InlineData("class C { [Key] string K; X One; X Many[]; }; class X { }; class Y { }; instance of C { K = \"1\"; One = instance of Y { }; Many = { instance of Y { }, instance of X { } }; };")]
    [InlineData("enumeration N : uint8 { A }; class C { [Key] string K; N ref P; [EmbeddedInstance(\"N\")] string E; uint32 M([in] N ref b); }; instance of C { K = \"1\"; };")]
    [InlineData("enumeration E : uint16 { X }; class E { [Key] string Id; }; class C { [Key] string K; E Inner; }; instance of C { K = \"1\"; };")]
    [InlineData("class A { void V; }; class C : A { [Key] string K; };")]
    public void What_does_not_fit_is_left_out_and_leaves_the_rest_usable(string mof)
    {
        var run = Run(mof).AssertCompiles();
        using var loaded = run.Load();
        var type = loaded.Assembly.GetType("Contoso.Sms.C")!;
        Assert.NotNull(Activator.CreateInstance(type));
        if (loaded.Assembly.GetType("Contoso.Sms.MofData")?.GetMethod("test") is { } data)
        {
            Assert.NotEmpty(((IEnumerable<object>)data.Invoke(null, null)!).ToList());
        }
    }

    private static IPropertySymbol Property(Compilation compilation, string type, string name) =>
        (IPropertySymbol)compilation.GetTypeByMetadataName("Contoso.Sms." + type)!.GetMembers(name).Single();

    private static GeneratorRun Run(string mof)
    {
        var run = GeneratorRun.Of<MofGenerator>(Family.Inputs(("/a/test.mof", mof)));
        Assert.DoesNotContain(run.GeneratorDiagnostics, static diagnostic => diagnostic.Id == "MOF0192");
        return run;
    }
}
