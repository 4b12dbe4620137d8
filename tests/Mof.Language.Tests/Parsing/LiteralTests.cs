namespace Mof.Language.Tests.Parsing;

public class LiteralTests
{
    [Theory]
    [InlineData("0", false, 0UL)]
    [InlineData("-128", true, 128UL)]
    [InlineData("+127", false, 127UL)]
    [InlineData("18446744073709551615", false, ulong.MaxValue)]
    [InlineData("-9223372036854775808", true, 9223372036854775808UL)]
    [InlineData("0x7fFF", false, 0x7fffUL)]
    [InlineData("-0x64", true, 0x64UL)]
    [InlineData("0X0", false, 0UL)]
    [InlineData("0x1e+0", false, 0UL, false)]
    [InlineData("0144", false, 100UL)]
    [InlineData("-077", true, 63UL)]
    [InlineData("+00", false, 0UL)]
    [InlineData("1100100B", false, 100UL)]
    [InlineData("-1100100b", true, 100UL)]
    [InlineData("0b", false, 0UL)]
    [InlineData("+0b", false, 0UL)]
    [InlineData("0x1b", false, 0x1bUL)]
    public void Integers(string text, bool isNegative, ulong magnitude, bool isSound = true)
    {
        if (isSound)
        {
            var number = Assert.IsType<IntegerSyntax>(Parsed.Value(text));
            Assert.Equal((isNegative, magnitude, false), (number.IsNegative, number.Magnitude, number.Overflows));
        }
        else
        {
            Assert.NotEmpty(MofParser.Parse($"class A {{ uint8 P = {text}; }};").Diagnostics);
        }
    }

    [Fact]
    public void NumbersOfMoreThan64BitsOverflow() => Assert.True(Assert.IsType<IntegerSyntax>(Parsed.Value("18446744073709551616")).Overflows);

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData(".1", .1)]
    [InlineData("-.0e-0", 0)]
    [InlineData("-1.25E+3", -1250)]
    [InlineData("2e3", 2000)]
    public void Reals(string text, double value) => Assert.Equal(value, Assert.IsType<RealSyntax>(Parsed.Value(text)).Value);

    [Theory]
    [InlineData("08")]
    [InlineData("12b")]
    [InlineData("0x")]
    [InlineData("12abc")]
    [InlineData("1.2.3")]
    public void BadNumbersAreReported(string text)
    {
        var file = MofParser.Parse($"class A {{ uint8 P = {text}; uint8 Q; }};");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofRuleIds.BadLiteral, MofSeverity.Error, 21, text.Length), (error.Id, error.Severity, error.Column, error.Length));
        Assert.Equal(["P", "Q"], Parsed.Members(file.Declarations[0]));
    }

    [Theory]
    [InlineData("""
        "a\\b\"c\'"
        """, "a\\b\"c'")]
    [InlineData(@"""\b\t\n\f\r""", "\b\t\n\f\r")]
    [InlineData(@"""\x41\X0042\xD83D\xDE00\x12345""", "AB\ud83d\ude00\u12345")]
    [InlineData("\"one\ntwo\"", "one\ntwo")]
    [InlineData("\"/* no */ // comment\"", "/* no */ // comment")]
    [InlineData("\"a\" // first\n \"b\" /* second */ \"c\"", "abc")]
    [InlineData("\"\"", "")]
    public void Strings(string text, string value) => Assert.Equal(value, Assert.IsType<StringSyntax>(Parsed.Value(text)).Text);

    [Theory]
    [InlineData(@"""class\subclass""", @"class\subclass", 's')]
    [InlineData(@"""\xg""", @"\xg", 'x')]
    public void UnknownEscapesKeepBothCharacters(string text, string value, char escape)
    {
        var file = MofParser.Parse($"class A {{ string P = {text}; }};");
        var warning = Assert.Single(file.Diagnostics);
        Assert.Equal((MofRuleIds.BadLiteral, MofSeverity.Warning), (warning.Id, warning.Severity));
        Assert.Contains($"'\\{escape}'", warning.Message, StringComparison.Ordinal);
        var property = Assert.IsType<PropertySyntax>(((ClassDeclarationSyntax)file.Declarations[0]).Members[0]);
        Assert.Equal(value, Assert.IsType<StringSyntax>(property.Initializer).Text);
    }

    [Theory]
    [InlineData("'a'", 'a')]
    [InlineData(@"'\''", '\'')]
    [InlineData(@"'\xFFFF'", '\uffff')]
    [InlineData(@"'\x0'", '\0')]
    public void Characters(string text, char value) => Assert.Equal(value, Assert.IsType<CharacterSyntax>(Parsed.Value(text)).Value);
}
