namespace Mof.Runtime;

/// <summary>Where a text stands in another.</summary>
internal enum TextPlace
{
    Start,
    End,
    Anywhere,
}

/// <summary>A text property that begins with, ends with or holds a text.</summary>
internal sealed class TextFilter(CimPropertyInfo property, TextPlace place, string text) : CimFilter
{
    public override string ToWql()
    {
        var pattern = (place == TextPlace.Start ? "" : "%") + WqlText.EscapePattern(text) + (place == TextPlace.End ? "" : "%");
        return property.Name + " LIKE " + WqlText.Quote(pattern);
    }

    public override string ToOData()
    {
        var function = place switch
        {
            TextPlace.Start => "startswith",
            TextPlace.End => "endswith",
            _ => "contains",
        };
        return function + "(" + property.Name + "," + ODataText.Quote(text) + ")";
    }

    public override bool? Evaluate(Func<CimPropertyInfo, CimValue> values) => values(property).AsString() is not { } actual
        ? null
        : place switch
        {
            TextPlace.Start => actual.StartsWith(text, StringComparison.OrdinalIgnoreCase),
            TextPlace.End => actual.EndsWith(text, StringComparison.OrdinalIgnoreCase),
            _ => actual.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0,
        };

    internal override CimFilter Negated() => new NotFilter(this);

    internal override CimFilter NotTrue() => OrUnknown(new NotFilter(this), property);

    internal override CimFilter NotFalse() => OrUnknown(this, property);
}
