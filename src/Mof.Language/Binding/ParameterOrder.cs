namespace Mof.Language.Binding;

/// <summary>Brings parameters into the order of their ID, else of the text, and joins the halves of an in/out parameter.</summary>
internal sealed class ParameterOrder(int count)
{
    private readonly List<(MofParameter Parameter, ulong Order)> _parameters = new(count);

    public void Add(MofParameter parameter)
    {
        var pair = _parameters.FindIndex(other => string.Equals(other.Parameter.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (pair < 0)
        {
            _parameters.Add((parameter, Id(parameter.Qualifiers) ?? (ulong)_parameters.Count));
            return;
        }

        // WMI splits an in/out parameter into two of one name.
        var first = _parameters[pair].Parameter;
        var both = first with
        {
            IsIn = first.IsIn || parameter.IsIn,
            IsOut = first.IsOut || parameter.IsOut,
            Qualifiers = first.Qualifiers.Union(parameter.Qualifiers),
        };
        _parameters[pair] = (both, _parameters[pair].Order);
    }

    public IReadOnlyList<MofParameter> ToList() => [.. _parameters.OrderBy(static entry => entry.Order).Select(static entry => entry.Parameter)];

    private static ulong? Id(MofQualifierSet qualifiers) => qualifiers.Find("ID")?.Value switch
    {
        MofInteger { IsNegative: false } number => number.Magnitude,
        MofString text when ulong.TryParse(text.Value, out var number) => number,
        _ => null,
    };
}
