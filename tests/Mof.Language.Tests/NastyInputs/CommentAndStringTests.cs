using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class CommentAndStringTests
{
    [Fact]
    public void N11_ClassesCommentedOutLineByLineAreNoBlockComments()
    {
        var file = Parsed.Clean(
            """
            //*********************************************************
            //* Class: __SecurityRelatedClass
            //*********************************************************
            //* [abstract]
            //* class __SecurityRelatedClass
            //* {
            //* };
            class A { uint8 P; }; //* class B { };
            /* class C { }; //* */ class D { };
            //*/
            class E { };
            """);
        Assert.Equal(["A", "D", "E"], Parsed.Classes(file));
    }

    [Theory]
    [InlineData("/* The constraints below aim to efficiently */ /* represent a singular OctetString. */ inv:self.PublicKey->size()<=1")]
    [InlineData("'/dev/vx/dmp/*'")]
    [InlineData("ftp://ftp.pwg.org/pub/pwg/general/process")]
    [InlineData("*/ // /* #pragma")]
    public void N12_CommentMarksInsideAStringAreText(string text)
    {
        var type = Parsed.Class($"[ClassConstraint {{ \"{text}\" }}, Description(\"{text}\")]\nclass A {{ string P = \"{text}\"; }};");
        Assert.Equal(text, Text(Assert.Single(Assert.IsType<ArraySyntax>(type.Qualifiers[0].Value).Items)));
        Assert.Equal(text, Text(type.Qualifiers[1].Value));
        Assert.Equal(text, Text(Assert.IsType<PropertySyntax>(Assert.Single(type.Members)).Initializer));
    }

    [CorpusFact]
    public void N12_ConstraintWithCommentMarksIsReadWhole()
    {
        var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(Sound("dmtf-cim-2.49.0/User/CIM_X509Certificate.mof").Declarations));
        var constraint = Text(Assert.Single(Assert.IsType<ArraySyntax>(type.Qualifiers[1].Value).Items));
        Assert.StartsWith("/* The constraints below aim to efficiently */ /* represent", constraint, StringComparison.Ordinal);
        Assert.EndsWith("self.EncodedCertificate->size()<=1", constraint, StringComparison.Ordinal);
        Assert.Equal(["Subject", "AltSubject", "PublicKey", "PublicKeySize"], Parsed.Members(type).Take(4));
    }

    [CorpusFact]
    public void N12_PathAndAddressWithCommentMarksAreText()
    {
        Assert.Contains(
            Strings("dmtf-cim-2.49.0/Device/CIM_SCSIMultipathConfigurationCapabilities.mof"),
            static text => text.Contains("For example, '/dev/vx/dmp/*'. If the multipath", StringComparison.Ordinal));
        Assert.Contains(
            Strings("dmtf-cim-2.49.0/Device/CIM_PrintJob.mof"),
            static text => text.Contains("'ftp://ftp.pwg.org/pub/pwg/general/process' in the file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void N13_LineEndsInsideAStringAreKept(string end)
    {
        var script = $"#!/bin/sh{end}\twhoami; groups; exit 0";
        var instance = Parsed.Instance($"instance of MSFT_nxScriptResource\n{{\nGetScript = \"{script}\";\nUser = \"johnkord\";\n}};");
        Assert.Equal(["GetScript", "User"], instance.Slots.Select(static slot => slot.Name.Text));
        Assert.Equal([script, "johnkord"], instance.Slots.Select(static slot => Text(slot.Value)));
    }

    [CorpusFact]
    public void N13_ScriptsOfSeveralLinesAreReadWhole()
    {
        var file = Sound("dsc-for-linux/Providers/Extras/Configuration_MOFs/nxScript_1.mof");
        Assert.Equal(["MSFT_nxScriptResource", "OMI_ConfigurationDocument"], file.Declarations.Select(Parsed.Name));
        var slots = Assert.IsType<InstanceDeclarationSyntax>(file.Declarations[0]).Instance.Slots;
        Assert.Equal(
            ["GetScript", "SetScript", "TestScript", "User", "Group", "ResourceId", "ModuleName", "ModuleVersion"], slots.Select(static slot => slot.Name.Text));
        Assert.Equal("#!/bin/sh\r\n\twhoami; groups; exit 0", Text(slots[0].Value));
        Assert.Equal("#!/bin/sh\r\n\techo \"\"\r\n\techo test > /tmp/rootest/test.txt; echo ran test; exit 0", Text(slots[2].Value));
    }

    [CorpusFact]
    public void N13_DescriptionOfTwoLinesIsReadWhole()
    {
        var file = Sound("dsp0221-annex-d/D.02 GOLF_Base.mof");
        Assert.Equal(["InstanceID", "Caption"], Parsed.Members(Assert.Single(file.Declarations)));
        Assert.Contains(
            Strings("dsp0221-annex-d/D.02 GOLF_Base.mof"), static text => text.ReplaceLineEndings("\n") == "A short textual description (one- line string) of the\ninstance.");
    }

    [Fact]
    public void N14_UnknownEscapeIsAWarningAndKeepsBothCharacters()
    {
        var file = MofParser.Parse(
            """
            class A
            {
                [Description ( "A string an containing an embedded "
                    "instance of class\subclass of "
                    "CIM_ProtocolEndpoint" )]
                string P;
                uint8 Q;
            };
            """);
        Assert.Equal(["warning MOF0003 at 4"], Reported.By(file));
        var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(file.Declarations));
        Assert.Equal(["P", "Q"], Parsed.Members(type));
        Assert.Equal(
            @"A string an containing an embedded instance of class\subclass of CIM_ProtocolEndpoint",
            Text(Assert.IsType<PropertySyntax>(type.Members[0]).Qualifiers[0].Value));
    }

    [CorpusFact]
    public void N14_EveryUnknownEscapeOfAFileIsAWarningOnItsLine()
    {
        var file = RealFile.Parse("omi/Unix/share/networkschema/MSFT_SwitchService.mof");
        Assert.Equal(["warning MOF0003 at 25", "warning MOF0003 at 36", "warning MOF0003 at 97", "warning MOF0003 at 183"], Reported.By(file));
        Assert.Equal(
            [
                "AddProtocolEndpoint", "RemoveProtocolEndpoint", "AddVLAN", "RemoveVLAN", "EnableVLAN", "Disable_VLAN",
                "CreateLinkAggregation", "RemoveLinkAggregation", "AddPortToAggregation", "RemoveportFromLinkAggregation",
            ],
            Parsed.Members(Assert.Single(file.Declarations)));
    }

    [Theory]
    [InlineData("""\x1\b\x2\f\x3\n\x4\r\x5\t\x6\'\x7\"\x8\\\x9""", "\u0001\b\u0002\f\u0003\n\u0004\r\u0005\t\u0006'\u0007\"\u0008\\\u0009")]
    [InlineData("""\x00000\x0101\X010a""", "\u00000\u0101\u010a")]
    [InlineData("""\xffff1\x20 \x2""", "\uffff1  \u0002")]
    public void N15_EscapesOfOneToFourDigitsAreRead(string literal, string expected) => Assert.Equal(expected, Text(Parsed.Value($"\"{literal}\"")));

    [Fact]
    public void N15_EscapesThatAreNoneAreWarningsAndKept()
    {
        var file = MofParser.Parse(
            """
            class A { string s1 =
            "\a\b\c\d\e\f\g\h\i\j\k\l\m\n\o\p\q\r\s\t\u\v\w\x\y\z\1\2\3\0";
            string s2 = "\Xx010a";
            string s3 = "s"; };
            """);
        Assert.All(file.Diagnostics, static warning => Assert.Equal((MofRuleIds.BadLiteral, MofSeverity.Warning), (warning.Id, warning.Severity)));
        Assert.Equal([2, 3], file.Diagnostics.Select(static warning => warning.Line).Distinct());
        var members = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(file.Declarations)).Members.Cast<PropertySyntax>();
        Assert.Equal(
            ["\\a\b\\c\\d\\e\f\\g\\h\\i\\j\\k\\l\\m\n\\o\\p\\q\r\\s\t\\u\\v\\w\\x\\y\\z\\1\\2\\3\\0", "\\Xx010a", "s"],
            members.Select(static property => Text(property.Initializer)));
    }

    [Theory]
    [InlineData(@"Network\CIM_NextHopRoute.mof")]
    [InlineData(@"DMTF/Interop\CIM_Namespace.mof")]
    [InlineData(@"Support\PRS_Transaction.mof")]
    public void N16_IncludePathWithBackslashesIsKeptAsWritten(string path)
    {
        var main = MofParser.Parse($"#pragma include (\"{path}\")\nclass A {{ }};", "schema/main.mof");
        Assert.DoesNotContain(main.Diagnostics, static diagnostic => diagnostic.Severity == MofSeverity.Error);
        Assert.Equal(["PragmaSyntax", "A"], main.Declarations.Select(Parsed.Name));
        Assert.Equal(path, Assert.IsType<StringSyntax>(Assert.Single(((PragmaSyntax)main.Declarations[0]).Arguments)).Raw);
        var included = MofParser.Parse("class B { };", "schema/" + path.Replace('\\', '/'));
        Assert.DoesNotContain(MofSchema.Bind([main, included]).Diagnostics, static diagnostic => diagnostic.Id == MofRuleIds.Include);
    }

    [Fact]
    public void N16_IncludePathWhoseBackslashesAreEscapesIsFound()
    {
        var main = Parsed.Clean("""#pragma include ("Network\nexthop\bgp.mof")""") with { Path = "schema/main.mof" };
        var included = MofParser.Parse("class B { };", "schema/Network/nexthop/bgp.mof");
        Assert.DoesNotContain(MofSchema.Bind([main, included]).Diagnostics, static diagnostic => diagnostic.Id == MofRuleIds.Include);
    }

    [Fact]
    public void N17_StringOfManyPiecesIsOne()
    {
        const string piece = """
            "One \"source\" element. \n"
            """;
        Assert.Equal(
            string.Concat(Enumerable.Repeat("One \"source\" element. \n", 199)), Text(Parsed.Value(string.Join(" // more\n", Enumerable.Repeat(piece.Trim(), 199)))));
    }

    [CorpusFact]
    public void N17_StringOfTwoHundredPiecesIsReadWhole()
    {
        const string path = "dmtf-cim-2.49.0/Device/CIM_ReplicationServiceCapabilities.mof";
        var longest = Strings(path).MaxBy(static text => text.Length)!;
        Assert.StartsWith("An array of Supported Features. \nOne-to-many replication: One source element", longest, StringComparison.Ordinal);
        Assert.EndsWith("Target elements become independent elements not assocaited to source elements.", longest, StringComparison.Ordinal);
        Assert.Equal(8446, Qualifiers(Sound(path)).Select(static qualifier => qualifier.Value).OfType<StringSyntax>().Max(static text => text.Raw.Length));
        Assert.Equal(26, Strings(path).Sum(static text => text.Count('"'.Equals)));
    }

    [Fact]
    public void N18_CodeInsideAQualifierIsText()
    {
        var type = Parsed.Class(
            """
            [WMI, cpp_quote("#ifndef _ISCSI_ISCSIDSC_\ntypedef enum\n{\n   ISCSI_NO_AUTH_TYPE = 0,\n} ISCSI_AUTH_TYPES, *PISCSI_AUTH_TYPES;\n#endif\n"), Description("x")]
            class ISCSI_LoginOptions
            {
                uint32 Flags;
            };
            """);
        Assert.Equal(["WMI", "cpp_quote", "Description"], type.Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(
            "#ifndef _ISCSI_ISCSIDSC_\ntypedef enum\n{\n   ISCSI_NO_AUTH_TYPE = 0,\n} ISCSI_AUTH_TYPES, *PISCSI_AUTH_TYPES;\n#endif\n",
            Text(type.Qualifiers[1].Value));
        Assert.Equal(["Flags"], Parsed.Members(type));
    }

    [CorpusFact]
    public void N18_CodeInsideQualifiersOfADriverIsText()
    {
        var file = Sound("windows-driver-samples/storage/iscsi/src/iscsiprf.mof");
        var type = file.Declarations.OfType<ClassDeclarationSyntax>().Single(static type => type.Name.Text == "ISCSI_LoginOptions");
        var code = Text(type.Qualifiers.Single(static qualifier => qualifier.Name.Text == "cpp_quote").Value);
        Assert.StartsWith("#ifndef _ISCSI_ISCSIDSC_\ntypedef enum\n{\n   ISCSI_DIGEST_TYPE_NONE = 0,\n", code, StringComparison.Ordinal);
        Assert.EndsWith("} ISCSI_AUTH_TYPES, *PISCSI_AUTH_TYPES;\n#endif\n", code, StringComparison.Ordinal);
        Assert.Equal("InformationSpecified", Parsed.Members(type).First());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData(" \t\n")]
    public void N19_BackslashBeforeALineEndIsWhiteSpace(string end)
    {
        var file = MofParser.Parse(
            "class A {\n[Description(\"**typedef** Type of iSCSI session\") : amended, \\" + end +
            "ValueMap{\"0\", \"1\",\"2\",\"3\"}, Values{\"a\", \"b\", \"c\", \"d\"}] uint32 Type;\nuint8 Next; };");
        Assert.DoesNotContain(file.Diagnostics, static diagnostic => diagnostic.Severity > MofSeverity.Info);
        var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(file.Declarations));
        Assert.Equal(["Type", "Next"], Parsed.Members(type));
        Assert.Equal(
            ["Description", "ValueMap", "Values"], ((PropertySyntax)type.Members[0]).Qualifiers.Select(static qualifier => qualifier.Name.Text));
    }

    [CorpusFact]
    public void N19_BackslashesLeftOverFromMacrosAreWhiteSpace()
    {
        var file = RealFile.Parse("windows-driver-samples/storage/iscsi/src/iscsihba.mof");
        Assert.DoesNotContain(file.Diagnostics, static diagnostic => diagnostic.Severity > MofSeverity.Info);
        var property = file.Declarations.OfType<ClassDeclarationSyntax>().SelectMany(static type => type.Members).OfType<PropertySyntax>()
            .Single(property => file.Lines.Locate(property.Span.Start).Line == 12460);
        Assert.Equal(
            ["read", "WmiDataId", "Description", "ValueMap", "Values", "DefineValues", "cpp_quote", "WmiVersion"],
            property.Qualifiers.Select(static qualifier => qualifier.Name.Text));
    }

    private static MofFile Sound(string path)
    {
        var file = RealFile.Parse(path);
        Assert.Empty(file.Diagnostics);
        return file;
    }

    private static IEnumerable<string> Strings(string path) =>
        Qualifiers(Sound(path)).SelectMany<QualifierSyntax, ValueSyntax?>(static qualifier => qualifier.Value is ArraySyntax array ? array.Items : [qualifier.Value])
            .OfType<StringSyntax>().Select(static text => text.Text);

    private static IEnumerable<QualifierSyntax> Qualifiers(MofFile file)
    {
        foreach (var type in file.Declarations.OfType<ClassDeclarationSyntax>())
        {
            var members = type.Members.SelectMany<MofSyntax, QualifierSyntax>(static member => member switch
            {
                PropertySyntax property => property.Qualifiers,
                MethodSyntax method => method.Qualifiers.Concat(method.Parameters.SelectMany(static parameter => parameter.Qualifiers)),
                _ => [],
            });
            foreach (var qualifier in type.Qualifiers.Concat(members))
            {
                yield return qualifier;
            }
        }
    }

    private static string Text(ValueSyntax? value) => Assert.IsType<StringSyntax>(value).Text;
}
