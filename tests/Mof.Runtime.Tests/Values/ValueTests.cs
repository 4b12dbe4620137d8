namespace Mof.Runtime.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("20260131083000.123456+060")]
    [InlineData("19700201000000.000000+***")]
    [InlineData("00000012000000.000000:000")]
    [InlineData("****0401******.000000+000")]
    public void A_datetime_keeps_its_25_characters(string text) => Assert.Equal(text, CimDateTime.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("20260131083000.123456 060")]
    [InlineData("2026013108300x.123456+060")]
    public void Other_texts_are_no_datetime(string text) => Assert.Throws<FormatException>(() => CimDateTime.Parse(text));

    [Fact]
    public void A_point_in_time_and_an_interval_round_trip()
    {
        var moment = new DateTimeOffset(2026, 1, 31, 8, 30, 0, TimeSpan.FromHours(-5));
        Assert.Equal(moment, ((CimDateTime)moment).ToDateTimeOffset(TimeSpan.Zero));
        var interval = new TimeSpan(12, 3, 4, 5);
        Assert.Equal(interval, ((CimDateTime)interval).ToTimeSpan());
    }

    [Theory]
    [InlineData("A.K=\"x\"")]
    [InlineData("A.K=\"a\\\\b\\\"c\",L=5,M=TRUE")]
    public void A_path_round_trips(string text) => Assert.Equal(text, CimPath.Parse(text).ToString());

    [Fact]
    public void Paths_compare_blind_to_case_and_order()
    {
        Assert.Equal(CimPath.Parse("a.k=\"X\",l=5"), CimPath.Parse("\\\\server\\root\\sms:A.L=5,K=\"x\""));
        Assert.Equal(CimPath.Parse("a.k=\"X\",l=5").GetHashCode(), CimPath.Parse("A.L=5,K=\"x\"").GetHashCode());
        Assert.NotEqual(CimPath.Parse("A.K=\"x\""), CimPath.Parse("A.K=\"y\""));
    }

    [Fact]
    public void Keys_compare_by_value()
    {
        SMS_ImagePackage.Key key = "ABC00001";
        Assert.Equal(key, new SMS_ImagePackage.Key("abc00001"));
        Assert.Equal("SMS_ImagePackage.PackageID=\"ABC00001\"", key.ToString());
    }

    [Fact]
    public void A_list_is_copied_and_cannot_be_reached_through_what_is_handed_out()
    {
        uint[] source = [1, 2];
        var value = CimValue.FromList(source);
        source[0] = 9;
        var list = value.AsList<uint>()!;
        Assert.Equal([1u, 2u], list);
        Assert.IsNotType<uint[]>(list);
        Assert.Equal(CimValue.FromList(new[] { DayOfWeek.Monday }), CimValue.FromList(new[] { 1 }));
        Assert.Equal([DayOfWeek.Monday], CimValue.FromList(new[] { 1 }).AsList<DayOfWeek>()!);
    }
}
