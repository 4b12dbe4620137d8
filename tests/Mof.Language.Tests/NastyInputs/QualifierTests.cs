using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class QualifierTests
{
    [Fact]
    public void N24_EveryQualifierHasItsFlavors()
    {
        var type = Parsed.Class(
            """
            [read: ToSubClass, Association: DisableOverride ToInstance ToSubClass, provider("CIMWin32"): ToInstance, Description("x") : ToSubclass, Amended]
            class A { [key, read : ToSubclass] uint8 P; };
            """);
        Assert.Equal(
            ["read: ToSubClass", "Association: DisableOverride ToInstance ToSubClass", "provider: ToInstance", "Description: ToSubclass", "Amended: "],
            type.Qualifiers.Select(Flavored));
        Assert.Equal(["key: ", "read: ToSubclass"], Assert.IsType<PropertySyntax>(Assert.Single(type.Members)).Qualifiers.Select(Flavored));
        var bound = Assert.Single(MofSchema.Bind([Parsed.Clean("[Association: DisableOverride ToInstance ToSubClass] class A { };")]).Classes);
        Assert.Equal(MofFlavors.DisableOverride | MofFlavors.ToInstance | MofFlavors.ToSubclass, Assert.Single(bound.Qualifiers).Flavors);
    }

    [Fact]
    public void N24_MethodsAndParametersHaveFlavors()
    {
        var type = Parsed.Class(
            """
            class A {
              [implemented,static : ToSubclass DisableOverride] uint32 GetTargetResource([In,EmbeddedInstance("X") : ToSubclass] X InputResource,[In] uint32 Flags);
            };
            """);
        var method = Assert.IsType<MethodSyntax>(Assert.Single(type.Members));
        Assert.Equal(["implemented: ", "static: ToSubclass DisableOverride"], method.Qualifiers.Select(Flavored));
        Assert.Equal(["X InputResource", "uint32 Flags"], method.Parameters.Select(static parameter => $"{parameter.Type.Name.Text} {parameter.Name.Text}"));
        Assert.Equal(["In: ", "EmbeddedInstance: ToSubclass"], method.Parameters[0].Qualifiers.Select(Flavored));
    }

    [CorpusFact]
    public void N24_ProviderOfDscIsReadWhole()
    {
        var file = RealFile.Parse("dsc-for-linux/LCM/dsc/mof/DscCoreConfProv.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(["MSFT_Credential", "OMI_BaseResource", "MSFT_FileDirectoryConfiguration"], Parsed.Classes(file));
        var type = file.Declarations.OfType<ClassDeclarationSyntax>().Last();
        Assert.Equal(["ClassVersion: ", "locale: ", "dynamic: ToInstance", "provider: ToInstance"], type.Qualifiers.Select(Flavored));
        Assert.Equal(["GetTargetResource", "TestTargetResource", "SetTargetResource"], type.Members.OfType<MethodSyntax>().Select(Parsed.Name));
        Assert.Equal(15, type.Members.OfType<PropertySyntax>().Count());
    }

    [Fact]
    public void N25_DefaultFlavorOfAFileHasNeitherTypeNorScope()
    {
        var file = Parsed.Clean(
            """
            qualifier countertype:ToInstance;
            Qualifier BitValues:ToSubClass Amended ;
            class A { [countertype(0x10000), perfdetail(100)] uint32 Counter1; };
            """);
        var declarations = file.Declarations.OfType<QualifierDeclarationSyntax>().ToList();
        Assert.Equal(["countertype", "BitValues"], declarations.Select(static declaration => declaration.Name.Text));
        Assert.All(declarations, static declaration => Assert.Equal((null, null, 0), (declaration.Type, declaration.Default, declaration.Scopes.Count)));
        Assert.Equal(["ToSubClass", "Amended"], declarations[1].Flavors.Select(static flavor => flavor.Text));
        var schema = MofSchema.Bind([file]);
        Assert.Empty(schema.Diagnostics);
        var qualifiers = Assert.Single(Assert.Single(schema.Classes).Properties).Qualifiers;
        Assert.Equal(MofFlavors.EnableOverride | MofFlavors.ToSubclass | MofFlavors.ToInstance, qualifiers.Find("CounterType")!.Flavors);
        Assert.Equal(new MofInteger(false, 0x10000), qualifiers.Find("countertype")!.Value);
    }

    [CorpusFact]
    public void N25_PerformanceProviderIsReadWhole()
    {
        var file = RealFile.Parse("windows-classic-samples/Samples/Win7Samples/sysmgmt/wmi/vc/hiperfprovider/BasicHiPerf.Mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(
            ["vendor", "guid", "displayname", "perfindex", "helpindex", "perfdetail", "countertype", "perfdefault", "defaultscale"],
            file.Declarations.OfType<QualifierDeclarationSyntax>().Select(static declaration => declaration.Name.Text));
        var type = Assert.Single(file.Declarations.OfType<ClassDeclarationSyntax>());
        Assert.Equal(["Name", "Counter1", "Counter2", "Counter3", "Counter4", "Counter5"], Parsed.Members(type));
        Assert.Equal(2, file.Declarations.OfType<InstanceDeclarationSyntax>().Count());
    }

    [Fact]
    public void N26_SeveralValuesInParenthesesAreAnArray()
    {
        var file = Parsed.Clean(
            """
            [EventType(10, 2, 3, 4), EventTypeName("Load", "Unload", "DCStart", "DCEnd")]
            class Image_Load : Image { [WmiDataId(1)] uint32 ImageBase; };
            """);
        var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(file.Declarations));
        Assert.Equal(
            [10UL, 2UL, 3UL, 4UL], Assert.IsType<ArraySyntax>(type.Qualifiers[0].Value).Items.Select(static item => ((IntegerSyntax)item).Magnitude));
        Assert.Equal(
            ["Load", "Unload", "DCStart", "DCEnd"], Assert.IsType<ArraySyntax>(type.Qualifiers[1].Value).Items.Select(static item => ((StringSyntax)item).Text));
        var bound = Assert.Single(MofSchema.Bind([file]).Classes).Qualifiers;
        Assert.Equal(4, Assert.IsType<MofArray>(bound.Find("EventType")!.Value).Items.Count);
        Assert.Equal(new MofString("DCEnd"), Assert.IsType<MofArray>(bound.Find("EventTypeName")!.Value).Items[3]);
    }

    [Fact]
    public void N27_BlanksMayStandBeforeBrackets()
    {
        var file = Parsed.Clean(
            """
            Qualifier Deprecated : string [], Scope (any), Flavor (Restricted);
            [Locale (0x409), UUID ("{d62c5793-c0eb-400e-a97b-2db5df757b8c}"), Version ( "2.42.0" ), Values { "a" }]
            class A
            {
                string Keywords [ ];
                uint32 LastError [2];
                uint32 Run ( [In] string Names [ ] );
            };
            """);
        var declaration = Assert.IsType<QualifierDeclarationSyntax>(file.Declarations[0]);
        Assert.Equal(("string", true, null), (declaration.Type!.Name.Text, declaration.Type.IsArray, declaration.Type.ArraySize));
        var type = Assert.IsType<ClassDeclarationSyntax>(file.Declarations[1]);
        Assert.Equal(0x409UL, Assert.IsType<IntegerSyntax>(type.Qualifiers[0].Value).Magnitude);
        Assert.Equal(
            ["{d62c5793-c0eb-400e-a97b-2db5df757b8c}", "2.42.0"],
            type.Qualifiers.Skip(1).Take(2).Select(static qualifier => Assert.IsType<StringSyntax>(qualifier.Value).Text));
        Assert.Equal(
            [(true, null), (true, 2)], type.Members.OfType<PropertySyntax>().Select(static property => (property.Type.IsArray, property.Type.ArraySize)));
        Assert.True(Assert.Single(type.Members.OfType<MethodSyntax>().Single().Parameters).Type.IsArray);
    }

    [CorpusFact]
    public void N27_HardwareSchemaIsReadWhole()
    {
        var file = RealFile.Parse("windows-classic-samples/Samples/Win7Samples/sysmgmt/winrm/hardwaremanagement/hw.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(22, Parsed.Classes(file).Count());
        var qualifiers = file.Declarations.OfType<ClassDeclarationSyntax>().First().Qualifiers;
        Assert.Equal(["Abstract", "Version", "Description", "Locale", "UUID"], qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(0x409UL, Assert.IsType<IntegerSyntax>(qualifiers[3].Value).Magnitude);
    }

    [Fact]
    public void N28_FalseAndNullInParenthesesCount()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class B { };
            [Association]
            class A
            {
                [Key, Max ( NULL ), Min ( 1 )] B REF Left;
                [Key, Max (1)] B REF Right;
                [MaxValue (NULL), MinValue(0), Write(false)] uint32 Number;
                uint32 Run(
                    [IN ( false ), OUT, Description ( "x" )] uint32 Result,
                    [IN, OUT ( FALSE )] uint32 Option);
            };
            """)]);
        Assert.Empty(schema.Diagnostics);
        var type = schema.Find("A")!;
        Assert.Equal(MofNull.Instance, type.FindProperty("Left")!.Qualifiers.Find("Max")!.Value);
        var number = type.FindProperty("Number")!;
        Assert.Equal((null, new MofInteger(false, 0)), (number.Limits.MaxValue, number.Limits.MinValue));
        Assert.False(number.Qualifiers.IsTrue("Write"));
        Assert.Equal(
            [("Result", false, true), ("Option", true, false)],
            Assert.Single(type.Methods).Parameters.Select(static parameter => (parameter.Name, parameter.IsIn, parameter.IsOut)));
    }

    [Theory]
    [InlineData("Counter(\"PageFaultsPersec\"): ToInstance", "Counter")]
    [InlineData("Counter", "Counter")]
    [InlineData("DEPRECATED: ToSubClass", "Deprecated")]
    [InlineData("Deprecated { \"A.Q\" }", "Deprecated")]
    [InlineData("Deprecated(\"A.Q\")", "Deprecated")]
    public void N29_QualifierOfSeveralTypesIsNoFault(string qualifier, string name)
    {
        var schema = MofSchema.Bind([Parsed.Clean($"class A {{ [{qualifier}] uint32 P; uint32 Q; }};")]);
        Assert.Empty(schema.Diagnostics);
        Assert.True(schema.Classes[0].Properties[0].Qualifiers.IsTrue(name));
    }

    [Theory]
    [InlineData("1033", null)]
    [InlineData("0x409", null)]
    [InlineData("\"MS\\\\0x409\"", "MS\\0x409")]
    [InlineData("\"MS_409\"", "MS_409")]
    public void N29_LocaleIsANumberOrAText(string locale, string? text)
    {
        var schema = MofSchema.Bind([Parsed.Clean($"[LOCALE({locale})] class A {{ uint32 P; }};")]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(text is null ? new MofInteger(false, 1033) : new MofString(text), schema.Classes[0].Qualifiers.Find("Locale")!.Value);
    }

    [CorpusFact]
    public void N29_LocalesOfRealFilesAreTexts()
    {
        var driver = MofSchema.Bind([RealFile.Parse("windows-driver-samples/wmi/wmisamp/wmisamp.mof")]);
        Assert.Equal("MS\\0x409", driver.Find("Vendor_EC1")!.Qualifiers.Text("Locale"));
        var amendment = RealFile.Parse("dsc-for-linux/LCM/dsc/mof/dsccore.mfl").Declarations.OfType<ClassDeclarationSyntax>().First();
        Assert.Equal(["Version", "Description", "AMENDMENT", "LOCALE"], amendment.Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal("MS_409", Assert.IsType<StringSyntax>(amendment.Qualifiers[3].Value).Text);
    }

    [Fact]
    public void N30_QualifierMayBeDeclaredAfterItsUseOrNowhere()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            [Color("PINK"), Flag(false), Terminal, Nowhere(3), Everywhere]
            class Assoc1 { [Colors{"RED", "GREEN", "BLUE"}] Sint8 S8 = -8; };
            Qualifier Colors : String[], Scope(Any), Flavor(EnableOverride, ToSubClass);
            Qualifier Color : String, Scope(Any), Flavor(EnableOverride, ToSubClass);
            Qualifier Flag : Boolean, Scope(Any), Flavor(EnableOverride, ToSubClass);
            """)]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(["Colors", "Color", "Flag"], schema.QualifierDeclarations.Select(static declaration => declaration.Name));
        var type = Assert.Single(schema.Classes);
        Assert.Equal(
            [("Color", new MofString("PINK")), ("Flag", new MofBoolean(false)), ("Terminal", new MofBoolean(true)), ("Nowhere", new MofInteger(false, 3)), ("Everywhere", new MofBoolean(true))],
            type.Qualifiers.Select(static qualifier => (qualifier.Name, qualifier.Value)));
        var property = Assert.Single(type.Properties);
        Assert.Equal(new MofInteger(true, 8), property.Default);
        Assert.Equal(3, Assert.IsType<MofArray>(property.Qualifiers.Find("Colors")!.Value).Items.Count);
    }

    [CorpusFact]
    public void N30_SchemaThatDeclaresQualifiersBetweenClassesIsReadWhole()
    {
        var file = RealFile.Parse("omi/Unix/tests/codec/mof/blue/schema.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(
            ["Class1", "Class2", "Embedded", "Widget", "Gadget", "Thing", "Link", "Container", "Assoc0", "Assoc1"], Parsed.Classes(file).Take(10));
        var bound = MofSchema.Bind([file]).Find("Assoc1")!;
        Assert.Equal("PINK", bound.Qualifiers.Text("Color"));
        Assert.False(bound.Qualifiers.IsTrue("Flag"));
        Assert.Equal(
            [new MofNamedValue("PINK", new MofInteger(false, 1)), new MofNamedValue("CYAN", new MofInteger(false, 2)), new MofNamedValue("MAGENTA", new MofInteger(false, 3))],
            bound.FindProperty("U8")!.Values!.Entries);
    }

    [Theory]
    [InlineData("[]\nclass WMIEvent : __ExtrinsicEvent { [] uint8 P; uint8 M([] uint8 X); };")]
    [InlineData("[ ] [ ]\nclass WMIEvent : __ExtrinsicEvent { [,] uint8 P; uint8 M([ ] uint8 X); };")]
    public void N31_EmptyListOfQualifiersIsNone(string text)
    {
        var file = MofParser.Parse(text);
        Assert.DoesNotContain(file.Diagnostics, static diagnostic => diagnostic.Severity == MofSeverity.Error);
        var type = Assert.IsType<ClassDeclarationSyntax>(Assert.Single(file.Declarations));
        Assert.Equal(("WMIEvent", "__ExtrinsicEvent", 0), (type.Name.Text, type.Superclass!.Text, type.Qualifiers.Count));
        Assert.Equal(["P", "M"], Parsed.Members(type));
        Assert.Empty(MofSchema.Bind([file]).Diagnostics);
    }

    [Fact]
    public void N32_DynamicPropertyHasNoValue()
    {
        var file = Parsed.Clean(
            """
            #pragma namespace ("\\\\.\\root\\cimv2")
            #pragma deleteclass("Win11Compatibility", NOFAIL)
            [DYNPROPS]
            Class Win11Compatibility { [key] string KeyName; string AllResult; };
            [DYNPROPS]
            Instance of Win11Compatibility
            {
            KeyName="Win11Compat";
            [PropertyContext("Local|HKEY_LOCAL_MACHINE\\SYSTEM\\Win11Compat|AllResult"),Dynamic,Provider("RegPropProv")] AllResult;
            };
            """);
        var instance = Assert.IsType<InstanceDeclarationSyntax>(file.Declarations[3]).Instance;
        Assert.Equal(["DYNPROPS"], instance.Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal([("KeyName", false), ("AllResult", true)], instance.Slots.Select(static slot => (slot.Name.Text, slot.Value is null)));
        Assert.Equal(["PropertyContext", "Dynamic", "Provider"], instance.Slots[1].Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal(
            @"Local|HKEY_LOCAL_MACHINE\SYSTEM\Win11Compat|AllResult", Assert.IsType<StringSyntax>(instance.Slots[1].Qualifiers[0].Value).Text);
        var schema = MofSchema.Bind([file]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal([new MofPropertyValue("KeyName", new MofString("Win11Compat"))], Assert.Single(schema.Instances).Values);
    }

    [CorpusFact]
    public void N32_RegistryInventoryIsReadWhole()
    {
        var file = RealFile.Parse("mecm-toolkit/Infrastructure/MOFs/MBAM/MBAM_configuration.mof");
        Assert.Empty(file.Diagnostics);
        var instance = Assert.Single(file.Declarations.OfType<InstanceDeclarationSyntax>()).Instance;
        Assert.Equal("Win32Reg_MBAMPolicy", instance.ClassName.Text);
        Assert.Equal(12, instance.Slots.Count);
        Assert.All(instance.Slots.Skip(1), static slot => Assert.Equal((null, 3), (slot.Value, slot.Qualifiers.Count)));
        var schema = MofSchema.Bind([file]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal("KeyName", Assert.Single(Assert.Single(schema.Instances).Values).Name);
    }

    private static string Flavored(QualifierSyntax qualifier) =>
        $"{qualifier.Name.Text}: {string.Join(" ", qualifier.Flavors.Select(static flavor => flavor.Text))}";
}
