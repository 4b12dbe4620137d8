using Mof.Generator.Emission;
using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Generator.Modeling;
using Mof.Generator.Planning;
using Mof.Language;
using Mof.Testing;

namespace Mof.Generator.Tests.Reporting;

/// <summary>MOF0192: a fault of the generator costs the members of one class, and nothing else.</summary>
public sealed class FaultTests
{
    private const string Mof = """
        class T_First { [Key] string Id; };
        class T_Faulty : T_First { string Lost; uint32 Run(); };
        class T_Derived : T_Faulty { string Kept; uint32 Stop(); T_Faulty Other; };
        instance of T_Faulty { Id = "1"; };
        instance of T_Derived { Id = "2"; Kept = "k"; };
        """;

    [Fact]
    public void A_fault_while_a_class_is_built_is_reported_at_the_class_and_leaves_the_others()
    {
        var generator = new MofGenerator { OnClass = static bound => _ = bound.Name == "T_Faulty" ? throw new InvalidOperationException("Boom.") : 0 };
        var run = GeneratorRun.Of(generator, Family.Inputs(("/a/test.mof", Mof))).AssertCompiles();
        var diagnostic = Assert.Single(run.GeneratorDiagnostics);
        Assert.Equal("MOF0192", diagnostic.Id);
        Assert.Equal(("/a/test.mof", 1), (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("T_Faulty", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Boom.", diagnostic.GetMessage(), StringComparison.Ordinal);
        foreach (var (type, member) in new[] { ("T_First", "Id"), ("T_Derived", "Kept"), ("T_Derived", "StopAsync") })
        {
            Assert.NotEmpty(run.Compilation.GetTypeByMetadataName("Contoso.Sms." + type)!.GetMembers(member));
        }
    }

    [Fact]
    public void A_fault_while_a_class_is_written_is_reported_and_leaves_the_others()
    {
        var files = new EquatableArray<MofFile>([MofParser.Parse(Mof, "/a/test.mof")]);
        var plan = GenerationPlanner.Plan(files, [], new ProjectSettings("N", true, true), default, default);
        Assert.Empty(plan.Outputs);

        plan = GenerationPlanner.Plan(files, [new FileSettings("/a/test.mof", "N", default, Generate: true, AccessConvention.Auto)], new ProjectSettings("N", true, true), default, default);
        var output = ProxyModelBuilder.Build(Assert.Single(plan.Outputs), files, onClass: null, default).Output;
        var source = Assert.Single(output.Sources);
        var broken = source.Classes.Select(static proxy => proxy.CimName == "T_Faulty" ? proxy with { Properties = new EquatableArray<ProxyProperty>([null!]) } : proxy);
        var reported = new List<MofDiagnostic>();
        var text = FileEmitter.Emit(
            output with { Sources = new EquatableArray<ProxySource>([source with { Classes = new EquatableArray<ProxyClass>([.. broken]) }]) },
            new ProjectSettings("N", true, true),
            reported.Add).ToString();
        Assert.Equal(("MOF0192", "/a/test.mof"), (Assert.Single(reported).Id, reported[0].Path));
        Assert.Contains("partial class T_Faulty", text, StringComparison.Ordinal);
        Assert.Contains("string? Kept", text, StringComparison.Ordinal);
    }
}
