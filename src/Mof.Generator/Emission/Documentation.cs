using Mof.Generator.Model;
using Mof.Generator.Modeling;
using Mof.Language;

namespace Mof.Generator.Emission;

/// <summary>Writes documentation comments: what the schema says of an element, so that nobody has to open it.</summary>
internal static class Documentation
{
    public static void Summary(SourceWriter writer, string description, string fallback)
    {
        var lines = XmlText.Lines(description).ToList();
        if (lines.Count == 0)
        {
            lines.Add(fallback);
        }

        Element(writer, "summary", lines);
    }

    public static void OfClass(SourceWriter writer, ProxyClass proxy)
    {
        Summary(writer, proxy.Description, "The CIM class " + XmlText.Escape(proxy.CimName) + ".");
        var remarks = new List<string>();
        if (proxy.SuperclassCimName is { } superclass && proxy.Base is null)
        {
            remarks.Add("Derives from " + XmlText.Escape(superclass) + ", which no MOF file of this project defines.");
        }

        AddIf(remarks, proxy.IsAbstract, "Abstract: query it for the objects of its subclasses.");
        AddIf(remarks, (proxy.Flags & ProxyClassFlags.Embedded) != 0, "Embedded: its objects live inside others only and are saved with them.");
        AddIf(remarks, (proxy.Flags & ProxyClassFlags.ReadOnly) != 0, "Read-only: no property of it can be written.");
        AddIf(remarks, (proxy.Flags & ProxyClassFlags.Association) != 0, "This class is an association.");
        AddIf(remarks, (proxy.Flags & ProxyClassFlags.Indication) != 0, "This class is an indication.");
        Remarks(writer, remarks);
    }

    public static void OfProperty(SourceWriter writer, ProxyProperty property)
    {
        var facts = new List<string>();
        AddIf(facts, (property.Flags & ProxyPropertyFlags.Key) != 0, "Key: fixed once the object exists.");
        AddIf(facts, (property.Flags & (ProxyPropertyFlags.Key | ProxyPropertyFlags.ReadOnly)) == ProxyPropertyFlags.ReadOnly, "Read-only.");
        AddIf(
            facts,
            (property.Flags & ProxyPropertyFlags.Lazy) != 0,
            "Lazy: a query does not deliver it. Reading it before <c>LoadLazyAsync</c> throws" + (property.Access == PropertyAccess.Write ? "; assigning it needs no load." : "."));
        AddIf(facts, property.DefaultText is not null, "Default: " + XmlText.Escape(XmlText.OneLine(property.DefaultText ?? "")) + ".");
        Limits(facts, property.Limits);
        AddIf(facts, property.Units is { Length: > 0 }, "Units: " + XmlText.Escape(XmlText.OneLine(property.Units ?? "")) + ".");
        AddIf(facts, ValuesOf(property) is not null, "Values: <see cref=\"" + ValuesOf(property) + "\"/>.");
        AddIf(facts, property.Ranges is not null, "Ranges: " + XmlText.Escape(XmlText.OneLine(property.Ranges ?? "")) + ".");
        facts.Add("CIM type: " + XmlText.Escape(property.CimTypeText) + ".");

        // Without a description the facts are what there is to say.
        var lines = XmlText.Lines(property.Description).ToList();
        if (lines.Count == 0)
        {
            Element(writer, "summary", [string.Join(" ", facts)]);
        }
        else
        {
            Element(writer, "summary", lines);
            Remarks(writer, facts);
        }
    }

    // The enum shows in the type; constants do not.
    private static string? ValuesOf(ProxyProperty property) =>
        property.Values is { Kind: MofValueMapKind.Strings } values ? values.TypeName : null;

    public static void Element(SourceWriter writer, string name, IReadOnlyList<string> lines)
    {
        if (lines.Count == 1)
        {
            writer.Line("/// <" + name + ">" + lines[0] + "</" + name + ">");
            return;
        }

        writer.Line("/// <" + name + ">");
        foreach (var line in lines)
        {
            writer.Line("/// " + line);
        }

        writer.Line("/// </" + name + ">");
    }

    public static void Remarks(SourceWriter writer, List<string> facts)
    {
        if (facts.Count > 0)
        {
            Element(writer, "remarks", [string.Join(" ", facts)]);
        }
    }

    private static void Limits(List<string> facts, MofLimits limits)
    {
        AddIf(facts, limits.MaxItems is not null, "At most " + limits.MaxItems + " items.");
        AddIf(facts, limits.MinLength is > 0, "At least " + limits.MinLength + " characters.");
        AddIf(facts, limits.MaxLength is not null, "At most " + limits.MaxLength + " characters.");
        AddIf(facts, limits.Range is not null, "Range: " + XmlText.Escape(limits.Range ?? "") + ".");
        if (limits is { MinValue: { } low, MaxValue: { } high })
        {
            facts.Add("From " + ValueLiteral.Number(low) + " to " + ValueLiteral.Number(high) + ".");
        }
        else if (limits.MinValue is { } lowest)
        {
            facts.Add("At least " + ValueLiteral.Number(lowest) + ".");
        }
        else if (limits.MaxValue is { } highest)
        {
            facts.Add("At most " + ValueLiteral.Number(highest) + ".");
        }
    }

    private static void AddIf(List<string> facts, bool condition, string fact)
    {
        if (condition)
        {
            facts.Add(fact);
        }
    }
}
