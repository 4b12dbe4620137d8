namespace Mof.Language.Tests.Binding;

/// <summary>MOF0106 to MOF0109 and MOF0117: qualifiers.</summary>
public sealed class QualifierRuleTests
{
    [Theory]
    [InlineData("class A { [Static({|MOF0106:\"True\"|})] uint8 X; };")]
    [InlineData("class A { [Description({|MOF0106:5|})] uint8 X; };")]
    [InlineData("class A { [{|MOF0106:Description|}] uint8 X; };")]
    [InlineData("class A { [MaxLen({|MOF0106:\"long\"|})] string X; };")]
    [InlineData("class A { [Description{|MOF0106:{\"a\", \"b\"}|}] uint8 X; };")]
    [InlineData("qualifier Shade : uint8, scope(any); class A { [Shade({|MOF0106:\"dark\"|})] uint8 X; };")]
    public void Values_of_another_type_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [Key, Read(TRUE), Write(false)] uint8 X; };")]
    [InlineData("class A { [Deprecated] uint8 X; [Deprecated(\"No value\")] uint8 Y; [Deprecated{\"A.Z\"}] uint8 Z; };")]
    [InlineData("[Locale(1033)] class A { }; [Locale(\"MS_409\")] class B { };")]
    [InlineData("class A { [Counter] uint8 X; [Counter(\"PageFaultsPersec\")] uint8 Y; };")]
    [InlineData("class A { [MaxLen(\"8\"), MaxValue(NULL)] string X; };")]
    [InlineData("class A { [ValueMap{0, 1}, Values{\"a\", \"b\"}] uint8 X; };")]
    [InlineData("class A { [Override] uint8 X; }; class B : A { [Override] uint8 X; };", 1)]
    [InlineData("class A { [Whatever(1, \"x\", TRUE), Another, More{1, 2}] uint8 X; };")]
    [InlineData("[EventType(10, 2, 3, 4), EventTypeName(\"Load\", \"Unload\")] class A { };")]
    [InlineData("qualifier Shade : uint8 = 3, scope(any); class A { [Shade] uint8 X; };")]
    [InlineData("class A { [Privileges{\"SeDebugPrivilege\"}, MappingStrings(\"x\")] uint8 X; };")]
    public void Values_of_the_type_are_not(string text, int other = 0) =>
        Assert.Equal(other, MofSchema.Bind([MofParser.Parse(text)]).Diagnostics.Count(static diagnostic => diagnostic.Id != MofRuleIds.QualifierValue || diagnostic.Message.Length == 0));

    [Fact]
    public void A_qualifier_without_value_has_the_default_of_its_declaration()
    {
        var property = MarkedMof.Verify("qualifier Shade : uint8 = 3, scope(any); class A { [Shade] uint8 X; };").Find("A")!.Properties[0];
        Assert.Equal(new MofInteger(false, 3), property.Qualifiers.Find("shade")!.Value);
    }

    [Theory]
    [InlineData("class A { [Key : EnableOverride {|MOF0107:DisableOverride|}] uint8 X; };")]
    [InlineData("class A { [Key : ToSubclass {|MOF0107:Restricted|}] uint8 X; };")]
    [InlineData("class A { [Key : ToSubclass {|MOF0107:NotToSubclass|}] uint8 X; };")]
    [InlineData("class A { [Key : ToInstance {|MOF0107:NotToInstance|}] uint8 X; };")]
    [InlineData("qualifier Shade : uint8, scope(any), flavor(Restricted, {|MOF0107:ToSubclass|});")]
    public void Flavors_that_exclude_each_other_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [Key : ToInstance ToSubclass DisableOverride Amended Translatable] uint8 X; };")]
    [InlineData("qualifier Shade : uint8, scope(any), flavor(Restricted, EnableOverride);")]
    [InlineData("qualifier Shade : ToSubclass DisableOverride;")]
    public void Flavors_that_go_together_are_not(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("[{|MOF0108:Out|}] class A { };")]
    [InlineData("class A { [{|MOF0108:In|}] uint8 X; };")]
    [InlineData("class A { [{|MOF0108:Association|}] uint8 X; };")]
    [InlineData("qualifier Shade : boolean, scope(method); class A { [{|MOF0108:Shade|}] uint8 X; };")]
    public void Qualifiers_out_of_scope_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("[Read, Description(\"x\"), Provider(\"y\")] class A { };")]
    [InlineData("[Abstract, Association] class A { [Key, Weak, Max(1)] A ref X; };")]
    [InlineData("class A { [Dynamic, Lazy, Large] uint8 X; [Implemented, Static] void M([In, Out, ID(0)] uint8 x); };")]
    [InlineData("qualifier Key : boolean = false, scope(property), flavor(DisableOverride); class A { [Key] A ref X; };")]
    [InlineData("qualifier Shade : boolean, scope(class); [Association, Shade] class A { A ref X; };")]
    public void Qualifiers_in_scope_are_not(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [{|MOF0109:Decription|}(\"x\")] uint8 X; };", "Description")]
    [InlineData("class A { [{|MOF0109:Not_Nul|}] uint8 X; };", "Not_Null")]
    [InlineData("class A { [Key : {|MOF0109:ToSubclas|}] uint8 X; };", "ToSubclass")]
    [InlineData("#pragma {|MOF0109:namspace|} (\"root\")", "namespace")]
    [InlineData("qualifier Shadowed : boolean, scope(any); class A { [{|MOF0109:Shadoved|}] uint8 X; };", "Shadowed")]
    public void Names_that_are_nearly_known_are_reported(string text, string candidate) =>
        Assert.EndsWith($"Did you mean '{candidate}'?", Assert.Single(MarkedMof.Messages(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("class A { [Lasy] uint8 X; };")]
    [InlineData("class A { [HBA_STATUS_QUALIFIERS, Vendor_Thing(1), Kex] uint8 X; };")]
    [InlineData("class A { [not_null, NotNull, Not_null, notNULL] uint8 X; };")]
    [InlineData("#pragma Org_x (\"y\")\n#pragma autorecover\n#PRAGMA CLASSFLAGS(\"forceupdate\")")]
    public void Unknown_names_are_normal(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [Bits({|MOF0117:\"PINNED(x)\"|})] uint32 F; };")]
    [InlineData("class A { [Bits({|MOF0117:\"PINNED(64)\"|})] uint64 F; };")]
    [InlineData("class A { [Bits({|MOF0117:\"PINNED\"|})] uint32 F; };")]
    [InlineData("class A { [Enumeration({|MOF0117:\"A(0), B(one)\"|})] uint32 F; };")]
    [InlineData("class A { [StringEnumeration({|MOF0117:\"A, B(b)\"|})] string F; };")]
    [InlineData("class A { [SizeLimit({|MOF0117:\"up to 8\"|})] string F; };")]
    [InlineData("class A { [AllowedLen({|MOF0117:\"0-many\"|})] string F; };")]
    [InlineData("class A { [Range({|MOF0117:\"few\"|})] uint8 F; };")]
    public void Malformed_texts_of_ConfigMgr_are_reported(string text) => MarkedMof.Verify(text);

    [Theory]
    [InlineData("class A { [Bits(\"A(0), B-C d(31)\")] uint32 F; };")]
    [InlineData("class A { [Bits{\"A(0)\", \"B(1)\"}] uint32 F; };")]
    [InlineData("class A { [Enumeration(\"A(0), B(-1), C(0x10)\")] sint32 F; };")]
    [InlineData("class A { [StringEnumeration(\"A(a), B()\")] string F; };")]
    [InlineData("class A { [SizeLimit(\"0-127\")] string F; [SizeLimit(\"8\")] string G; [AllowedLen(\"3\")] string H; };")]
    [InlineData("class A { [Range(\"a-z\")] string F; [Range(\"0-100\")] uint8 G; [ValueRange(\"-5-5\")] sint8 H; };")]
    public void Sound_ones_are_not(string text) => MarkedMof.Verify(text);
}
