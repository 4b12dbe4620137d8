using System.Globalization;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>The system query options of a request, read but not yet bound to a class.</summary>
internal sealed record QueryOptions(string? Filter, string? OrderBy, IReadOnlyList<string>? Select, long Skip, long? Top, long SkipToken)
{
    public static QueryOptions Read(RequestTarget target)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in target.Options.Where(static o => o.Key.StartsWith('$')))
        {
            // $count=true is taken and ignored: "inline $count=true does not work".
            if (name is not ("$filter" or "$orderby" or "$select" or "$top" or "$skip" or "$skiptoken" or "$count" or "$format"))
            {
                throw ServiceErrorException.NotFound($"The query parameter '{name}' is not supported.");
            }

            if (!found.TryAdd(name, value))
            {
                throw ServiceErrorException.NotFound($"Query option '{name}' was specified more than once, but it must be specified at most once.");
            }
        }

        var select = found.GetValueOrDefault("$select")?.Split(',', StringSplitOptions.TrimEntries);
        return new QueryOptions(
            found.GetValueOrDefault("$filter"),
            found.GetValueOrDefault("$orderby"),
            select is null or ["*"] ? null : select,
            Number(found, "$skip") ?? 0,
            Number(found, "$top"),
            Number(found, "$skiptoken") ?? 0);
    }

    private static long? Number(Dictionary<string, string> found, string name)
    {
        if (!found.TryGetValue(name, out var text))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ServiceErrorException.NotFound($"Invalid value '{text}' for {name} query option found.");
    }
}
