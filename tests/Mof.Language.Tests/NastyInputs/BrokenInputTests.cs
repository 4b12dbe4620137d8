using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class BrokenInputTests
{
    [Fact]
    public void N55_TwoMissingQuotesAreTwoErrors()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            instance of PG_ProviderCapabilities
            {
               CapabilityID = "A1";
               ClassName = "TST_Assoc5;
               Namespaces = {"root/cimv2"};
               ProviderType = { 3 };
            };
            instance of PG_ProviderCapabilities
            {
               CapabilityID = "A2";
               ClassName = "TST_Assoc5;
               Namespaces = {"root/cimv2"};
            };
            class After { uint8 Q; };
            """);
        Assert.Equal(["error MOF0002 at 5", "error MOF0002 at 12"], Reported.By(file));
        Assert.Equal(["Before", "PG_ProviderCapabilities", "PG_ProviderCapabilities", "After"], file.Declarations.Select(Parsed.Name));
        var instances = file.Declarations.OfType<InstanceDeclarationSyntax>().Select(static declaration => declaration.Instance).ToList();
        Assert.Equal(["CapabilityID", "ClassName", "Namespaces", "ProviderType"], instances[0].Slots.Select(static slot => slot.Name.Text));
        Assert.Equal(["CapabilityID", "ClassName", "Namespaces"], instances[1].Slots.Select(static slot => slot.Name.Text));
        Assert.All(instances, static instance => Assert.Equal("TST_Assoc5", Assert.IsType<StringSyntax>(instance.Slots[1].Value).Text));
    }

    [Fact]
    public void N56_QuoteTooManyInAStringCostsItsLineOnly()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            [Description("Localized version of MyClass" for American English") :
                ToSubclass Amended, LOCALE("MS_409")]
            class MyClass
            {
                [Key] string Name;
                uint8 Number;
            };
            class After { uint8 Q; };
            """);
        Assert.Equal(["P", "Name Number", "Q"], Members(file, "Before", "MyClass", "After"));
        Assert.Equal("Description", Assert.IsType<ClassDeclarationSyntax>(file.Declarations[1]).Qualifiers[0].Name.Text);
        Assert.Equal((MofSeverity.Error, 2), (file.Diagnostics[0].Severity, file.Diagnostics[0].Line));
        Assert.InRange(file.Diagnostics.Count, 1, 2);
    }

    [Fact]
    public void N57_BraceForABracketLosesNoParameter()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            class StdRegProv
            {
                [static] uint32 CreateKey([IN] uint32 hDefKey = 2147483650, [IN] string sSubKeyName);
                [static] uint32 DeleteKey(
                    {IN] uint32 hDefKey = 2147483650,
                    [IN] string sSubKeyName);
                [static] uint32 EnumKey([IN] uint32 hDefKey);
            };
            class After { uint8 Q; };
            """);
        Assert.Equal(["P", "CreateKey DeleteKey EnumKey", "Q"], Members(file, "Before", "StdRegProv", "After"));
        Assert.Equal(["error MOF0001 at 6"], Reported.By(file));
        var method = Assert.IsType<MethodSyntax>(((ClassDeclarationSyntax)file.Declarations[1]).Members[1]);
        Assert.Equal(["hDefKey", "sSubKeyName"], method.Parameters.Select(static parameter => parameter.Name.Text));
        Assert.Equal(["IN"], method.Parameters[0].Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(2147483650UL, Assert.IsType<IntegerSyntax>(method.Parameters[0].Default).Magnitude);
    }

    [Fact]
    public void N57_BraceForABracketLosesNoProperty() => OneFault("{Key] uint32 Middle;", "MOF0001", "Middle");

    [Fact]
    public void N58_DatetimeWithoutOpeningQuoteIsADatetime()
    {
        var file = OneFault("datetime TimeBeforeRemoval = 00000000000500.000000:000\";", "MOF0002", "TimeBeforeRemoval");
        var property = Assert.IsType<PropertySyntax>(((ClassDeclarationSyntax)file.Declarations[1]).Members[1]);
        Assert.Equal("00000000000500.000000:000", Assert.IsType<StringSyntax>(property.Initializer).Text);
    }

    [Theory]
    [InlineData("string  Caption = Ethernet Switch Offload Resource Status;", "Caption")]
    [InlineData("string RemoteAddress = length = 0;", "RemoteAddress")]
    [InlineData("string TeamName = ;", "TeamName")]
    public void N59_DefaultThatIsNoneCostsOneError(string member, string name) => OneFault(member, "MOF0001", name);

    [Fact]
    public void N59_ValueMissingInAnInstanceCostsOneError()
    {
        var file = MofParser.Parse("instance of A\n{\nBefore = 1;\nTeamName = ;\nAfter = 2;\n};\nclass B { uint8 P; };");
        Assert.Equal(["error MOF0001 at 4"], Reported.By(file));
        Assert.Equal(["A", "B"], file.Declarations.Select(Parsed.Name));
        Assert.Equal(
            ["Before", "TeamName", "After"], Assert.IsType<InstanceDeclarationSyntax>(file.Declarations[0]).Instance.Slots.Select(static slot => slot.Name.Text));
    }

    [Theory]
    [InlineData("string . Caption;")]
    [InlineData("TcpMappingTimeout;")]
    public void N60_PropertyWithoutNameOrTypeCostsOneErrorAndIsLeftOut(string member) => OneFault(member, "MOF0001", null);

    [Fact]
    public void N60_QuoteMissingInAQualifierOfAPropertyCostsOneError() =>
        OneFault("[EventTypeName{\"PerfCtr\", PerfCtrRundown\"}] uint32 Type;", "MOF0002", "Type");

    [Fact]
    public void N60_QuoteMissingInAQualifierOfAClassCostsOneError()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            [EventType{32, 33}, EventTypeName{"PerfCtr", PerfCtrRundown"}]
            class Process_V2_TypeGroup2 : Process_V2
            {
                [WmiDataId(1), read] uint32 ProcessId;
            };
            class After { uint8 Q; };
            """);
        Assert.Equal(["error MOF0002 at 2"], Reported.By(file));
        Assert.Equal(["P", "ProcessId", "Q"], Members(file, "Before", "Process_V2_TypeGroup2", "After"));
        var names = Assert.IsType<ArraySyntax>(Assert.IsType<ClassDeclarationSyntax>(file.Declarations[1]).Qualifiers[1].Value);
        Assert.Equal(["PerfCtr", "PerfCtrRundown"], names.Items.Select(static item => Assert.IsType<StringSyntax>(item).Text));
    }

    [CorpusFact]
    public void N61_MissingBracketLosesNoProperty()
    {
        var file = RealFile.Parse(Storage + "msfc-virtualfibreportattributes-wmi-class.01.mof");
        Assert.Equal(["error MOF0001 at 3"], Reported.By(file));
        Assert.Equal(["Status FCId VirtualName Tag WWPN WWNN FabricWWN"], Members(file, "MSFC_VirtualFibrePortAttributes"));
        Assert.Equal(["WmiDataId", "Description"], Property(file, 0).Qualifiers.Select(static qualifier => qualifier.Name.Text));
    }

    [CorpusFact]
    public void N61_BracketMissingBehindTheLastQualifierLosesNoProperty()
    {
        var file = RealFile.Parse(Storage + "hbafc3mgmtinfo-wmi-class.01.mof");
        Assert.Equal(["error MOF0001 at 8"], Reported.By(file));
        Assert.Equal(
            ["UniqueAdapterId wwn unittype PortId NumberOfAttachedNodes IPVersion UDPPort IPAddress reserved TopologyDiscoveryFlags reserved1"],
            Members(file, "HBAFC3MgmtInfo"));
        Assert.Equal(["Description", "WmiRefClass", "WmiRefProperty", "WmiDataId"], Property(file, 0).Qualifiers.Select(static qualifier => qualifier.Name.Text));
    }

    [CorpusFact]
    public void N61_ValueWithoutAQualifierCostsOneError()
    {
        var file = RealFile.Parse(Storage + "msfc-adapterevent-wmi-class.01.mof");
        Assert.Equal(["error MOF0001 at 6"], Reported.By(file));
        Assert.Equal(["InstanceName Active EventType PortWWN"], Members(file, "MSFC_AdapterEvent"));
        Assert.Equal(8, Property(file, 3).Type.ArraySize);
    }

    [CorpusFact]
    public void N61_DirectiveInTheMiddleOfAClassCostsOneError()
    {
        var file = RealFile.Parse(Storage + "iscsi-ip-address-wmi-class.01.mof");
        Assert.Equal(["error MOF0004 at 9"], Reported.By(file));
        Assert.Equal(["Type IpV4Address IpV6Address IpV6FlowInfo IpV6ScopeId TextAddress"], Members(file, "ISCSI_IP_Address"));
        Assert.Equal(("ISCSIIPADDRESSTYPE", 7), (Property(file, 0).Type.Name.Text, Property(file, 0).Qualifiers.Count));
    }

    [CorpusFact]
    public void N61_EveryFaultOfALocalisedFileCostsOneError()
    {
        var file = RealFile.Parse("msdocs-driver-fences/broken/windows-driver-docs-pr/kernel/building-and-deploying-the-localized-mof-file.03.mof");
        Assert.Equal([1, 3, 6, 8, 12], file.Diagnostics.Select(static error => error.Line));
        Assert.Equal(MofRuleIds.Unterminated, file.Diagnostics[0].Id);
        Assert.Equal(["PragmaSyntax", "MyClass", "PragmaSyntax", "MyClass"], file.Declarations.Select(Parsed.Name));
        Assert.Equal(
            ["amendment", "locale"], Assert.IsType<ClassDeclarationSyntax>(file.Declarations[3]).Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(@"\\.\root\wmi", Assert.IsType<StringSyntax>(Assert.IsType<PragmaSyntax>(file.Declarations[0]).Arguments[0]).Text);
    }

    [CorpusFact]
    public void N62_LinesOfDashesCostOneErrorEach()
    {
        var file = RealFile.Parse("mecm-toolkit/Infrastructure/MOFs/ODBC/ODBC_configuration.mof");
        Assert.Equal(["error MOF0001 at 1", "error MOF0001 at 17"], Reported.By(file));
        Assert.Equal(["PragmaSyntax", "ODBC_Connections"], file.Declarations.Select(Parsed.Name));
        Assert.Equal(@"\\.\root\cimv2", Assert.IsType<StringSyntax>(Assert.IsType<PragmaSyntax>(file.Declarations[0]).Arguments[0]).Text);
        Assert.Equal(["DSN", "Database", "Description", "Server"], Parsed.Members(file.Declarations[1]));
        Assert.Equal(
            ["dynamic", "provider", "ClassContext"], Assert.IsType<ClassDeclarationSyntax>(file.Declarations[1]).Qualifiers.Select(static qualifier => qualifier.Name.Text));
    }

    [Theory]
    [InlineData("------------------- Configuration.MOF-------------------------------\n#pragma namespace (\"root\")\nclass A { uint8 P; };", "PragmaSyntax")]
    [InlineData("------------------- Configuration.MOF-------------------------------\nclass Before { };\nclass A { uint8 P; };", "Before")]
    [InlineData("=====\n[dynamic]\nclass Before { };\nclass A { uint8 P; };", "Before")]
    public void N62_LineOfDashesLosesNothingBehindIt(string text, string first)
    {
        var file = MofParser.Parse(text);
        Assert.Equal(["error MOF0001 at 1"], Reported.By(file));
        Assert.Equal([first, "A"], file.Declarations.Select(Parsed.Name));
        Assert.Equal(["P"], Parsed.Members(file.Declarations[1]));
    }

    [Fact]
    public void N63_PlaceholderOfATemplateLosesNoClassBehindIt()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            <AssignmentsCIM><CIMInstances>[ClassVersion("1.0.0.0"), FriendlyName("<ResourceFriendlyName>")]
            class MSFT_ResourceName : OMI_BaseResource
            {
                [Key, Description("Id")] String Id;
            };
            class After { uint8 Q; };
            """);
        Assert.Equal(["error MOF0001 at 2"], Reported.By(file));
        Assert.Equal(["P", "Id", "Q"], Members(file, "Before", "MSFT_ResourceName", "After"));
    }

    [Fact]
    public void N63_PlaceholdersInsideAClassLoseNothingBesideThem()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            class MSFT_<ResourceName> : OMI_BaseResource
            {
            <Properties>
                [Write, Description("x")] String Ensure;
            };
            class After { uint8 Q; };
            """);
        Assert.InRange(file.Diagnostics.Count, 1, 4);
        Assert.All(file.Diagnostics, static error => Assert.InRange(error.Line, 2, 4));
        Assert.Equal("Before", Parsed.Classes(file).First());
        Assert.Equal("After", Parsed.Classes(file).Last());
        Assert.Equal(["Q"], Parsed.Members(file.Declarations[^1]));
    }

    [Fact]
    public void N64_MissingBracketBehindACommaLosesNoProperty()
    {
        var file = OneFault("[Read, Description(\"x\"), String Status;", "MOF0001", "Status");
        var property = Assert.IsType<PropertySyntax>(((ClassDeclarationSyntax)file.Declarations[1]).Members[1]);
        Assert.Equal(["Read", "Description"], property.Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal("String", property.Type.Name.Text);
    }

    [Theory]
    [InlineData("Qualifier Q : boolean = false, Scope(any), Flavor(EnableOveride);")]
    [InlineData("Qualifier Q : boolean = false, Scope(clas), Flavor(EnableOverride);")]
    [InlineData("Qualifier Q : boolean = false, Scope(class reference), Flavor(EnableOverride);")]
    [InlineData("Qualifier Q : boolean = false, Scope(any), Flavor(EnableOverride Restricted);")]
    [InlineData("Qualifier Q : boolean = false, Scope(), Flavor(EnableOverride);")]
    [InlineData("Qualifier Q : boolean = false, Scope(any), Flavor();")]
    [InlineData("Qualifier Q : boolean = false, Scope(any), Flavor(EnableOverride;")]
    [InlineData("Qualifier Q : boolean = false, Scope any), Flavor(EnableOverride);")]
    [InlineData("Qualifier Q : boolean = false, Scope(any)")]
    [InlineData("Qualifier Q boolean = false, Scope(any);")]
    [InlineData("Qualifier Q : boolean = , Scope(any);")]
    public void N65_FaultInAQualifierDeclarationCostsOneError(string declaration)
    {
        var file = MofParser.Parse($"class Before {{ uint8 P; }};\n{declaration}\nQualifier After : string, Scope(any);\nclass After {{ uint8 Q; }};");
        Assert.Equal(["error MOF0001 at 2"], Reported.By(file));
        Assert.Equal(["Q", "After"], file.Declarations.OfType<QualifierDeclarationSyntax>().Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(["P", "Q"], Members(file, "Before", "After"));
    }

    [Fact]
    public void N65_MissingParenthesisBehindAScopeCostsTwoErrorsAtMost()
    {
        var file = MofParser.Parse(
            "class Before { uint8 P; };\nQualifier Q : boolean = false, Scope(any, Flavor(EnableOverride);\nQualifier After : string, Scope(any);\nclass After { uint8 Q; };");
        Assert.InRange(file.Diagnostics.Count, 1, 2);
        Assert.All(file.Diagnostics, static error => Assert.Equal((MofRuleIds.Syntax, 2), (error.Id, error.Line)));
        Assert.Equal(["Q", "After"], file.Declarations.OfType<QualifierDeclarationSyntax>().Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(["P", "Q"], Members(file, "Before", "After"));
    }

    [Theory]
    [InlineData("Qualifier Q : boolean = false, Scope(any);")]
    [InlineData("Qualifier Q : string = null, Scope(property, method), Flavor(EnableOverride, ToSubclass, Translatable);")]
    [InlineData("Qualifier Q : uint32[] = {1, 2}, Scope(class, association, indication), Flavor(DisableOverride);")]
    public void N65_LegalQualifierDeclarationsAreSound(string declaration) =>
        Assert.Equal("Q", Assert.IsType<QualifierDeclarationSyntax>(Assert.Single(Parsed.Clean(declaration).Declarations)).Name.Text);

    [Fact]
    public void N65_CommentWithoutEndCostsOneErrorWhereItBegins()
    {
        var file = MofParser.Parse("class Before { uint8 P; };\n/* class A\n{\n};\nclass After { };\n");
        Assert.Equal(["error MOF0002 at 2"], Reported.By(file));
        Assert.Equal(["P"], Members(file, "Before"));
    }

    [Fact]
    public void N65_UndefinedAndDuplicateAliasesAreReported()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class A { [key] string Name; A ref Other; };
            instance of A as $one { Name = "1"; Other = $none; };
            instance of A as $two { Name = "2"; Other = $one; };
            instance of A as $two { Name = "3"; Other = $one; };
            """)]);
        Assert.Equal(["error MOF0115 at 2", "error MOF0115 at 4"], Reported.By(schema));
        Assert.Equal(
            ["Name", "Name Other", "Name Other"],
            schema.Instances.Select(static instance => string.Join(' ', instance.Values.Select(static value => value.Name))));
    }

    [Fact]
    public void N65_TextForABooleanQualifierIsReported()
    {
        var schema = MofSchema.Bind([Parsed.Clean("class A {\nuint8 Before();\n[Static(\"True\")] uint8 M();\nuint8 After(); };")]);
        Assert.Equal(["warning MOF0106 at 3"], Reported.By(schema));
        Assert.Equal(["Before", "M", "After"], Assert.Single(schema.Classes).Methods.Select(static method => method.Name));
    }

    [CorpusFact]
    public void N66_QuoteTooManyBehindAnArrayCostsOneError()
    {
        var file = RealFile.Parse("omi/Unix/tests/mof/syntaxerror.mof");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofSeverity.Error, 97), (error.Severity, error.Line));
        Assert.Equal(["X", "Y"], Parsed.Classes(file));
        Assert.Equal(["B", "C", "dt", "dtA"], Parsed.Members(file.Declarations[^1]));
    }

    [Fact]
    public void N66_QuoteTooManyLosesNothing()
    {
        var file = MofParser.Parse(
            """
            class Before { uint8 P; };
            class Y { DateTime dtA[] = {"12345678121212.123456:000","12345678121212.123456:000"}";
              String Next = "x";
            };
            class After { string Q = "y"; };
            """);
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofSeverity.Error, 2), (error.Severity, error.Line));
        Assert.Equal(["P", "dtA Next", "Q"], Members(file, "Before", "Y", "After"));
        var array = Assert.IsType<PropertySyntax>(((ClassDeclarationSyntax)file.Declarations[1]).Members[0]).Initializer;
        Assert.Equal(
            ["12345678121212.123456:000", "12345678121212.123456:000"],
            Assert.IsType<ArraySyntax>(array).Items.Select(static item => Assert.IsType<StringSyntax>(item).Text));
    }

    [Fact]
    public void N67_MissingSemicolonCostsOneErrorWhereItIsMissing()
    {
        var file = MofParser.Parse("class Before { uint8 P; };\nclass A\n{\n    uint32 One\n    string Two;\n}\nclass After { uint8 Q; };");
        Assert.Equal(["error MOF0001 at 4", "error MOF0001 at 6"], Reported.By(file));
        Assert.Equal(["P", "One Two", "Q"], Members(file, "Before", "A", "After"));
    }

    [Fact]
    public void N67_BraceForAParenthesisCostsOneError()
    {
        var file = MofParser.Parse(
            "class Before { uint8 P; };\n[Abstract,\nDescription(\"some text\" }\n]\nclass A { uint32 One; };\nclass After { uint8 Q; };");
        Assert.Equal(["error MOF0001 at 3"], Reported.By(file));
        Assert.Equal(["P", "One", "Q"], Members(file, "Before", "A", "After"));
    }

    [Theory]
    [InlineData("[Read, Description(\"some text\"}] uint32 Middle;")]
    [InlineData("[Read, Values{\"a\", \"b\")] uint32 Middle;")]
    [InlineData("[Read, MaxLen(4}] string Middle;")]
    public void N67_BracketOfAnotherKindIsAnError(string member) => OneFault(member, "MOF0001", "Middle");

    [Fact]
    public void N67_BraceForAParenthesisAndTheBracketCostsTwoErrorsAtMost()
    {
        var file = MofParser.Parse(
            "class Before { uint8 P; };\n[Abstract,\nDescription(\"some text\" }\nclass A { uint32 One; };\nclass After { uint8 Q; };");
        Assert.InRange(file.Diagnostics.Count, 1, 2);
        Assert.All(file.Diagnostics, static error => Assert.Equal((MofRuleIds.Syntax, 3), (error.Id, error.Line)));
        Assert.Equal(["P", "One", "Q"], Members(file, "Before", "A", "After"));
    }

    [Theory]
    [InlineData("#pragma include (\"a.mof\"")]
    [InlineData("#pragma include (\"a.mof")]
    [InlineData("#pragma include (\"a.mof)")]
    [InlineData("#pragma include (")]
    [InlineData("#pragma")]
    public void N67_PragmaCutOffAtTheEndCostsOneError(string pragma)
    {
        var file = MofParser.Parse($"class Before {{ uint8 P; }};\n{pragma}");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofSeverity.Error, 2), (error.Severity, error.Line));
        Assert.Equal(["P"], Members(file, "Before"));
    }

    [Fact]
    public void N68_ConsoleTextKeepsTheClassBehindIt()
    {
        var file = MofParser.Parse(Console);
        Assert.InRange(file.Diagnostics.Count, 1, 8);
        Assert.All(file.Diagnostics, static error => Assert.Equal((MofRuleIds.Syntax, MofSeverity.Error), (error.Id, error.Severity)));
        Assert.Equal(1, file.Diagnostics[0].Line);
        Assert.Contains("__PARAMETERS", Parsed.Classes(file));
        Assert.Equal("After", Parsed.Classes(file).Last());
        Assert.Equal(["P"], Parsed.Members(file.Declarations[^1]));
    }

    [Fact]
    public void N68_ConsoleTextInUtf16IsReadTheSame() =>
        Assert.Equal(
            MofParser.Parse(Console), MofParser.Parse(MofSource.Decode([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Console)])));

    private const string Storage = "msdocs-driver-fences/broken/windows-driver-docs-pr/storage/";

    private const string Console =
        """
        Executing (MSFT_DSCLocalConfigurationManager)->GetConfigurationStatus()
        Method execution successful.
        Out Parameters:
        class __PARAMETERS
        {
        	MSFT_DSCConfigurationStatus ConfigurationStatus[] = {
        instance of MSFT_DSCConfigurationStatus
        {
        	DurationInSeconds = 3;
        	HostName = "HOST1";
        };
        ,
        instance of MSFT_DSCConfigurationStatus
        {
        	DurationInSeconds = 4;
        };
        };
        	uint32 ReturnValue = 0;
        };
        class After { uint8 P; };
        """;

    private static MofFile OneFault(string member, string id, string? name)
    {
        var file = MofParser.Parse(
            $"class Before {{ uint8 P; }};\nclass A\n{{\n    [Read] uint8 One = 1;\n    {member}\n    [Read, Description(\"two\")] string Two = \"x\";\n}};\nclass After {{ uint8 Q; }};");
        Assert.Equal([$"error {id} at 5"], Reported.By(file));
        Assert.Equal(["P", name is null ? "One Two" : $"One {name} Two", "Q"], Members(file, "Before", "A", "After"));
        return file;
    }

    private static IEnumerable<string> Members(MofFile file, params string[] classes)
    {
        Assert.Equal(classes, Parsed.Classes(file));
        return file.Declarations.OfType<ClassDeclarationSyntax>().Select(static type => string.Join(' ', Parsed.Members(type)));
    }

    private static PropertySyntax Property(MofFile file, int index) =>
        Assert.IsType<PropertySyntax>(file.Declarations.OfType<ClassDeclarationSyntax>().First().Members[index]);
}
