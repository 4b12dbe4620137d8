using Microsoft.CodeAnalysis;
using Mof.Testing;

namespace Mof.Generator.Tests.Matrix;

/// <summary>A user's own code beside the generated one, with names and settings that a generator must not trip over.</summary>
public sealed class HostileCodeTests
{
    private const string Schema = """
        [Abstract] class X_Base { [Key] string Id; [Lazy] string Text; [Deprecated] uint8 Old; };
        class X_Thing : X_Base { [Write, Bits("A(0), B(1)")] uint32 Mode; X_Thing Inner; X_Thing ref Next; datetime When; uint8 Bytes[]; string Names[] = { "a" }; uint32 Run([in] X_Thing t, [out] string o[]); [Static] uint32 Of([in, optional] uint8 x); [Required] real64 R; char16 C = 'x'; };
        instance of X_Thing { Id = "1"; Inner = instance of X_Thing { Id = "2"; }; When = "20260131083000.123456+060"; };
        """;

    [Theory]
    [InlineData("namespace Root { namespace System { class X { } } }")]
    [InlineData("namespace Root { namespace Mof { namespace Runtime { class CimInstance { } } } }")]
    [InlineData("namespace Root { class System { } class Mof { } class Runtime { } }")]
    [InlineData("namespace Root { class Task { } class Task<T> { } class String { } class Type { } class Object { } class Attribute { } class Obsolete { } class Nullable<T> { } }")]
    [InlineData("namespace Root { class CimInstance { } class CimClassInfo<T> { } class CimReference<T> { } class CimValue { } class CimType { } class CimConnection { } class CimPropertyInfo { } }")]
    [InlineData("namespace Root { class IReadOnlyList<T> { } class CancellationToken { } class KeyValuePair<A, B> { } class StringComparer { } interface IEquatable<T> { } class Flags { } class IEnumerable<T> { } class GeneratedCode { } }")]
    [InlineData("class CimInstance { } class Task { } class String { } class Type { } class Key { } class Properties { } class X_Thing { } class UnknownSubclass { } class MofModel { } class MofData { }")]
    [InlineData("namespace X_Thing { class A { } } namespace X_Base { class B { } } namespace MofModel { class C { } }")]
    [InlineData("namespace Root { namespace Properties { class Resources { } } namespace Key { class A { } } namespace Class { class B { } } namespace Methods { class B { } } }")]
    [InlineData("namespace Root { class Properties { } class Key { } class Class { } class Methods { } class ModeValues { } class RunResult { } class UnknownSubclass { } }")]
    [InlineData("namespace Root { partial class X_Thing { public static int System => 0; public static int Mof => 0; public static int Root => 1; } }")]
    [InlineData("namespace Root { partial class X_Thing { class System { } class Mof { } class Task { } class CimClassInfo<T> { } } }")]
    [InlineData("namespace Root { partial class X_Thing { public int Own { get; set; } public override string ToString() => Id + Own; } partial class X_Base { protected int Count; } }")]
    [InlineData("namespace Root { static partial class MofData { public static int More => 0; } }")]
    [InlineData("using System; using System.Threading.Tasks; using Mof.Runtime; using Path = System.String; namespace Root { static class E { public static void Set(this CimInstance i, object o) { _ = i; _ = o; } } }")]
    public void What_a_user_declares_does_not_get_in_the_way(string code) =>
        StrictRun.Of(ProjectSettingsTests.Project("Root", ("/a/x.mof", Schema)) with { Sources = [("/a/user.cs", "#pragma warning disable CS1591, CS0414, CS0649, CS8981, CS0169\n" + code)], Nullable = NullableContextOptions.Disable }).AssertClean();

    [Theory]
    [InlineData("class Task { } class String { } class X_Thing2 { }")]
    [InlineData("namespace Mof2 { } class Type { } class Mof3 { }")]
    public void A_project_without_a_namespace_may_declare_what_the_framework_has(string code) =>
        StrictRun.Of(ProjectSettingsTests.Project("", ("/a/x.mof", Schema)) with { Sources = [("/a/user.cs", code)], Nullable = NullableContextOptions.Disable }).AssertClean();

    [Fact]
    public void An_assembly_that_promises_CLS_compliance_gets_no_warning() =>
        StrictRun.Of(ProjectSettingsTests.Project("Root", ("/a/x.mof", Schema)) with { Sources = [("/a/user.cs", "[assembly: System.CLSCompliant(true)]")] }).AssertClean();

    [Fact]
    public void Two_projects_of_one_namespace_may_refer_to_each_other()
    {
        var library = StrictRun.Of(ProjectSettingsTests.Project("Root", ("/a/x.mof", Schema)) with { AssemblyName = "Library" }).AssertClean();
        var inputs = ProjectSettingsTests.Project("Root", ("/b/y.mof", "class Y_Own { [Key] string Id; }; instance of Y_Own { Id = \"x\"; };"));
        StrictRun.Of(inputs with { AssemblyName = "Application", References = [.. inputs.References, library.Compilation.ToMetadataReference()] }).AssertClean();
    }

    [Fact]
    public void A_program_with_top_level_statements_uses_what_is_generated()
    {
        const string code = """
            using Mof.Runtime;
            using Root;

            await using var site = new CimConnection(new InMemoryTransport());
            await foreach (var thing in site.Query<X_Thing>().Where(t => t.Id.StartsWith("a") && t.Mode == X_Thing.ModeValues.B))
            {
                thing.Mode |= X_Thing.ModeValues.A;
                (await thing.RunAsync(new X_Thing { Id = "x", R = 1 })).EnsureSuccess();
                (await X_Thing.OfAsync(site)).EnsureSuccess();
                await thing.LoadLazyAsync();
                System.Console.WriteLine(thing.Text?.Length + thing.Bytes?.Length + thing.Names.Count + thing.Next?.Path.ToString() + thing.Inner?.Id);
            }
            """;
        StrictRun.Of(ProjectSettingsTests.Project("Root", ("/a/x.mof", Schema)) with { Sources = [("/a/Program.cs", code)], OutputKind = OutputKind.ConsoleApplication }).AssertClean();
    }
}
