namespace Mof.Generator.Tests.Matrix;

/// <summary>Enumerations in projects of their own: a fault of one must not hide behind the others.</summary>
public sealed class EnumerationTests
{
    [Theory]
    [InlineData("enumeration E : uint8 { A = 1 };")]
    [InlineData("enumeration E : uint8 { A = 1 }; class C { };")]
    [InlineData("enumeration E : string { A }; class C { E P; };")]
    [InlineData("enumeration E : uint8 { A = 1 }; enumeration F : E { B = 2 };")]
    [InlineData("enumeration E : uint8 { A = 1 }; enumeration F : E { B = 2 }; class C { F P = F.B; };")]
    [InlineData("enumeration E : uint8 { A = 1 }; enumeration F : E { B = 2 }; class C { F P; E Q; };")]
    [InlineData("enumeration F : E { B = 2 }; enumeration E : uint8 { A = 1 }; class C { F P; };")]
    [InlineData("enumeration E : Missing { A = 1 }; class C { E P; };")]
    [InlineData("enumeration E : E { A = 1 }; class C { E P; };")]
    [InlineData("enumeration E : uint8 { A = 1 }; class E { uint8 P; };")]
    [InlineData("enumeration E : uint8 { A = 1 }; enumeration e : uint8 { A = 1 }; class C { E P; };")]
    [InlineData("class E { E P; }; enumeration F : E { A = 1 }; class C { F P; };")]
    public void An_enumeration_compiles_and_nothing_is_thrown(string mof)
    {
        var run = StrictRun.Of(ProjectSettingsTests.Project("Root", ("/a/x.mof", mof)));
        Assert.Null(run.Exception);
        Assert.True(run.Diagnostics.IsEmpty, StrictRun.Describe(run.Diagnostics));
    }

    [Fact]
    public void Enumerations_and_those_who_use_them_may_stand_in_different_files_and_namespaces() =>
        StrictRun.Of(ProjectSettingsTests.WithMetadata(
            ProjectSettingsTests.Project("Root", ("/a/e.mof", "enumeration E : uint8 { A = 1 };"), ("/a/f.mof", "enumeration F : E { B = 2 };"), ("/a/c.mof", "class C { F P; E Q; F M([in] E e); };")),
            "MofNamespace", ("/a/e.mof", "One"), ("/a/f.mof", "Two"))).AssertClean();
}
