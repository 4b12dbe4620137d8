using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Reads what the schema says about obsolete elements.</summary>
internal static class Obsolete
{
    /// <summary>The text of the Obsolete attribute, or null for an element in use.</summary>
    public static string? TextOf(MofQualifierSet qualifiers)
    {
        // DMTF's Deprecated names the replacement ("No value" for none); WMI's is a boolean; ConfigMgr writes obsoleted, too.
        if (qualifiers.Find("Deprecated")?.Value is { } value)
        {
            switch (value)
            {
                case MofBoolean { Value: false } or MofNull:
                    break;
                case MofArray { Items: { Count: > 0 } items }:
                    var names = items.OfType<MofString>().Select(static text => text.Value)
                        .Where(static text => !text.Equals("No value", StringComparison.OrdinalIgnoreCase)).ToArray();
                    return names.Length == 0 ? "The schema marks this as deprecated." : "The schema marks this as deprecated. Use " + string.Join(", ", names) + ".";
                case MofString { Value: { Length: > 0 } text }:
                    return "The schema marks this as deprecated: " + text;
                default:
                    return "The schema marks this as deprecated.";
            }
        }

        return qualifiers.IsTrue("Obsoleted") || qualifiers.IsTrue("Obsolete") ? "The schema marks this as obsolete." : null;
    }
}
