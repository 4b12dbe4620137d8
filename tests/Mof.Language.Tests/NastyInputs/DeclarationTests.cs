using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class DeclarationTests
{
    [Fact]
    public void N33_KeywordsAreNames()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class Class { uint16 TypeOfClass; };
            class Tosubclass : Class
            { string string = "Default value"; datetime datetime; uint32 FLAVOR; SINT8 OF; Boolean PRAGMA; Boolean Reference; Boolean ANY; };
            instance of Tosubclass { String = "A string no. 2"; of = -33; Pragma = false; any = TRUE; };
            """)]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(["Class", "Tosubclass"], schema.Classes.Select(static type => type.Name));
        Assert.Equal(
            ["TypeOfClass", "string", "datetime", "FLAVOR", "OF", "PRAGMA", "Reference", "ANY"],
            schema.Classes[1].AllProperties.Select(static property => property.Name));
        Assert.Equal(new MofString("Default value"), schema.Classes[1].FindProperty("string")!.Default);
        Assert.Equal(
            [
                new MofPropertyValue("string", new MofString("A string no. 2")), new MofPropertyValue("OF", new MofInteger(true, 33)),
                new MofPropertyValue("PRAGMA", new MofBoolean(false)), new MofPropertyValue("ANY", new MofBoolean(true)),
            ],
            Assert.Single(schema.Instances).Values);
    }

    [CorpusFact]
    public void N33_SchemaFullOfKeywordsIsReadWhole()
    {
        var file = RealFile.Parse("omi/Unix/tests/mof/classes.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(["TypeOfClass"], Parsed.Members(Class(file, "Class")));
        Assert.Equal(
            ["ANum", "string", "datetime", "FLAVOR", "toinstance", "Qualifier", "OF", "PRAGMA", "Reference", "ANY"], Parsed.Members(Class(file, "Tosubclass")));
        var instance = file.Declarations.OfType<InstanceDeclarationSyntax>().Single(static declaration => declaration.Instance.ClassName.Text == "Tosubclass").Instance;
        Assert.Equal(11, instance.Slots.Count);
        Assert.Equal(0x123409812341UL, Assert.IsType<IntegerSyntax>(instance.Slots[1].Value).Magnitude);
    }

    [Theory]
    [InlineData("Win32_ACE DACL[];", MofTypeKind.Object, "Win32_ACE", true)]
    [InlineData("object TargetInstance;", MofTypeKind.Object, null, false)]
    [InlineData("object Ref ChildClass;", MofTypeKind.Reference, null, false)]
    [InlineData("Win32_ACE ref Entries[];", MofTypeKind.Reference, "Win32_ACE", true)]
    [InlineData("Self Children[];", MofTypeKind.Object, "Self", true)]
    [InlineData("SMS_ScheduleToken RefreshSchedule[];", MofTypeKind.Object, "SMS_ScheduleToken", true)]
    public void N34_ClassesAndObjectAreTypes(string property, MofTypeKind kind, string? className, bool isArray)
    {
        var type = MofSchema.Bind([Parsed.Clean($"class Self {{ {property} uint8 Next; }};")]).Find("Self")!;
        Assert.Equal(2, type.Properties.Count);
        Assert.Equal(new MofType(kind, className, isArray, null), type.Properties[0].Type);
    }

    [CorpusFact]
    public void N34_EmbeddedClassesOfRealFilesAreTypes()
    {
        var dsc = MofSchema.Bind([RealFile.Parse("dsc-for-linux/LCM/dsc/mof/DscCoreConfProv.mof")]).Find("MSFT_FileDirectoryConfiguration")!;
        Assert.Equal(new MofType(MofTypeKind.Object, "MSFT_FileDirectoryConfiguration", true, null), dsc.FindProperty("SubItems")!.Type);
        Assert.Equal(new MofType(MofTypeKind.Object, "MSFT_Credential", false, null), dsc.FindProperty("Credential")!.Type);
        var file = RealFile.Parse("memdocs-sms/SMS_Collection.mof");
        Assert.Empty(file.Diagnostics);
        var collection = MofSchema.Bind([file]).Find("SMS_Collection")!;
        Assert.Equal(39, collection.Properties.Count);
        Assert.Equal(new MofType(MofTypeKind.Object, "SMS_ScheduleToken", true, null), collection.FindProperty("RefreshSchedule")!.Type);
        Assert.Equal(new MofType(MofTypeKind.UInt8, null, true, null), collection.FindProperty("ISVData")!.Type);
    }

    [Fact]
    public void N35_ArrayOfEmbeddedObjectsHasItsSize()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            "class MSStorageDriver_ClassErrorLogEntry { uint8 reserved[3]; };\nclass Log { MSStorageDriver_ClassErrorLogEntry logEntries[16];\n};")]);
        Assert.Empty(schema.Diagnostics);
        var property = Assert.Single(schema.Find("Log")!.Properties);
        Assert.Equal(new MofType(MofTypeKind.Object, "MSStorageDriver_ClassErrorLogEntry", true, 16), property.Type);
        Assert.Equal(16, property.Limits.MaxItems);
    }

    [CorpusFact]
    public void N35_ErrorLogOfADriverIsReadWhole()
    {
        var file = RealFile.Parse("windows-driver-samples/storage/class/classpnp/src/classlog.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(4, Parsed.Classes(file).Count());
        var type = Class(file, "MSStorageDriver_ClassErrorLog");
        Assert.Equal(["InstanceName", "Active", "numEntries", "logEntries"], Parsed.Members(type));
        var array = Assert.IsType<PropertySyntax>(type.Members[3]).Type;
        Assert.Equal(("MSStorageDriver_ClassErrorLogEntry", true, 16), (array.Name.Text, array.IsArray, array.ArraySize));
    }

    [Fact]
    public void N36_ClassesAndInstancesHaveAliases()
    {
        var file = Parsed.Clean(
            """
            class XXX as $Class1 { [key] uint32 id; };
            class YYY as $Class2 : XXX
            {
                XXX ref r1 = $Inst1;
                XXX ref r2 = NULL;
            };
            instance of XXX as $Inst1 { id = 1; };
            instance of YYY as $Inst2 { id = 2; r1 = $Inst1; };
            """);
        var types = file.Declarations.OfType<ClassDeclarationSyntax>().ToList();
        Assert.Equal([("XXX", "Class1"), ("YYY", "Class2")], types.Select(static type => (type.Name.Text, type.Alias!.Text)));
        Assert.Equal("XXX", types[1].Superclass!.Text);
        Assert.Equal(["r1", "r2"], Parsed.Members(types[1]));
        Assert.Equal(new AliasSyntax("Inst1"), Assert.IsType<PropertySyntax>(types[1].Members[0]).Initializer);
        var schema = MofSchema.Bind([file]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(["Inst1", "Inst2"], schema.Instances.Select(static instance => instance.Alias));
        Assert.Equal(new MofInteger(false, 1), Assert.IsType<MofObject>(schema.Instances[1].Values[1].Value).Instance.Values[0].Value);
    }

    [Fact]
    public void N37_SlotMayLackItsValueOrHaveBrackets()
    {
        var instance = Parsed.Instance(
            """
            instance of __InstanceProviderRegistration as $r
            {
                supportsGet = TRUE;
                QuerySupportLevels;
                InteractionType[];
                Levels[] = { "WQL:Associators", "WQL:References" };
                Provider = $prov;
            };
            """);
        Assert.Equal(
            [("supportsGet", false), ("QuerySupportLevels", true), ("InteractionType", true), ("Levels", false), ("Provider", false)],
            instance.Slots.Select(static slot => (slot.Name.Text, slot.Value is null)));
        Assert.Equal(
            ["WQL:Associators", "WQL:References"], Assert.IsType<ArraySyntax>(instance.Slots[3].Value).Items.Select(static item => ((StringSyntax)item).Text));
    }

    [CorpusFact]
    public void N37_RegistrationOfDscHasASlotWithoutValue()
    {
        var instance = RealFile.Parse("dsc-for-linux/LCM/dsc/mof/DscCoreConfProv.mof").Declarations.OfType<InstanceDeclarationSyntax>().Last().Instance;
        Assert.Equal(
            ["Provider", "supportsGet", "supportsPut", "supportsDelete", "supportsEnumeration", "QuerySupportLevels"],
            instance.Slots.Select(static slot => slot.Name.Text));
        Assert.Null(instance.Slots[5].Value);
    }

    [Fact]
    public void N38_TokensNeedNoBlanksBetweenThem()
    {
        var file = Parsed.Clean(
            """
            #pragma namespace("\\\\.\\root")instance of __namespace{ name="MS_409";};
            [Abstract]class A:B{[key]string Name;uint32 Run([in,out]uint8 Data[],[out]A ref X);
             uint32 Invoke();
            } ;class C{};instance of A as$a{Name="x""y";} ;
            """);
        Assert.Equal(["PragmaSyntax", "__namespace", "A", "C", "A"], file.Declarations.Select(Parsed.Name));
        Assert.Equal(["Name", "Run", "Invoke"], Parsed.Members(file.Declarations[2]));
        var run = Assert.IsType<MethodSyntax>(((ClassDeclarationSyntax)file.Declarations[2]).Members[1]);
        Assert.Equal(["in", "out"], run.Parameters[0].Qualifiers.Select(static qualifier => qualifier.Name.Text));
        var last = Assert.IsType<InstanceDeclarationSyntax>(file.Declarations[4]).Instance;
        Assert.Equal(("a", "xy"), (last.Alias!.Text, Assert.IsType<StringSyntax>(last.Slots[0].Value).Text));
    }

    [CorpusFact]
    public void N38_GluedNamespaceOfAnAmendmentIsRead()
    {
        var file = RealFile.Parse("dsc-for-linux/LCM/dsc/mof/dsccore.mfl");
        var instance = file.Declarations.OfType<InstanceDeclarationSyntax>().Single().Instance;
        Assert.Equal(("__namespace", "name", "MS_409"), (instance.ClassName.Text, instance.Slots[0].Name.Text, ((StringSyntax)instance.Slots[0].Value!).Text));
        Assert.Contains("SendConfigurationApply", Parsed.Members(Class(file, "MSFT_DSCLocalConfigurationManager")));
    }

    [Fact]
    public void N39_ParametersHaveDefaults()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class StdRegProv
            {
                [static] uint32 SetBinaryValue([IN] uint32 hDefKey = 2147483650, [in] string sSubKeyName = "", [in] uint8 uValue[] = {1, 2});
            };
            """)]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(
            [
                ("hDefKey", new MofInteger(false, 2147483650)), ("sSubKeyName", new MofString("")),
                ("uValue", (MofValue)new MofArray(new EquatableArray<MofValue>([new MofInteger(false, 1), new MofInteger(false, 2)]))),
            ],
            Assert.Single(Assert.Single(schema.Classes).Methods).Parameters.Select(static parameter => (parameter.Name, parameter.Default)));
    }

    [Fact]
    public void N40_Mof3IsRead()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            enumeration MonthsEnum : String { January, February };
            enumeration GOLF_ProfessionalStatusEnum : uint16 { Professional = 6, SponsoredProfessional = 7 };
            class GOLF_Base { GOLF_ProfessionalStatusEnum Status; };
            class GOLF_Professional : GOLF_Base
            {
                structure Sponsor { string Name; real32 ContractAmount; };
                [Override] GOLF_ProfessionalStatusEnum Status = Professional;
                MonthsEnum Month = MonthsEnum.January;
                Sponsor Sponsors[];
                [Static] Boolean Count([Out] Integer NoOfPros, [In] GOLF_ProfessionalStatusEnum Status = Professional);
            };
            """)]);
        Assert.DoesNotContain(schema.Diagnostics, static diagnostic => diagnostic.Severity == MofSeverity.Error);
        Assert.Equal(["MonthsEnum", "GOLF_ProfessionalStatusEnum"], schema.Enumerations.Select(static enumeration => enumeration.Name));
        var type = schema.Find("GOLF_Professional")!;
        Assert.Equal(["Status", "Month", "Sponsors"], type.AllProperties.Select(static property => property.Name));
        Assert.Equal([new MofInteger(false, 6), new MofString("January"), null], type.AllProperties.Select(static property => property.Default));
        Assert.Equal("GOLF_Base.Status", type.FindProperty("Status")!.Overridden!.ToString());
        Assert.Equal(["Name", "ContractAmount"], schema.Find("Sponsor")!.Properties.Select(static property => property.Name));
        Assert.Equal("GOLF_Professional", schema.Find("Sponsor")!.Outer!.Name);
        var parameters = Assert.Single(type.Methods).Parameters;
        Assert.Equal(MofTypeKind.SInt64, parameters[0].Type.Kind);
        Assert.Equal(new MofInteger(false, 6), parameters[1].Default);
    }

    [CorpusFact]
    public void N40_ExamplesOfTheStandardAreReadWhole()
    {
        var professional = RealFile.Parse("dsp0221-annex-d/D.05 GOLF_Professional.mof");
        Assert.Empty(professional.Diagnostics);
        var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(professional.Declarations));
        Assert.Equal(["Sponsor", "Status", "Sponsors", "Ranked", "GetNumberOfProfessionals"], Parsed.Members(type));
        Assert.Equal(["Name", "ContractSignedDate", "ContractAmount"], Parsed.Members(Assert.IsType<ClassDeclarationSyntax>(type.Members[0])));
        var status = Assert.IsType<PropertySyntax>(type.Members[1]);
        Assert.Equal(new NameValueSyntax("Professional"), status.Initializer);
        Assert.Equal(("Override", null), (status.Qualifiers[0].Name.Text, status.Qualifiers[0].Value));
        Assert.Equal(
            ["Integer NoOfPros", "GOLF_Club Club", "ProfessionalStatusEnum Status"],
            Assert.IsType<MethodSyntax>(type.Members[4]).Parameters.Select(static parameter => $"{parameter.Type.Name.Text} {parameter.Name.Text}"));
    }

    [CorpusFact]
    public void N40_MistypedTypeOfTheStandardIsAnUnknownClass()
    {
        var file = RealFile.Parse("dsp0221-annex-d/D.07 GOLF_Tournament.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(12, Parsed.Members(Assert.Single(file.Declarations)).Count());
        var schema = MofSchema.Bind([file]);
        var type = schema.Find("IndividualResult")!.FindProperty("FinalPosition")!.Type;
        Assert.Equal((MofTypeKind.Object, "unit32"), (type.Kind, type.ClassName));
        var warning = Assert.Single(schema.Diagnostics, static diagnostic => diagnostic.Message.Contains("'unit32'", StringComparison.Ordinal));
        Assert.Equal((MofRuleIds.UnknownClass, MofSeverity.Warning, 19), (warning.Id, warning.Severity, warning.Line));
        Assert.Contains("uint32", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void N41_SystemClassesAndSuperclassesOfTheServerNeedNoDefinition()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class __ExtrinsicEvent : __Event { };
            class __EventFilter { [key] string Name; };
            class A : __Win32Provider { uint8 P; };
            class B : SMS_Class_Template
            {
                uint8 Q;
            };
            class C : B { uint8 R; };
            """)]);
        Assert.Equal(["warning MOF0101 at 4"], Reported.By(schema));
        Assert.Equal(["__ExtrinsicEvent", "__EventFilter", "A", "B", "C"], schema.Classes.Select(static type => type.Name));
        Assert.Equal((null, "SMS_Class_Template"), (schema.Find("B")!.Superclass, schema.Find("B")!.SuperclassName));
        Assert.Equal(["Q", "R"], schema.Find("C")!.AllProperties.Select(static property => property.Name));
    }

    private static ClassDeclarationSyntax Class(MofFile file, string name) =>
        file.Declarations.OfType<ClassDeclarationSyntax>().Single(type => type.Name.Text == name);
}
