using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class NumberTests
{
    [Fact]
    public void N42_RadicesMayMixInAnArray() =>
        Assert.Equal([(false, 4915UL), (false, 19UL), (false, 32UL), (false, 2UL)], Integers(Parsed.Value("{1001100110011b, 0x013, 32, 2}")));

    [CorpusFact]
    public void N42_DefaultsOfAllTypesAreRead()
    {
        var file = RealFile.Parse("omi/Unix/samples/Providers/TestClass_AllDMTFTypes/InstanceProvider_Properties.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(
            ["TestClass_PropertyValues", "TestClass_ForEmbedded", "TestClass_AllDMTFTypes", "TestClass_AllDMTFValues"], Parsed.Classes(file));
        var schema = MofSchema.Bind([file]);
        Assert.DoesNotContain(schema.Diagnostics, static diagnostic => diagnostic.Id == MofRuleIds.ValueDoesNotFit);
        var type = schema.Find("TestClass_AllDMTFValues")!;
        Assert.Equal(
            [new MofInteger(false, 4915), new MofInteger(false, 19), new MofInteger(false, 32), new MofInteger(false, 2)],
            Assert.IsType<MofArray>(type.FindProperty("a_UINT16")!.Default).Items);
        Assert.Equal(
            [new MofInteger(true, 1256), new MofInteger(false, 0), new MofInteger(false, 0xDD), new MofInteger(false, 0xAD), new MofInteger(false, 53), new MofInteger(false, 3454)],
            Assert.IsType<MofArray>(type.FindProperty("a_sint16")!.Default).Items);
        Assert.Equal(
            [new MofBoolean(true), new MofInteger(true, 50), new MofInteger(false, 4915), new MofReal(-127.78), new MofCharacter('C')],
            new[] { "v_bool", "v_sint8", "v_UINT16", "v_rEal32", "v_char16" }.Select(name => type.FindProperty(name)!.Default));
    }

    [Theory]
    [InlineData("{ -0144, +00, +0144 }")]
    [InlineData("{ -0x64, 0x0, 0x64 }")]
    [InlineData("{ -1100100B, +0b, +1100100b }")]
    public void N43_SignsGoWithEveryRadix(string array) => Assert.Equal([(true, 100UL), (false, 0UL), (false, 100UL)], Integers(Parsed.Value(array)));

    [Fact]
    public void N44_NumbersOfTestsArePlain()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class A { real32 pr32; real64 pr64; uint32 pui32; sint16 psi16; sint8 psi8; };
            instance of A { pr32 = .1; pr64 = -.0e-0; pui32 = 0b; psi16 = -077; psi8 = +127; };
            """)]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(
            [new MofReal(.1), new MofReal(-0.0), new MofInteger(false, 0), new MofInteger(true, 63), new MofInteger(false, 127)],
            Assert.Single(schema.Instances).Values.Select(static value => value.Value));
    }

    [Fact]
    public void N45_LowestNumbersAndCharactersFit()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class A { sint64 ssint64; sint64 a_sint64[]; sint8 ssint8; sint64 decimal; char16 low; char16 high; char16 short; };
            instance of A
            {
                ssint64=0x8000000000000000; a_sint64={0x8000000000000000,0xFFFFFFFFFFFFFFFF}; ssint8=-128; decimal=-9223372036854775808;
                low = '\x0'; high = '\xFFFF'; short = '\x111';
            };
            """)]);
        Assert.DoesNotContain(schema.Diagnostics, static diagnostic => diagnostic.Severity == MofSeverity.Error);
        Assert.Equal<MofValue>(
            [
                new MofInteger(true, 1UL << 63), new MofArray(new EquatableArray<MofValue>([new MofInteger(true, 1UL << 63), new MofInteger(true, 1)])),
                new MofInteger(true, 128), new MofInteger(true, 1UL << 63), new MofCharacter('\0'), new MofCharacter('\uffff'), new MofCharacter('\u0111'),
            ],
            Assert.Single(schema.Instances).Values.Select(static value => value.Value));
    }

    [Theory]
    [InlineData("sint64 P = 9223372036854775808;")]
    [InlineData("uint8 P = 256;")]
    [InlineData("uint8 P = -1;")]
    [InlineData("uint64 P = 18446744073709551616;")]
    [InlineData("uint8 P = 300.0;")]
    [InlineData("uint8 P = -1.0;")]
    [InlineData(@"uint8 P = '\x111';")]
    public void N45_NumbersThatDoNotFitAreReported(string property)
    {
        var schema = MofSchema.Bind([Parsed.Clean($"class A {{\n{property}\nuint8 Q = 1;\n}};")]);
        Assert.Equal(["error MOF0110 at 2"], Reported.By(schema));
        Assert.Equal([null, new MofInteger(false, 1)], Assert.Single(schema.Classes).Properties.Select(static type => type.Default));
    }

    [CorpusFact]
    public void N45_InstanceOfLowestValuesIsReadWhole()
    {
        var file = RealFile.Parse("omi/Unix/tests/codec/mof/blue/mofs/dmtftypes_instanceminvalue.mof");
        Assert.Empty(file.Diagnostics);
        var instances = file.Declarations.Cast<InstanceDeclarationSyntax>().Select(static declaration => declaration.Instance).ToList();
        Assert.Equal([("x", 1), ("minvalue", 33), ("complex", 1)], instances.Select(static instance => (instance.Alias!.Text, instance.Slots.Count)));
        var slots = instances[1].Slots.ToDictionary(static slot => slot.Name.Text, static slot => slot.Value);
        Assert.Equal(0x8000000000000000UL, Assert.IsType<IntegerSyntax>(slots["ssint64"]).Magnitude);
        Assert.Equal('\0', Assert.IsType<CharacterSyntax>(slots["schar16"]).Value);
        Assert.Equal(-double.MaxValue, Assert.IsType<RealSyntax>(slots["srEal64"]).Value);
        Assert.Equal(new AliasSyntax("x"), slots["embeddedReference"]);
    }

    private static IEnumerable<(bool IsNegative, ulong Magnitude)> Integers(ValueSyntax value) =>
        Assert.IsType<ArraySyntax>(value).Items.Select(static item => Assert.IsType<IntegerSyntax>(item)).Select(static item => (item.IsNegative, item.Magnitude));
}
