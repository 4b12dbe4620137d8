namespace Mof.Runtime.AdminService.Tests;

/// <summary>The properties a filter or order may name: those of the class in the address, in their own casing.</summary>
internal sealed class FilterNames(string className, IReadOnlyList<ServerProperty> properties, bool refusesLazy)
{
    public ServerProperty Scalar(string name)
    {
        var property = Find(name);
        return property is { IsArray: false, IsObject: false }
            ? property
            : throw ServiceErrorException.NotFound($"Property '{name}' of type '{property.EdmName}' cannot be compared.");
    }

    public ServerProperty Array(string name)
    {
        var property = Find(name);
        return property is { IsArray: true, IsObject: false, IsBinary: false }
            ? property
            : throw ServiceErrorException.NotFound($"any may only follow a collection of plain values; '{name}' is '{property.EdmName}'.");
    }

    public ServerProperty Find(string name)
    {
        var property = properties.FirstOrDefault(p => p.Name == name)
            ?? throw ServiceErrorException.NotFound($"Could not find a property named '{name}' on type 'AdminService.{className}'.");
        return refusesLazy && property.Lazy
            ? throw ServiceErrorException.NotFound($"Lazy property '{name}' cannot be used in a query.")
            : property;
    }

    public static FilterType TypeOf(ServerProperty property) => property.Type switch
    {
        ServerType.Boolean => FilterType.Boolean,
        ServerType.DateTime => FilterType.DateTime,
        ServerType.String or ServerType.Reference => FilterType.Text,
        _ => FilterType.Number,
    };
}
