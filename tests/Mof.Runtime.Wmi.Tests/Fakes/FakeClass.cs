namespace Mof.Runtime.Wmi.Tests;

/// <summary>A class of the fake server.</summary>
internal sealed record FakeClass(string Name, string[] Superclasses, WmiProperty[] Properties)
{
    public string[] Keys { get; init; } = [];

    public HashSet<string> Lazy { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, (WmiProperty[] In, WmiProperty[] Out)> Methods { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The class that a proxy stands for.</summary>
    public static FakeClass Of(CimClassInfo cimClass)
    {
        var superclasses = new List<string>();
        for (var superclass = cimClass.Superclass; superclass is not null; superclass = superclass.Superclass)
        {
            superclasses.Add(superclass.Name);
        }

        var made = new FakeClass(
            cimClass.Name, [.. superclasses], [.. cimClass.Properties.Select(static property => new WmiProperty(property.Name, property.Type, property.IsArray))])
        {
            Keys = [.. cimClass.Keys.Select(static key => key.Name)],
            Lazy = new HashSet<string>(cimClass.Properties.Where(static property => property.IsLazy).Select(static property => property.Name)),
        };
        foreach (var method in cimClass.Methods)
        {
            var outs = Of(method, CimParameterDirection.In).ToList();
            if (method.ReturnType is { } type)
            {
                outs.Add(new WmiProperty("ReturnValue", type, IsArray: false));
            }

            made.Methods[method.Name] = ([.. Of(method, CimParameterDirection.Out)], [.. outs]);
        }

        return made;
    }

    private static IEnumerable<WmiProperty> Of(CimMethodInfo method, CimParameterDirection but) => method.Parameters
        .Where(parameter => parameter.Direction != but).Select(static parameter => new WmiProperty(parameter.Name, parameter.Type, parameter.IsArray));
}
