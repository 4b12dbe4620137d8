using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Embedded objects: made alone, saved in their parent only.</summary>
public static class Schedules
{
    public static SMS_ST_RecurWeekly Weekly(DayOfWeek day, int hour) => new()
    {
        Day = (SMS_ST_RecurWeekly.DayValues)((int)day + 1),
        ForNumberOfWeeks = 1,
        StartTime = CimDateTime.Parse($"20260101{hour:00}0000.000000+***"),
    };

    public static SMS_ScheduleToken Monthly(uint day) => day == 0
        ? new SMS_ST_RecurMonthlyByWeekday { WeekOrder = SMS_ST_RecurMonthlyByWeekday.WeekOrderValues.LAST, Day = SMS_ST_RecurMonthlyByWeekday.DayValues.FRIDAY }
        : new SMS_ST_RecurMonthlyByDate { MonthDay = day, ForNumberOfMonths = 1 };

    public static async Task SetAsync(SMS_ImagePackage image, params SMS_ScheduleToken[] tokens)
    {
        if (image.PkgSourceFlag is not SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT)
        {
            throw new InvalidOperationException("A refresh schedule wants direct storage.");
        }

        image.RefreshSchedule = tokens;
        await image.PutAsync();
    }

    public static async Task<bool> ShiftAsync(CimConnection site, string id, TimeSpan by)
    {
        var package = await SMS_Package.GetAsync(site, id);
        foreach (var token in package.RefreshSchedule ?? [])
        {
            // Changing an embedded object changes its parent.
            token.StartTime = token.StartTime.ToDateTimeOffset(TimeSpan.Zero) + by;
            token.IsGMT = true;
            if (token is SMS_ST_RecurInterval { DaySpan: 0, HourSpan: < 12 } interval)
            {
                interval.HourSpan = 12;
            }
        }

        await package.PutAsync();
        return package.RefreshSchedule is [SMS_ST_NonRecurring];
    }

    public static async Task AddAsync(SMS_Package package, SMS_ScheduleToken token)
    {
        await package.LoadLazyAsync();
        var tokens = new List<SMS_ScheduleToken>(package.RefreshSchedule ?? []);
        if (tokens.Count < 15)
        {
            tokens.Add(token);
        }

        package.RefreshSchedule = tokens;
        await package.PutAsync();
    }

    public static string Text(SMS_ScheduleToken token) => token switch
    {
        SMS_ST_RecurWeekly { Day: var day, ForNumberOfWeeks: var weeks } => $"every {weeks} weeks on {day}",
        SMS_ST_RecurMonthlyByDate { MonthDay: 0 } => "on the last day of the month",
        SMS_ST_RecurMonthlyByDate monthly => $"on day {monthly.MonthDay}",
        SMS_ST_RecurMonthlyByWeekday { WeekOrder: SMS_ST_RecurMonthlyByWeekday.WeekOrderValues.LAST } last => $"on the last {last.Day}",
        SMS_ST_RecurInterval interval => $"every {interval.DaySpan} days {interval.HourSpan} hours {interval.MinuteSpan} minutes",
        SMS_ST_NonRecurring => "once",
        _ => token.ClassName,
    };

    public static void CopySchedule(SMS_Package from, SMS_Package to) =>
        to.RefreshSchedule = from.RefreshSchedule?.Select(static token => token.CloneAsNew()).ToArray();

    public static Dictionary<Type, Func<SMS_ScheduleToken>> Factories { get; } = new()
    {
        [typeof(SMS_ST_RecurWeekly)] = static () => new SMS_ST_RecurWeekly(),
        [typeof(SMS_ST_NonRecurring)] = static () => new SMS_ST_NonRecurring { StartTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) },
    };

    public static string Encode(params IReadOnlyList<SMS_ScheduleToken> tokens) => tokens.ToScheduleString();

    public static IReadOnlyList<SMS_ScheduleToken> Decode(string text) => ScheduleString.Parse(text, SMS_ScheduleToken.Class);

    public static async Task<IReadOnlyList<SMS_ScheduleToken>> DecodeOnServerAsync(CimConnection site, string text)
    {
        var result = await SMS_ScheduleMethods.ReadFromStringAsync(site, text);
        result.EnsureSuccess();
        return result.TokenData ?? [];
    }

    public static async Task SaveAsync(CimConnection site, Dictionary<string, SMS_ScheduleToken> tokens)
    {
        var ids = tokens.Keys.ToList();
        var packages = await site.Query<SMS_Package>().Where(package => ids.Contains(package.PackageID)).ToListAsync();
        foreach (var package in packages)
        {
            package.RefreshSchedule = [tokens[package.PackageID], Weekly(DayOfWeek.Monday, 3)];
        }

        await site.PutAllAsync(packages);
    }

    public static async Task DriversAsync(SMS_BootImagePackage boot, string path)
    {
        await boot.LoadLazyAsync();
        var driver = new SMS_Driver_Details { ID = 16777500, SourcePath = path };
        boot.ReferencedDrivers = boot.ReferencedDrivers is { } drivers ? [.. drivers, driver] : [driver];
        await boot.PutAsync();
    }
}
