using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class EncodingTests
{
    private const string Sample =
        "#pragma autorecover\r\nclass A\r\n{\r\n    [Key, Description(\"Größe\")] string Name = \"a\";\r\n};\r\ninstance of A { Name = \"b\"; };\r\n";

    [Fact]
    public void N01_Utf16WithByteOrderMarkReadsAsUtf8()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Sample)).ToArray();
        Assert.Equal([0xFF, 0xFE, 0x23, 0x00, 0x70, 0x00], bytes.Take(6));
        Assert.Equal(Sample, MofSource.Decode(bytes, out var encoding));
        Assert.Equal(MofEncoding.Utf16LittleEndian, encoding);
        Assert.Equal(Parsed.Clean(MofSource.Decode(Encoding.UTF8.GetBytes(Sample))), Parsed.Clean(MofSource.Decode(bytes)));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void N01_Utf16OfEitherByteOrderReadsWithAndWithoutMark(bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);
        Assert.Equal(Sample, MofSource.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Sample)]));
    }

    [CorpusFact]
    public void N01_Utf16AmendmentOfDscIsReadWhole()
    {
        var file = RealFile.Parse("dsc-for-linux/LCM/dsc/mof/dsccore.mfl");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(9, Parsed.Classes(file).Count());
        Assert.Equal("CIM_Error", Parsed.Classes(file).First());
        Assert.Equal("__namespace", Assert.Single(file.Declarations.OfType<InstanceDeclarationSyntax>()).Instance.ClassName.Text);
    }

    [CorpusFact]
    public void N01_Utf16DriverSchemaIsReadWhole()
    {
        var file = RealFile.Parse("windows-driver-samples/storage/iscsi/src/iscsiprf.mof");
        Assert.Empty(file.Diagnostics);
        Assert.Equal(14, Parsed.Classes(file).Count());
        Assert.Contains("ISCSI_LoginOptions", Parsed.Classes(file));
    }

    [CorpusFact]
    public void N01_OneFileIsTheSameInEveryEncoding()
    {
        var expected = RealFile.Parse("windows-classic-samples/Samples/Win7Samples/sysmgmt/wmi/vc/instprov/InstProv.Mof").Declarations;
        foreach (var name in new[] { "utf16le-bom", "utf16be-bom", "utf16le-nobom", "utf8-bom", "cr-only", "no-final-newline", "ctrl-z", "nbsp-indent" })
        {
            var file = RealFile.Parse($"derived-encodings/{name}.mof");
            Assert.Empty(file.Diagnostics);
            Assert.True(expected == file.Declarations, name);
        }
    }

    [Fact]
    public void N02_Utf8ByteOrderMarkBeforeACommentIsPassedOver()
    {
        const string text =
            """
            /*
            @TargetNode='localhost'
            @GeneratedBy=admin
            */
            instance of MSFT_RoleResource as $MSFT_RoleResource1ref
            {
            ResourceID = "[WindowsFeature]IIS";
             Ensure = "Present";
            };
            instance of OMI_ConfigurationDocument
            {
             Version="2.0.0";
            };
            """;
        var file = Parsed.Clean(MofSource.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
        var instances = file.Declarations.Cast<InstanceDeclarationSyntax>().Select(static declaration => declaration.Instance).ToList();
        Assert.Equal(["MSFT_RoleResource", "OMI_ConfigurationDocument"], instances.Select(static instance => instance.ClassName.Text));
        Assert.Equal("MSFT_RoleResource1ref", instances[0].Alias!.Text);
        Assert.Equal(["ResourceID", "Ensure"], instances[0].Slots.Select(static slot => slot.Name.Text));
    }

    [Fact]
    public void N02_ByteOrderMarkInTheTextIsPassedOver() =>
        Assert.Equal(["A", "B"], Parsed.Classes(Parsed.Clean("\ufeff/* a */class A {};\r\n\ufeffclass B {};")));

    [Fact]
    public void N03_Windows1252InACommentIsNoError()
    {
        var bytes = Encoding.Latin1.GetBytes("// third party patent rights, or for such party\x92s\nclass A { uint8 P; };\n");
        Assert.Equal("// third party patent rights, or for such party’s", MofSource.Decode(bytes, out var encoding).Split('\n')[0]);
        Assert.Equal(MofEncoding.Windows1252, encoding);
        Assert.Equal(["P"], Parsed.Members(Parsed.Class(MofSource.Decode(bytes))));
    }

    [Fact]
    public void N04_Windows1252QuotationMarksStayInTheString()
    {
        var bytes = Encoding.Latin1.GetBytes(
            "class A { [Description(\n   \"entry. If the timestamp for the entry is unknown, the \x93 \"\n" +
            "   \"\x93value 99990101000000.000000+000 SHOULD be used.\" )]\n   datetime P; };");
        var property = Assert.IsType<PropertySyntax>(Assert.Single(Parsed.Class(MofSource.Decode(bytes)).Members));
        Assert.Equal(
            "entry. If the timestamp for the entry is unknown, the “ “value 99990101000000.000000+000 SHOULD be used.",
            Assert.IsType<StringSyntax>(property.Qualifiers[0].Value).Text);
    }

    [CorpusFact]
    public void N04_Windows1252FileIsReadWhole()
    {
        Assert.Empty(RealFile.Parse("derived-encodings/cp1252.mof").Diagnostics);
        MofSource.Decode(RealFile.Bytes("derived-encodings/cp1252.mof"), out var encoding);
        Assert.Equal(MofEncoding.Windows1252, encoding);
    }

    [Fact]
    public void N05_NamesBeyondAsciiAreNames()
    {
        var property = Parsed.Property("""string 語文教學・语文教学 = "Enseñanza y estudio de idiomas";""");
        Assert.Equal("語文教學・语文教学", property.Name.Text);
        Assert.Equal("Enseñanza y estudio de idiomas", Assert.IsType<StringSyntax>(property.Initializer).Text);
    }

    [Fact]
    public void N06_NoBreakSpaceIsWhiteSpaceAndNoPartOfANameBesideIt()
    {
        var type = Parsed.Class("\u00a0\u00a0[Key]\u00a0class\u00a0A\u00a0:\u00a0B\u00a0{\u00a0\u00a0uint32\u00a0Id\u00a0=\u00a01;\u00a0};\u00a0");
        Assert.Equal(("A", "B"), (type.Name.Text, type.Superclass!.Text));
        Assert.Equal(["Id"], Parsed.Members(type));
    }

    [CorpusFact]
    public void N06_FileIndentedWithNoBreakSpacesIsReadWhole()
    {
        var text = MofSource.Decode(RealFile.Bytes("derived-encodings/nbsp-indent.mof"));
        Assert.Contains("\u00a0", text, StringComparison.Ordinal);
        var file = Parsed.Clean(text);
        Assert.Equal(["InstProvSamp"], Parsed.Classes(file));
        Assert.Equal(2, file.Declarations.OfType<InstanceDeclarationSyntax>().Count());
    }

    [Fact]
    public void N07_LinesAreRightWhereLineEndsMix()
    {
        var file = MofParser.Parse("// a\r\nclass A\r\n{\n    uint8 P;\r\n\n    uint8 Q\r\n};\nclass B {};");
        Assert.Equal("error MOF0001 at 6", Assert.Single(Reported.By(file)));
        Assert.Equal(12, file.Diagnostics[0].Column);
        Assert.Equal(["A", "B"], Parsed.Classes(file));
        Assert.Equal(["P", "Q"], Parsed.Members(file.Declarations[0]));
    }

    [CorpusFact]
    public void N07_LinesOfAFileWithMixedLineEndsAreRight()
    {
        var file = RealFile.Parse("omi/Unix/tests/mof/classes.mof");
        Assert.Empty(file.Diagnostics);
        var instances = file.Declarations.OfType<InstanceDeclarationSyntax>().ToList();
        Assert.Equal([416, 438, 463, 467], instances.TakeLast(4).Select(instance => file.Lines.Locate(instance.Span.Start).Line));
        Assert.Equal(12, Parsed.Classes(file).Count());
        Assert.Equal(90, file.Declarations.OfType<QualifierDeclarationSyntax>().Count());
    }

    [Fact]
    public void N08_EmptyFileHasNothing()
    {
        Assert.Equal("", MofSource.Decode([]));
        var file = Parsed.Clean(MofSource.Decode([]));
        Assert.Empty(file.Declarations);
        var schema = MofSchema.Bind([file]);
        Assert.Equal((0, 0, 0), (schema.Classes.Count, schema.Instances.Count, schema.Diagnostics.Count));
    }

    [Theory]
    [InlineData(0xEF, 0xBB, 0xBF)]
    [InlineData(0xFF, 0xFE)]
    [InlineData(0xFE, 0xFF)]
    [InlineData(0x20)]
    public void N08_FileOfAByteOrderMarkOrABlankAloneHasNothing(params int[] bytes) =>
        Assert.Empty(Parsed.Clean(MofSource.Decode([.. bytes.Select(static value => (byte)value)])).Declarations);

    [Theory]
    [InlineData("class A { uint8 P; };")]
    [InlineData("class A { uint8 P; };// end")]
    [InlineData("class A { uint8 P; };/* end */")]
    [InlineData("class A { uint8 P; };\u001a")]
    public void N09_LastLineNeedsNoLineEnd(string text) => Assert.Equal(["P"], Parsed.Members(Parsed.Class(text)));

    [CorpusFact]
    public void N09_FileWithoutLastLineEndIsReadWhole()
    {
        var bytes = RealFile.Bytes("omi/Unix/share/networkschema/MSFT_ACL.mof");
        Assert.Equal("};"u8.ToArray(), bytes[^2..]);
        var type = Parsed.Class(MofSource.Decode(bytes));
        Assert.Equal(("MSFT_ACL", "CIM_NetworkPolicyRule"), (type.Name.Text, type.Superclass!.Text));
        Assert.Equal("ActionPolicy", Parsed.Members(type).Last());
    }

    [Fact]
    public void N10_LineOfTenThousandNumbersIsReadWhole()
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 10_000));
        var slot = Assert.Single(Parsed.Instance($"instance of Test_LargeVolume {{ Numbers = {{{numbers}}}; }};").Slots);
        var items = Assert.IsType<ArraySyntax>(slot.Value).Items;
        Assert.Equal(10_000, items.Count);
        Assert.Equal(9_999UL, Assert.IsType<IntegerSyntax>(items[9_999]).Magnitude);
    }

    [Theory]
    [InlineData("uint32 N[] = {{{0}}};")]
    [InlineData("[Values{{{0}}}] uint32 N;")]
    [InlineData("[Description({1})] uint32 N;")]
    [InlineData("[Values{{{0}, \"open}}] uint32 N;")]
    public void N10_TimeIsLinearInTheLengthOfALine(string member)
    {
        var numbers = string.Join(", ", Enumerable.Range(0, 200_000));
        var pieces = string.Concat(Enumerable.Repeat("\"ab\" ", 200_000));
        var text = "class A { " + string.Format(CultureInfo.InvariantCulture, member, numbers, pieces) + " uint8 P; };\nclass B { };";
        var watch = Stopwatch.StartNew();
        var file = MofParser.Parse(text);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Equal(["A", "B"], Parsed.Classes(file));
    }

    [CorpusFact]
    public void N10_FileWithQualifierLineOfSixThousandCharactersIsReadWhole()
    {
        var file = RealFile.Parse("windows-driver-samples/storage/iscsi/src/iscsihba.mof");
        Assert.DoesNotContain(file.Diagnostics, static diagnostic => diagnostic.Severity == MofSeverity.Error);
        Assert.Equal(42, Parsed.Classes(file).Count());
    }
}
