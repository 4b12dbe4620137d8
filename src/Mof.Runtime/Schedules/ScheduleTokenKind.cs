namespace Mof.Runtime;

/// <summary>A field of an interval string: a property of the token, and the bits of the lower half that hold it.</summary>
internal readonly record struct ScheduleField(string PropertyName, int Shift, int Width);

/// <summary>A kind of schedule token: its number in the interval string, its class, its fields.</summary>
/// <remarks>Layout: ConfigMgr SDK, "Interval string format". The times that all kinds share stand in <see cref="ScheduleString"/>.</remarks>
internal sealed class ScheduleTokenKind(int number, string className, params ScheduleField[] fields)
{
    /// <summary>All kinds.</summary>
    public static readonly ScheduleTokenKind[] All =
    [
        new(1, "SMS_ST_NonRecurring"),
        new(2, "SMS_ST_RecurInterval", new("MinuteSpan", 13, 6), new("HourSpan", 8, 5), new("DaySpan", 3, 5)),
        new(3, "SMS_ST_RecurWeekly", new("Day", 16, 3), new("ForNumberOfWeeks", 13, 3)),
        new(4, "SMS_ST_RecurMonthlyByWeekday", new("Day", 16, 3), new("ForNumberOfMonths", 12, 4), new("WeekOrder", 9, 3)),
        new(5, "SMS_ST_RecurMonthlyByDate", new("MonthDay", 14, 5), new("ForNumberOfMonths", 10, 4)),
    ];

    /// <summary>The number in the string.</summary>
    public int Number { get; } = number;

    /// <summary>The CIM class.</summary>
    public string ClassName { get; } = className;

    /// <summary>What it has beside the times.</summary>
    public ScheduleField[] Fields { get; } = fields;
}
