using System.Globalization;

namespace Mof.Runtime.Tests;

/// <summary>Datetimes: 25 characters, their order, and the way from and to .NET.</summary>
public sealed class DateTimeTests
{
    [Fact]
    public void Any_point_in_time_comes_back_to_the_microsecond()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1));
            var moment = new DateTimeOffset(new DateTime(random.NextInt64(TimeSpan.TicksPerDay * 2, DateTime.MaxValue.Ticks - (TimeSpan.TicksPerDay * 2)) / 10 * 10), offset);
            CimDateTime value = moment;
            Assert.Equal(25, value.ToString().Length);
            Assert.Equal(moment, (DateTimeOffset)value);
            Assert.Equal(offset, value.Offset);
            Assert.Equal(value, CimDateTime.Parse(value.ToString()));
        }
    }

    [Fact]
    public void Any_interval_comes_back_to_the_microsecond()
    {
        var random = new Random(2);
        for (var i = 0; i < 2000; i++)
        {
            var interval = new TimeSpan(random.NextInt64(0, TimeSpan.MaxValue.Ticks) / 10 * 10);
            CimDateTime value = interval;
            Assert.True(value.IsInterval);
            Assert.Equal(interval, (TimeSpan)value);
        }

        Assert.Equal("10675199024805.477580:000", ((CimDateTime)TimeSpan.MaxValue).ToString());
    }

    [Theory]
    [InlineData("99999999000000.000000:000", "longer than a TimeSpan")]
    [InlineData("10675199024805.477581:000", "longer than a TimeSpan")]
    [InlineData("20260131083000.000000+060", "a point in time")]
    [InlineData("000000**000000.000000:000", "no single interval")]
    public void What_is_no_interval_of_dotnet_says_so(string text, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => (TimeSpan)CimDateTime.Parse(text)).Message);

    [Theory]
    [InlineData("00000012000000.000000:000", "an interval")]
    [InlineData("2026****083000.000000+060", "no single point")]
    [InlineData("20260231083000.000000+060", "no date of the calendar")]
    [InlineData("20260131083000.000000+***", "does not say how far from UTC")]
    public void What_is_no_point_in_time_says_so(string text, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => (DateTimeOffset)CimDateTime.Parse(text)).Message);

    [Fact]
    public void A_missing_offset_is_the_callers_to_say()
    {
        var local = CimDateTime.Parse("20260131083000.000000+***");
        Assert.Null(local.Offset);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 8, 30, 0, TimeSpan.FromHours(2)), local.ToDateTimeOffset(TimeSpan.FromHours(2)));
        Assert.Equal("20260131083000.000000+***", ((CimDateTime)new DateTime(2026, 1, 31, 8, 30, 0)).ToString());
        Assert.Equal("20260131083000.000000+000", ((CimDateTime)new DateTime(2026, 1, 31, 8, 30, 0, DateTimeKind.Utc)).ToString());
    }

    [Fact]
    public void The_order_is_total_and_agrees_with_equality()
    {
        var random = new Random(3);
        string Field(int length, int below) => random.Next(6) == 0 ? new string('*', length) : random.Next(below).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
        var values = Enumerable.Range(0, 300).Select(_ => CimDateTime.Parse(random.Next(3) == 0
            ? Field(8, 40) + Field(2, 24) + Field(2, 60) + Field(2, 60) + "." + Field(6, 3) + ":000"
            : Field(4, 3) + Field(2, 14) + Field(2, 33) + Field(2, 24) + Field(2, 60) + Field(2, 60) + "." + Field(6, 3) + (random.Next(2) == 0 ? "+" : "-") + Field(3, 900))).ToList();
        values.Sort();
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = 0; j < values.Count; j += 7)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)) * (values[i] == values[j] ? 0 : 1), Math.Sign(values[i].CompareTo(values[j])));
                Assert.Equal(values[i].CompareTo(values[j]) < 0, values[i] < values[j]);
            }
        }
    }

    [Fact]
    public void The_same_instant_is_ordered_as_one_by_servers()
    {
        Assert.Equal(0, CimDateTime.Parse("20260131083000.000000+060").CompareInstant(CimDateTime.Parse("20260131073000.000000+000")));
        Assert.NotEqual(CimDateTime.Parse("20260131083000.000000+060"), CimDateTime.Parse("20260131073000.000000+000"));
    }
}
