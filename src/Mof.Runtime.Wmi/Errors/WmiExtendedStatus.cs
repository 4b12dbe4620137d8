using System.Globalization;

namespace Mof.Runtime.Wmi;

/// <summary>Reads the object that a provider adds to an error: <c>__ExtendedStatus</c>, or ConfigMgr's <c>SMS_ExtendedStatus</c>.</summary>
internal static class WmiExtendedStatus
{
    /// <summary>Reads it; what it lacks is null.</summary>
    public static CimExtendedStatus Read(IWmiObject source)
    {
        var names = new HashSet<string>(source.Properties.Select(static property => property.Name), StringComparer.OrdinalIgnoreCase);
        return new CimExtendedStatus
        {
            Description = Text("Description"),
            ErrorCode = Number("ErrorCode"),
            StatusCode = Number("StatusCode"),
            Operation = Text("Operation"),
            ParameterInfo = Text("ParameterInfo"),
            ProviderName = Text("ProviderName"),
            CauseInfo = Text("CauseInfo"),
            ObjectInfo = Text("ObjectInfo"),
            File = Text("File"),
            Line = Number("Line"),
            SqlMessage = Text("SQLMessage"),
            SqlSeverity = Number("SQLSeverity"),
            SqlStatus = Number("SQLStatus"),
        };

        string? Text(string name) => names.Contains(name) ? source[name] as string : null;

        uint? Number(string name) => names.Contains(name) && source[name] is { } value
            ? value switch
            {
                uint number => number,
                int number => unchecked((uint)number),
                string text when uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
                _ => null,
            }
            : null;
    }
}
