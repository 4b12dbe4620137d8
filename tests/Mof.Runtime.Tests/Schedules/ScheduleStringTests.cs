#pragma warning disable MOF1009 // Values outside their range are what is tested.
namespace Mof.Runtime.Tests;

/// <summary>Interval strings of ConfigMgr, without a server.</summary>
public sealed class ScheduleStringTests
{
    // The examples of the page on the interval string format, and one of each other kind.
    [Theory]
    [InlineData("7913788000080000", "SMS_ST_NonRecurring", "20040719083000.000000+***")]
    [InlineData("55147880001B2000", "SMS_ST_RecurWeekly", "20040720082100.000000+***")]
    [InlineData("55177880001E2000", "SMS_ST_RecurWeekly", "20040723082100.000000+***")]
    public void The_documented_examples_are_read_and_written(string text, string className, string start)
    {
        var token = Assert.Single(ScheduleString.Parse(text, SMS_ScheduleToken.Class));
        Assert.Equal(className, token.ClassName);
        Assert.Equal(start, token.StartTime.ToString());
        Assert.Equal(text, new[] { token }.ToScheduleString());
    }

    [Fact]
    public void The_days_of_the_weekly_examples_are_those_of_the_page()
    {
        var tokens = ScheduleString.Parse("55147880001B200055177880001E2000", SMS_ScheduleToken.Class).Cast<SMS_ST_RecurWeekly>().ToList();
        Assert.Equal([SMS_ST_RecurWeekly.DayValues.TUESDAY, SMS_ST_RecurWeekly.DayValues.FRIDAY], tokens.Select(static token => token.Day));
        Assert.All(tokens, static token => Assert.Equal(1u, token.ForNumberOfWeeks));
    }

    [Fact]
    public void Any_tokens_come_back()
    {
        var random = new Random(1);
        for (var i = 0; i < 3000; i++)
        {
            var tokens = Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomToken(random)).ToList();
            var text = tokens.ToScheduleString();
            Assert.Equal(tokens.Count * 16, text.Length);
            var read = ScheduleString.Parse(text, SMS_ScheduleToken.Class);
            Assert.Equal(tokens.Select(Describe), read.Select(Describe));
            Assert.Equal(text, read.ToScheduleString());
            Assert.Equal(text, ScheduleString.Parse(text.ToLowerInvariant(), SMS_ScheduleToken.Class).ToScheduleString());
        }
    }

    [Fact]
    public void None_is_the_empty_string()
    {
        Assert.Equal("", Array.Empty<SMS_ScheduleToken>().ToScheduleString());
        Assert.Empty(ScheduleString.Parse("", SMS_ScheduleToken.Class));
    }

    [Theory]
    [InlineData("7913788000080000F", "multiple of 16")]
    [InlineData("791378800008000G", "from character 9 on")]
    [InlineData("7913788000000000", "unknown kind 0")]
    [InlineData("7913788000380000", "unknown kind 7")]
    [InlineData("791378800008000079130880 0080000", "from character 25 on")]
    [InlineData("7900788000080000", "no date of the calendar")]
    [InlineData("791ED88000080000", "no date of the calendar")]
    public void What_is_no_interval_string_is_told_with_its_place(string text, string why) =>
        Assert.Contains(why, Assert.Throws<FormatException>(() => ScheduleString.Parse(text, SMS_ScheduleToken.Class)).Message);

    [Fact]
    public void Values_for_which_there_is_no_room_are_refused()
    {
        var late = new SMS_ST_NonRecurring { StartTime = CimDateTime.Parse("20340101000000.000000+***") };
        Assert.Contains("1970 to 2033", Assert.Throws<ArgumentException>(() => new[] { late }.ToScheduleString()).Message);
        var many = new SMS_ST_RecurWeekly { StartTime = CimDateTime.Parse("20260101000000.000000+***"), ForNumberOfWeeks = 8 };
        Assert.Contains("ForNumberOfWeeks is 8", Assert.Throws<ArgumentException>(() => new[] { many }.ToScheduleString()).Message);
        Assert.Contains("SMS_ImagePackage has no form", Assert.Throws<ArgumentException>(() => new[] { new SMS_ImagePackage() }.ToScheduleString()).Message);
    }

    private static SMS_ScheduleToken RandomToken(Random random)
    {
        SMS_ScheduleToken token = random.Next(5) switch
        {
            0 => new SMS_ST_NonRecurring(),
            1 => new SMS_ST_RecurInterval { DaySpan = (uint)random.Next(32), HourSpan = (uint)random.Next(24), MinuteSpan = (uint)random.Next(60) },
            2 => new SMS_ST_RecurWeekly { Day = (SMS_ST_RecurWeekly.DayValues)random.Next(1, 8), ForNumberOfWeeks = (uint)random.Next(1, 5) },
            3 => new SMS_ST_RecurMonthlyByWeekday
            {
                Day = (SMS_ST_RecurMonthlyByWeekday.DayValues)random.Next(1, 8),
                WeekOrder = (SMS_ST_RecurMonthlyByWeekday.WeekOrderValues)random.Next(5),
                ForNumberOfMonths = (uint)random.Next(1, 13),
            },
            _ => new SMS_ST_RecurMonthlyByDate { MonthDay = (uint)random.Next(32), ForNumberOfMonths = (uint)random.Next(1, 13) },
        };
        token.StartTime = (CimDateTime)new DateTime(1970, 1, 1).AddMinutes(random.Next(64 * 365 * 24 * 60));
        token.DayDuration = (uint)random.Next(32);
        token.HourDuration = (uint)random.Next(24);
        token.MinuteDuration = (uint)random.Next(60);
        token.IsGMT = random.Next(2) == 0;
        return token;
    }

    // Every value as it reads: what was not set reads as the schema's default.
    private static string Describe(SMS_ScheduleToken token) => token.ClassName + ": " + string.Join(", ", token.CimClass.Properties.Select(property =>
        property.Name + "=" + (token.TryGet(property, out var value) && !value.IsNull ? value : property.NullValue)));
}
