namespace Mof.Language.Binding;

/// <summary>Binds parameters: direction, order, in/out pairs.</summary>
internal static class ParameterBinder
{
    public static IReadOnlyList<MofParameter> Bind(EquatableArray<ParameterSyntax> syntax)
    {
        var result = new List<(MofParameter Parameter, ulong Order)>(syntax.Count);
        foreach (var parameter in syntax)
        {
            if (parameter.Name.Text.Length == 0)
            {
                continue;
            }

            var bound = One(parameter);
            var order = Id(bound.Qualifiers) ?? (ulong)result.Count;
            var pair = result.FindIndex(other => string.Equals(other.Parameter.Name, bound.Name, StringComparison.OrdinalIgnoreCase));
            if (pair < 0)
            {
                result.Add((bound, order));
            }
            else
            {
                // WMI splits an in/out parameter into two of one name.
                var first = result[pair].Parameter;
                result[pair] = (first with { IsIn = first.IsIn || bound.IsIn, IsOut = first.IsOut || bound.IsOut }, result[pair].Order);
            }
        }

        return [.. result.OrderBy(static entry => entry.Order).Select(static entry => entry.Parameter)];
    }

    private static MofParameter One(ParameterSyntax syntax)
    {
        var qualifiers = QualifierBinder.Bind(syntax.Qualifiers, null);
        var type = TypeBinder.Bind(syntax.Type, qualifiers);
        var isOut = qualifiers.IsTrue("Out");
        // In is TRUE by default (DSP0004 5.6.3.20); whoever writes Out alone means out.
        var isIn = qualifiers.Find("In") is null ? !isOut : qualifiers.IsTrue("In");
        return new MofParameter(
            syntax.Name.Text,
            type,
            isIn || !isOut,
            isOut,
            qualifiers.IsTrue("Optional"),
            syntax.Default is { } value ? ValueBinder.Bind(value, type) : null,
            ValueMapBinder.Bind(type, qualifiers),
            LimitBinder.Bind(type, qualifiers),
            qualifiers);
    }

    private static ulong? Id(MofQualifierSet qualifiers) => qualifiers.Find("ID")?.Value switch
    {
        MofInteger { IsNegative: false } number => number.Magnitude,
        MofString text when ulong.TryParse(text.Value, out var number) => number,
        _ => null,
    };
}
