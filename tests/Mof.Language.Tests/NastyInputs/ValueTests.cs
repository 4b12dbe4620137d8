using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class ValueTests
{
    [Fact]
    public void N46_RangesMayBeHexadecimalMixedAndOpen()
    {
        var map = Sound("""[ValueMap { "0", "10..0x0FFF", "0x1000..0x7777", "0x8000..0xFFFF", "..4", "0x8000..", "..", ".." }, Values { "a", "b", "c", "d", "e", "f", "g", "g" }] uint16 P;""")!;
        Assert.Equal(MofValueMapKind.Enumeration, map.Kind);
        Assert.Equal([Named("a", 0)], map.Entries);
        Assert.Equal(
            [
                Range("b", 10, 0xFFF), Range("c", 0x1000, 0x7777), Range("d", 0x8000, 0xFFFF), Range("e", null, 4), Range("f", 0x8000, null),
                Range("g", null, null), Range("g", null, null),
            ],
            map.Ranges);
    }

    [CorpusFact]
    public void N46_RangesOfTheStandardSchemaAreRead()
    {
        var zones = MofSchema.Bind([RealFile.Parse("dmtf-cim-2.49.0/Device/CIM_ZoneService.mof")]);
        Assert.DoesNotContain(zones.Diagnostics, static diagnostic => diagnostic.Id == MofRuleIds.ValueMap);
        var create = Assert.Single(zones.Classes[0].Methods, static method => method.Name == "CreateZoneSet").Values!;
        Assert.Equal(10, create.Entries.Count);
        Assert.Equal(
            [Range("DMTF_Reserved", 10, 0xFFF), Range("Method_Reserved", 0x1000, 0x7777), Range("Vendor_Reserved", 0x8000, null)], create.Ranges);

        var paths = MofSchema.Bind([RealFile.Parse("dmtf-cim-2.49.0/Device/CIM_SCSIPathConfigurationService.mof")]);
        Assert.DoesNotContain(paths.Diagnostics, static diagnostic => diagnostic.Id == MofRuleIds.ValueMap);
        var set = Assert.Single(paths.Classes[0].Methods, static method => method.Name == "SetTPGAccess").Values!;
        Assert.Equal([0UL, 1UL, 2UL, 3UL, 4UL, 5UL, 4096UL, 4097UL, 4098UL, 4099UL], set.Entries.Select(static entry => ((MofInteger)entry.Value).Magnitude));
        Assert.Equal("Unsupported SCSITargetPortGroup combination", set.Entries[9].Name);
        Assert.Equal(
            [Range("DMTF Reserved", null, null), Range("Method Reserved", null, null), Range("Vendor Specific", 32768, 65535)], set.Ranges);
    }

    [Theory]
    [InlineData("Values{\"Apartment\", \"Both\", \"Neutral\", \"Unknown\"}, ValueMap{\"0\", \"1\", \"2\", \"3\", \"4\"}")]
    [InlineData("Values{\"Apartment\", \"Both\", \"Neutral\", \"Unknown\", \"Late\"}, ValueMap{\"0\", \"1\", \"2\", \"3\"}")]
    public void N47_ValuesThatPairSurviveALengthMismatch(string qualifiers)
    {
        var map = Reporting($"[{qualifiers}] uint32 P;")!;
        Assert.Equal([Named("Apartment", 0), Named("Both", 1), Named("Neutral", 2), Named("Unknown", 3)], map.Entries.Take(4));
        Assert.DoesNotContain(map.Entries, static entry => entry.Name == "Late");
        Assert.Empty(map.Ranges);
    }

    [Fact]
    public void N47_LengthMismatchOfTextsIsReported()
    {
        var map = Reporting("""[Values{"Apartment", "Both"}, ValueMap{"0", "1", "2"}] string ThreadingModel;""")!;
        Assert.Equal(MofValueMapKind.Strings, map.Kind);
        Assert.Equal([new MofNamedValue("Apartment", new MofString("0")), new MofNamedValue("Both", new MofString("1"))], map.Entries.Take(2));
    }

    [CorpusFact]
    public void N47_MismatchOfThirtyOneAndThirtyTwoIsReported()
    {
        var schema = MofSchema.Bind([RealFile.Parse("omi/Unix/omiutils/mofs/OMI_Errors.mof")]);
        var warning = Assert.Single(schema.Diagnostics, static diagnostic => diagnostic.Severity > MofSeverity.Info);
        Assert.Equal((MofRuleIds.ValueMap, MofSeverity.Warning, 423), (warning.Id, warning.Severity, warning.Line));
        Assert.Contains("31 entries", warning.Message, StringComparison.Ordinal);
        Assert.Contains("32", warning.Message, StringComparison.Ordinal);
        var type = schema.Find("OMI_Error")!;
        Assert.Equal("CIM_Error", type.Superclass!.Name);
        Assert.Equal(31, type.FindProperty("error_Category")!.Values!.Entries.Count);
    }

    [Fact]
    public void N48_SwappedNamesAndNumbersAreTurnedRound()
    {
        var map = Reporting("""[Values{"0", "1", "2"}, ValueMap{"Recoverable", "Fatal", "Correctable"}] uint8 ErrorSeverity;""")!;
        Assert.Equal(MofValueMapKind.Enumeration, map.Kind);
        Assert.Equal([Named("Recoverable", 0), Named("Fatal", 1), Named("Correctable", 2)], map.Entries);
    }

    [Theory]
    [InlineData("ValueMap{\"CPU\", \"Memory\", \"Hard Disk\"}")]
    [InlineData("ValueMap{\"CPU\", \"Memory\"}, Values{\"CPU\", \"Memory\"}")]
    public void N48_WordsForNumbersAreLeftOut(string qualifier) => Assert.Null(Reporting($"[{qualifier}] uint16 ResourcesUsed[];"));

    [Fact]
    public void N49_NumberOutOfRangeIsReported()
    {
        var map = Reporting("""[ValueMap{"-1", "0", "1"}, Values{"Undefined", "Internal", "Isa"}] uint32 BusType;""")!;
        Assert.Equal([Named("Internal", 0), Named("Isa", 1)], map.Entries.Where(static entry => entry.Name != "Undefined"));
        Assert.Empty(map.Ranges);
    }

    [Fact]
    public void N49_NumberGivenTwiceIsReported()
    {
        var map = Reporting("""[ValueMap{"-1", "-1", "0"}, Values{"HKCU", "HKLM", "HKCR"}] sint32 Root;""")!;
        Assert.Equal(Named("HKCR", 0), map.Entries[^1]);
        Assert.Contains(new MofNamedValue("HKCU", new MofInteger(true, 1)), map.Entries);
    }

    [Fact]
    public void N50_NamesThatNoEnumCanHaveAreKeptAsWritten()
    {
        var map = Sound("""[ValueMap{"0", "1", "2", "3", "4", "5", "6..9", "10..20"}, Values{"3DES", "802.2", "(None", "", "class", "#microsoft.graph", "DMTF Reserved", "DMTF Reserved"}] uint16 P;""")!;
        Assert.Equal(
            [Named("3DES", 0), Named("802.2", 1), Named("(None", 2), Named("3", 3), Named("class", 4), Named("#microsoft.graph", 5)], map.Entries);
        Assert.Equal([Range("DMTF Reserved", 6, 9), Range("DMTF Reserved", 10, 20)], map.Ranges);
    }

    [Fact]
    public void N50_TextsThatNoEnumCanHaveAreKeptAsWritten()
    {
        string[] texts = ["#microsoft.graph.groupAssignmentTarget", "#microsoft.graph.allDevicesAssignmentTarget", "1.3", ""];
        var list = string.Join(",", texts.Select(static text => $"\"{text}\""));
        var map = Sound($"[Write, Description(\"The type of the target assignment.\"), ValueMap{{{list}}}, Values{{{list}}}] String dataType;")!;
        Assert.Equal(MofValueMapKind.Strings, map.Kind);
        Assert.Equal(texts.Select(static text => new MofNamedValue(text, new MofString(text))), map.Entries);
    }

    [Fact]
    public void N51_BitMapOfMasksIsNoneOfPositions()
    {
        var masks = Sound("""[BitMap{"0x00000001", "0x00000002", "0x80000000"}, BitValues{"Header", "Data", "Last"}] uint32 P;""")!;
        Assert.Equal(MofValueMapKind.Bits, masks.Kind);
        Assert.Equal([Named("Header", 1), Named("Data", 2), Named("Last", 0x80000000)], masks.Entries);
        var positions = Sound("""[BitMap{"0", "1", "31"}, BitValues{"Header", "Data", "Last"}] uint32 P;""")!;
        Assert.Equal(masks, positions);
    }

    [Fact]
    public void N51_BitMapNeedsNoNames()
    {
        var map = Sound("""[BitMap{"0x00000001", "0x00000002"}] uint32 P;""")!;
        Assert.Equal(MofValueMapKind.Bits, map.Kind);
        Assert.Equal([1UL, 2UL], map.Entries.Select(static entry => ((MofInteger)entry.Value).Magnitude));
    }

    [Fact]
    public void N51_ValueMapMayHoldNumbersWithoutQuotes()
    {
        var map = Sound("""[ValueMap{0, 1, 2, 3}, Values{"a", "b", "c", "d"}] uint32 P;""")!;
        Assert.Equal([Named("a", 0), Named("b", 1), Named("c", 2), Named("d", 3)], map.Entries);
    }

    [CorpusFact]
    public void N51_BitMapsOfDriversAreMasks()
    {
        var schema = MofSchema.Bind([RealFile.Parse("windows-driver-samples/storage/iscsi/src/iscsiprf.mof")]);
        var options = schema.Find("ISCSI_LoginOptions")!;
        Assert.Equal(
            [Named("Require IPSEC", 1), Named("Multipath Enabled", 2), Named("Reserved1", 4), Named("Allow Portal Hopping", 8)],
            options.FindProperty("LoginFlags")!.Values!.Entries);
        Assert.Equal(
            [1UL, 2UL, 4UL, 8UL, 16UL], options.FindProperty("InformationSpecified")!.Values!.Entries.Select(static entry => ((MofInteger)entry.Value).Magnitude));
    }

    [Theory]
    [InlineData("Override (\"Parent\")")]
    [InlineData("Override (\"CIM_ProductParentChild.Parent\")")]
    public void N52_OverrideMayHaveAnotherName(string qualifier)
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            $$"""
            class CIM_Product { [Key] string Name; };
            class Solaris_Product : CIM_Product { };
            [Association] class CIM_ProductParentChild { [Key] CIM_Product REF Parent; [Key] CIM_Product REF Child; uint8 Last; };
            [Association] class Solaris_ProductParentChild : CIM_ProductParentChild
            {
                [{{qualifier}}] Solaris_Product REF ParentProduct;
            };
            """)]);
        Assert.Empty(schema.Diagnostics);
        var type = schema.Find("Solaris_ProductParentChild")!;
        Assert.Equal(["ParentProduct", "Child", "Last"], type.AllProperties.Select(static property => property.Name));
        var property = Assert.Single(type.Properties);
        Assert.Same(schema.Find("CIM_ProductParentChild")!.FindProperty("Parent"), property.Overridden);
        Assert.Equal((new MofType(MofTypeKind.Reference, "Solaris_Product", false, null), true), (property.Type, property.IsKey));
    }

    [Fact]
    public void N53_MembersMayBeNamedLikeTheirClass()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            "class Numbers { sint64 numbers[]; uint32 count; };\nclass Foo { [key] uint32 Id; [static] uint32 foo(); };\nclass Bar { string Bar; };")]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(["numbers", "count"], schema.Find("Numbers")!.Properties.Select(static property => property.Name));
        Assert.Equal("foo", Assert.Single(schema.Find("Foo")!.Methods).Name);
        Assert.Equal("Bar", Assert.Single(schema.Find("Bar")!.Properties).Name);
    }

    [CorpusFact]
    public void N53_CalculatorOfOmiIsReadWhole()
    {
        var file = RealFile.Parse("omi/Unix/samples/Providers/TestClass_MethodProvider_Calc/TestClass_MethodProvider_Calc_OMI.mof");
        Assert.Empty(file.Diagnostics);
        var schema = MofSchema.Bind([file]);
        Assert.Equal(["Numbers", "NumbersTask", "TestClass_MethodProvider_Calc"], schema.Classes.Select(static type => type.Name));
        Assert.Equal(new MofType(MofTypeKind.SInt64, null, true, null), schema.Find("Numbers")!.FindProperty("numbers")!.Type);
        Assert.Equal(
            ["Add", "Subtract", "Divide", "Multiply", "AddNumbers", "PrimeFactors", "HardError"],
            schema.Find("TestClass_MethodProvider_Calc")!.Methods.Select(static method => method.Name));
    }

    [Fact]
    public void N53_ClassRepeatedInManyFilesIsOne()
    {
        const string text = "[ClassVersion(\"1.0.0\")]\nclass MSFT_DeviceManagementConfigurationPolicyAssignments { [Write] String dataType; };";
        var same = Enumerable.Range(0, 67).Select(static i => MofParser.Parse(text, $"{i}.mof"));
        var other = MofParser.Parse("// other\n" + text.Replace("dataType; }", "dataType; [Write] Boolean extra; }", StringComparison.Ordinal), "other.mof");
        var schema = MofSchema.Bind([.. same, other]);
        var warning = Assert.Single(schema.Diagnostics);
        Assert.Equal((MofRuleIds.ClassDefinedTwice, MofSeverity.Warning, "other.mof", 3), (warning.Id, warning.Severity, warning.Path, warning.Line));
        var type = Assert.Single(schema.Classes);
        Assert.Equal("0.mof", type.Path);
        Assert.Equal("dataType", Assert.Single(type.Properties).Name);
    }

    [Theory]
    [InlineData("00000000000000.000000:000", true)]
    [InlineData("000000000000**.******:000", true)]
    [InlineData("20100101233450.000000+000", true)]
    [InlineData("****0317093000.000000-480", true)]
    [InlineData("000000000060**.******:000", false)]
    [InlineData("2015/06/16 13:57:13", false)]
    [InlineData("20101332000000.000000+000", false)]
    public void N54_DatetimeIsKeptAndReportedWhereBad(string text, bool isSound)
    {
        var schema = MofSchema.Bind([Parsed.Clean($"class A {{\ndatetime Before;\ndatetime Length = \"{text}\";\ndatetime After = NULL;\n}};")]);
        Assert.Equal(isSound ? [] : ["warning MOF0116 at 3"], Reported.By(schema));
        Assert.Equal([null, new MofString(text), MofNull.Instance], Assert.Single(schema.Classes).Properties.Select(static property => property.Default));
    }

    [CorpusFact]
    public void N54_IntervalOfSixtyMinutesOfTheStandardIsReported()
    {
        var file = RealFile.Parse("dsp0221-annex-d/D.09 GOLF_Lesson.mof");
        Assert.Empty(file.Diagnostics);
        var schema = MofSchema.Bind([file]);
        Assert.Equal("warning MOF0116 at 15", Assert.Single(Reported.By(schema), static text => text.Contains(MofRuleIds.DateTime, StringComparison.Ordinal)));
        var type = Assert.Single(schema.Classes);
        Assert.True(type.IsAssociation);
        Assert.Equal(["Instructor", "Student", "Schedule", "Length", "Location", "LessonFee"], type.Properties.Select(static property => property.Name));
        Assert.Equal(new MofString("000000000060**.******:000"), type.FindProperty("Length")!.Default);
    }

    private static MofValueMap? Sound(string property)
    {
        var schema = MofSchema.Bind([Parsed.Clean($"class A {{\n{property}\n}};")]);
        Assert.Empty(schema.Diagnostics);
        return Assert.Single(Assert.Single(schema.Classes).Properties).Values;
    }

    private static MofValueMap? Reporting(string property)
    {
        var schema = MofSchema.Bind([Parsed.Clean($"class A {{\nuint8 Before;\n{property}\nuint8 After;\n}};")]);
        Assert.Equal(["warning MOF0111 at 3"], Reported.By(schema));
        Assert.Equal(3, Assert.Single(schema.Classes).Properties.Count);
        return schema.Classes[0].Properties[1].Values;
    }

    private static MofNamedValue Named(string name, ulong value) => new(name, new MofInteger(false, value));

    private static MofValueRange Range(string name, ulong? low, ulong? high) => new(name, Number(low), Number(high));

    private static MofInteger? Number(ulong? value) => value is { } number ? new MofInteger(false, number) : null;
}
