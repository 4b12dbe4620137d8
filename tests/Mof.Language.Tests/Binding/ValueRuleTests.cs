namespace Mof.Language.Tests.Binding;

/// <summary>MOF0110, MOF0111, MOF0116: values.</summary>
public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("uint8 X = {|MOF0110:300|};")]
    [InlineData("uint8 X = {|MOF0110:-1|};")]
    [InlineData("sint8 X = {|MOF0110:128|};")]
    [InlineData("sint64 X = {|MOF0110:9223372036854775808|};")]
    [InlineData("uint64 X = {|MOF0110:18446744073709551616|};")]
    [InlineData("uint32 X = {|MOF0110:1.5|};")]
    [InlineData("uint32 X = {|MOF0110:\"many\"|};")]
    [InlineData("boolean X = {|MOF0110:1|};")]
    [InlineData("boolean X = {|MOF0110:\"TRUE\"|};")]
    [InlineData("string X = {|MOF0110:5|};")]
    [InlineData("string X = {|MOF0110:word|};")]
    [InlineData("string X = {|MOF0110:TRUE|};")]
    [InlineData("char16 X = {|MOF0110:\"ab\"|};")]
    [InlineData("real32 X = {|MOF0110:\"1.5\"|};")]
    [InlineData("datetime X = {|MOF0110:20150616|};")]
    [InlineData("uint8 X = {|MOF0110:{1, 2}|};")]
    [InlineData("uint8 X[] = {1, {|MOF0110:256|}, 3};")]
    [InlineData("E X = {|MOF0110:Third|};")]
    [InlineData("void M([In] uint8 x = {|MOF0110:256|});")]
    public void Defaults_that_do_not_fit_are_reported(string member) => MarkedMof.Verify("enumeration E : uint8 { First = 1, Second = 2 }; class A { " + member + " };");

    [Theory]
    [InlineData("uint8 X = 255;")]
    [InlineData("uint8 X = 0xFF;")]
    [InlineData("sint8 X = -128;")]
    [InlineData("sint8 X = 0xFF;")]
    [InlineData("sint64 X = -9223372036854775808;")]
    [InlineData("sint64 X = 0x8000000000000000;")]
    [InlineData("uint64 X = 18446744073709551615;")]
    [InlineData("uint64 X = \"18446744073709551615\";")]
    [InlineData("uint16 X = 'a';")]
    [InlineData("uint32 X = 2.0;")]
    [InlineData("real64 X = 5;")]
    [InlineData("real64 X = .5e-3;")]
    [InlineData("boolean X = false;")]
    [InlineData("char16 X = 'x';")]
    [InlineData("char16 X = 65535;")]
    [InlineData("string X = NULL;")]
    [InlineData("uint8 X[] = NULL;")]
    [InlineData("uint8 X[] = {};")]
    [InlineData("uint8 X[] = 5;")]
    [InlineData("uint8 X[] = {1, NULL};")]
    [InlineData("A ref X = \"A.Id=1\";")]
    [InlineData("E X = First;")]
    [InlineData("E X = E.Second;")]
    [InlineData("E X = 2;")]
    public void Defaults_that_fit_are_not(string member) => MarkedMof.Verify("enumeration E : uint8 { First = 1, Second = 2 }; class A { " + member + " };");

    [Fact]
    public void The_message_says_what_would_fit() => Assert.Equal(
        "The default of property 'A.X' does not fit: 300 is out of range; uint8 is 0 to 255.", Assert.Single(MarkedMof.Messages("class A { uint8 X = {|MOF0110:300|}; };")));

    [Theory]
    [InlineData("sint64 X = 0x8000000000000000;", true, 9223372036854775808)]
    [InlineData("sint8 X = 0xFF;", true, 1)]
    [InlineData("sint8 X = 0x7F;", false, 127)]
    [InlineData("sint16 X = 1111111111111111b;", true, 1)]
    [InlineData("E X = Second;", false, 2)]
    public void Numbers_that_are_not_decimal_may_be_the_bits_of_a_negative_one(string member, bool isNegative, ulong magnitude)
    {
        var schema = MarkedMof.Verify("enumeration E : uint8 { First = 1, Second = 2 }; class A { " + member + " };");
        Assert.Equal(new MofInteger(isNegative, magnitude), schema.Find("A")!.Properties[0].Default);
    }

    [Theory]
    [InlineData("[{|MOF0111:ValueMap|}{\"0\", \"1\", \"2\"}, Values{\"a\", \"b\"}] uint8 X;", "has 3 entries in ValueMap but 2 entries in Values")]
    [InlineData("[{|MOF0111:ValueMap|}{\"0\", \"one\"}, Values{\"a\", \"b\"}] uint8 X;", "'one' in ValueMap")]
    [InlineData("[{|MOF0111:ValueMap|}{\"0\", \"256\"}, Values{\"a\", \"b\"}] uint8 X;", "out of range: uint8 is 0 to 255")]
    [InlineData("[{|MOF0111:ValueMap|}{\"0\", \"0x0\"}, Values{\"a\", \"b\"}] uint8 X;", "twice")]
    [InlineData("[Values{\"0\", \"1\"}, {|MOF0111:ValueMap|}{\"Recoverable\", \"Fatal\"}] uint8 X;", "the other way round")]
    [InlineData("[{|MOF0111:BitMap|}{\"0\"}, BitValues{\"a\", \"b\"}] uint8 X;", "has 1 entry in BitMap")]
    [InlineData("[{|MOF0111:ValueMap|}{\"0\"}, Values{\"a\", \"b\"}] uint8 M();", "Method 'A.M'")]
    public void Maps_that_do_not_pair_are_reported(string member, string part) =>
        Assert.Contains(part, Assert.Single(MarkedMof.Messages("class A { " + member + " };")), StringComparison.Ordinal);

    [Theory]
    [InlineData("[ValueMap{\"0\", \"1..5\", \"..\", \"0x8000..\", \"..\"}, Values{\"a\", \"b\", \"c\", \"d\", \"c\"}] uint16 X;")]
    [InlineData("[ValueMap{\"-1\", \"0\"}, Values{\"a\", \"b\"}] sint8 X;")]
    [InlineData("[ValueMap{\"0\", \"1\"}] uint8 X;")]
    [InlineData("[Values{\"a\", \"b\"}] uint8 X;")]
    [InlineData("[ValueMap{\"CPU\", \"\"}, Values{\"a\", \"b\"}] string X;")]
    [InlineData("[BitMap{\"0\", \"7\"}, BitValues{\"a\", \"b\"}] uint8 X;")]
    [InlineData("[BitMap{\"0x00000001\", \"0x80000000\"}, BitValues{\"a\", \"b\"}] uint32 X;")]
    [InlineData("[ValueMap{0, 1}, Values{\"a\", \"a\"}] uint8 X;")]
    public void Maps_that_pair_are_not(string member) => MarkedMof.Verify("class A { " + member + " };");

    [Fact]
    public void Swapped_roles_are_read_the_other_way_round()
    {
        var schema = MarkedMof.Verify("class A { [Values{\"0\", \"1\", \"2\"}, {|MOF0111:ValueMap|}{\"Recoverable\", \"Fatal\", \"Correctable\"}] uint8 ErrorSeverity; };");
        Assert.Equal(["Recoverable", "Fatal", "Correctable"], schema.Find("A")!.Properties[0].Values!.Entries.Select(static entry => entry.Name));
        Assert.Equal(new MofInteger(false, 1), schema.Find("A")!.Properties[0].Values!.Entries[1].Value);
    }

    [Theory]
    [InlineData("{|MOF0116:\"2015/06/16 13:57:13\"|}")]
    [InlineData("{|MOF0116:\"\"|}")]
    [InlineData("{|MOF0116:\"20151316135713.000000+000\"|}")]
    [InlineData("{|MOF0116:\"20150632135713.000000+000\"|}")]
    [InlineData("{|MOF0116:\"20150616245713.000000+000\"|}")]
    [InlineData("{|MOF0116:\"20150616136013.000000+000\"|}")]
    [InlineData("{|MOF0116:\"2015061613571x.000000+000\"|}")]
    [InlineData("{|MOF0116:\"00000000000060.000000:001\"|}")]
    [InlineData("{|MOF0116:\"000000000060**.******:000\"|}")]
    public void Bad_datetimes_are_reported(string value) => MarkedMof.Verify("class A { datetime X = " + value + "; };");

    [Theory]
    [InlineData("\"20150616135713.000000+000\"")]
    [InlineData("\"20091225123000.123456-360\"")]
    [InlineData("\"199807281230**.******+***\"")]
    [InlineData("\"****0401******.000000+000\"")]
    [InlineData("\"00000000000000.000000:000\"")]
    [InlineData("\"99999999235959.999999:000\"")]
    [InlineData("\"00000000000000.000000+000\"")]
    [InlineData("\"00000101000000.000000+999\"")]
    [InlineData("\"99991231115959.999999-999\"")]
    [InlineData("\"19800101000000.000000+***\"")]
    [InlineData("NULL")]
    public void Sound_datetimes_are_not(string value) => MarkedMof.Verify("class A { datetime X = " + value + "; };");
}
