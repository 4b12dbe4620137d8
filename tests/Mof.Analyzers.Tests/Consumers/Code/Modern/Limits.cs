using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Texts, numbers and arrays up to their limits, the limits themselves, and what nobody knows beforehand.</summary>
public static class Limits
{
    private const string Site = "ABC";
    private static readonly string[] Sites = ["ABC", "DEF", "P01"];

    public static SMS_DistributionPoint Texts(string code, int number)
    {
        var point = new SMS_DistributionPoint { PackageID = "ABC00001", ServerNALPath = @"[""Display=\\DP01\""]MSWNET:[""SMS_SITE=ABC""]\\DP01\", SiteCode = Site };
        point.SourceSite = "XYZ";
        point.SourceSite = "";
        point.SourceSite = Site + "";
        point.SourceSite = code;
        point.SourceSite = code.Length > 3 ? code[..3] : code;
        point.SourceSite = "ABCDEF".Substring(0, 3);
        point.SourceSite = $"P{number:00}";
        point.SourceSite = Sites[number];
        point.SourceSite = "\u00C4\u00D6\u00DC";
        point.SourceSite = """A"B""";
        point.SiteName = "A name may be longer than three characters";
        point.ISVString = new string('x', 4000);
        return point;
    }

    public static SMS_DistributionPoint Key(string siteCode) => new()
    {
        PackageID = siteCode + "00001",
        ServerNALPath = "",
        SiteCode = siteCode ?? "ABC",
        SourceSite = nameof(Sites)[..3],
    };

    public static void Numbers(SMS_ST_RecurInterval token, SMS_ST_RecurMonthlyByDate monthly, SMS_ST_RecurWeekly weekly, uint hours)
    {
        token.DaySpan = 31;
        token.DaySpan = 0;
        token.HourSpan = 23u;
        token.HourSpan = hours % 24;
        token.MinuteSpan = 59;
        token.HourDuration = hours;
        token.DayDuration = (uint)(15 + 16);
        token.DaySpan++;
        token.DaySpan += 2;
        monthly.ForNumberOfMonths = 12;
        monthly.ForNumberOfMonths = 1;
        monthly.MonthDay = checked((uint)DateTime.DaysInMonth(2026, 2));
        weekly.ForNumberOfWeeks = 4;
        weekly.ForNumberOfWeeks = Math.Min(hours, 4);
    }

    public static void Unlimited(SMS_Package package)
    {
        package.ForcedDisconnectDelay = 100_000;
        package.ForcedDisconnectNumRetries = uint.MaxValue;
        package.NumOfPrograms = 12;
        package.StoredPkgVersion = 0;
        package.ISVString = string.Concat(Enumerable.Repeat("abc", 100));
    }

    public static void Arrays(SMS_ImagePackage image, IReadOnlyList<SMS_ScheduleToken> tokens, SMS_ScheduleToken token)
    {
        image.RefreshSchedule = [];
        image.RefreshSchedule = null;
        image.RefreshSchedule = tokens;
        image.RefreshSchedule = [token];
        image.RefreshSchedule = [token, .. tokens];
        image.RefreshSchedule = tokens.Count <= 15 ? tokens : [.. tokens.Take(15)];
        image.RefreshSchedule = Enumerable.Repeat(token, 15).ToArray();
        image.RefreshSchedule = tokens.Concat([token]).Distinct().ToList();
        image.RefreshSchedule = new SMS_ScheduleToken[] { token, token, token, token, token, token, token, token, token, token, token, token, token, token, token };
        image.RefreshSchedule =
        [
            token, token, token, token, token,
            token, token, token, token, token,
            token, token, token, token, token,
        ];
        SMS_ScheduleToken[] twenty = [.. Enumerable.Range(0, 20).Select(static hour => new SMS_ST_NonRecurring { HourDuration = (uint)hour })];
        image.RefreshSchedule = twenty[..15];
        image.RefreshSchedule = twenty.Take(15).ToArray();
        image.RefreshSchedule = Array.ConvertAll(new int[15], static _ => (SMS_ScheduleToken)new SMS_ST_NonRecurring());
    }

    public static async Task ManyAsync(SMS_ImagePackage image)
    {
        // A parameter without a limit takes any number.
        string[] paths = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"];
        var result = await image.AddDistributionPointsAsync([.. paths.Select(static _ => Site)], paths);
        result.EnsureSuccess();
        image.ISVData = new byte[65536];
        image.ExtendedData = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 };
    }
}
