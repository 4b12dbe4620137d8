using Mof.Runtime;

namespace Sample.ImagePackages;

/// <summary>Makes schedule tokens.</summary>
internal static class Schedule
{
    /// <summary>Every week on one day. ConfigMgr counts weekdays from Sunday = 1, .NET from Sunday = 0: never cast.</summary>
    public static SMS_ST_RecurWeekly Weekly(DayOfWeek day, int atHour) => new()
    {
        Day = (SMS_ST_RecurWeekly.DayValues)((int)day + 1),
        ForNumberOfWeeks = 1,
        // "+***": local time of the site, no offset given.
        StartTime = CimDateTime.Parse($"20260101{atHour:00}0000.000000+***"),
    };
}
