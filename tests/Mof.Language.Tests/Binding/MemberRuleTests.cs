namespace Mof.Language.Tests.Binding;

/// <summary>MOF0104, MOF0105, MOF0112, MOF0113: members of classes.</summary>
public sealed class MemberRuleTests
{
    [Theory]
    [InlineData("class A { string Name; uint8 {|MOF0104:NAME|}; };")]
    [InlineData("class A { void Run(); uint8 {|MOF0104:run|}(); };")]
    [InlineData("class A { void Run([In] string x, [In] uint8 {|MOF0104:X|}); };")]
    [InlineData("class A { void Run([Out] string x, string y, [Out] uint8 {|MOF0104:X|}); };")]
    [InlineData("class A { [Description(\"a\"), {|MOF0104:Description|}(\"b\")] string Name; };")]
    [InlineData("class A { [MaxLen(3), {|MOF0104:max_len|}(4)] string Name; };")]
    [InlineData("enumeration E : uint8 { A = 1, {|MOF0104:a|} = 2 };")]
    public void Duplicate_members_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { string Name; string Name2; };")]
    [InlineData("class A { string Name; void Name(); };")]
    [InlineData("class A { void Run([In] string x, [Out] string x); };")]
    [InlineData("class A { [Key, Key] string Name; };")]
    [InlineData("class A { [Description(\"a\"), Description(\"a\")] string Name; };")]
    [InlineData("class A { string A; };")]
    [InlineData("class A { string Name; }; class B : A { string Name; };")]
    public void Members_of_different_names_or_kinds_are_not(string text) => MarkedMof.Verify(text);

    [Fact]
    public void Of_two_members_the_first_counts()
    {
        var type = MarkedMof.Verify("class A { string Name; uint8 {|MOF0104:NAME|}; };").Find("A")!;
        Assert.Equal(MofTypeKind.String, Assert.Single(type.Properties).Type.Kind);
    }

    [Theory]
    [InlineData("class A { {|MOF0105:unit32|} Size; };", "Did you mean 'uint32'?")]
    [InlineData("class A_Disk { {|MOF0105:A_Dsk|} ref Other; };", "Did you mean 'A_Disk'?")]
    [InlineData("class A { [EmbeddedInstance({|MOF0105:\"Other\"|})] string X; };", "Add its file.")]
    [InlineData("class A { void Run({|MOF0105:Other|} ref x); };", "Add its file.")]
    [InlineData("class A { {|MOF0105:Other|} Run(); };", "Add its file.")]
    [InlineData("instance of {|MOF0105:Other|} { X = 1; }; instance of Other { };", "Add its file.")]
    public void Unknown_classes_are_reported_once(string text, string end) => Assert.EndsWith(end, Assert.Single(MarkedMof.Messages(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("class A { __Event X; __EventFilter ref Y; };")]
    [InlineData("class A { object X; object ref Y; };")]
    [InlineData("class A { a ref Self; A Children[]; };")]
    [InlineData("class A { B X; }; class B { };")]
    [InlineData("class A { octetstring X; integer Y; };")]
    [InlineData("enumeration E : uint8 { A = 1 }; class A { E X; };")]
    [InlineData("class A { structure S { uint8 X; }; enumeration E : uint8 { L = 1 }; S Y; E Z; };")]
    [InlineData("instance of __Win32Provider as $P { Name = \"x\"; };")]
    [InlineData("class A { [EmbeddedObject] string X; [EmbeddedInstance(\"A\")] string Y; };")]
    public void Known_and_built_in_classes_are_not(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [{|MOF0112:Key|}] string Names[]; };")]
    [InlineData("class A { [{|MOF0112:Key|}] real32 Size; };")]
    [InlineData("class A { [{|MOF0112:Key|}] B Inner; }; class B { };")]
    [InlineData("class A { [Key] string Id; }; class B : A { [{|MOF0112:Key|}] string Other; };")]
    [InlineData("class A { [{|MOF0112:Key|}(FALSE)] string Id; };")]
    [InlineData("class A { [{|MOF0112:Propagated|}(\"B.Id\")] string Id; };")]
    [InlineData("[Singleton] class {|MOF0112:A|} { [Key] string Id; };")]
    public void Broken_key_rules_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [Key] string Id; [Key] uint32 No; };")]
    [InlineData("class A { [Key] A ref Other; };")]
    [InlineData("class A { [Key] string Id; }; class B : A { [Key, Override(\"Id\")] string Id; };")]
    [InlineData("class A { [Key] string Id; }; class B : A { [Key] string Id; };")]
    [InlineData("class A { [Key, Propagated(\"B.Id\")] string Id; };")]
    [InlineData("class A { string Id; }; class B : A { [Key] string Other; };")]
    [InlineData("[Singleton] class A { string Id; };")]
    [InlineData("class A { [Key] datetime When; };")]
    public void Kept_key_rules_are_not(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { string X; }; class B : A { uint8 {|MOF0113:X|}; };")]
    [InlineData("class A { string X; }; class B : A { string {|MOF0113:X|}[]; };")]
    [InlineData("class A { string X; }; class B : A { [Override(\"X\")] uint8 {|MOF0113:Y|}; };")]
    [InlineData("class A { C ref X; }; class C { }; class D { }; class B : A { D ref {|MOF0113:X|}; };")]
    [InlineData("class A { uint32 Run(); }; class B : A { string {|MOF0113:Run|}(); };")]
    [InlineData("class A { }; class B : A { [{|MOF0113:Override|}(\"X\")] string Y; };")]
    [InlineData("class B { [{|MOF0113:Override|}] void Run(); };")]
    public void Overrides_that_change_the_type_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { string X; }; class B : A { [Override(\"X\")] string X = \"y\"; };")]
    [InlineData("class A { string X; }; class B : A { [Override(\"A.X\")] string Y; };")]
    [InlineData("class A { C ref X; }; class C { }; class D : C { }; class B : A { D ref X; };")]
    [InlineData("class A { string X; }; class C { }; class B : A { [EmbeddedInstance(\"C\")] string X; };")]
    [InlineData("class A { uint32 Run([In] string x); }; class B : A { uint32 Run([In] string x); };")]
    [InlineData("class B : {|MOF0101:Unknown|} { [Override(\"X\")] string X; };")]
    [InlineData("class B : __Event { [Override(\"X\")] string X; };")]
    public void Overrides_that_keep_it_are_not(string text) => MarkedMof.Verify(text);

    [Fact]
    public void An_override_of_another_name_takes_its_place()
    {
        var type = MarkedMof.Verify("class A { string Parent; string Other; }; class B : A { [Override(\"Parent\")] string ParentProduct; };").Find("B")!;
        Assert.Equal(["B.ParentProduct", "A.Other"], type.AllProperties.Select(static property => property.ToString()));
        Assert.Equal("A.Parent", Assert.Single(type.Properties).Overridden!.ToString());
    }
}
