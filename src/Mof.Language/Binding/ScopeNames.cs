namespace Mof.Language.Binding;

/// <summary>Reads the scopes of qualifier declarations.</summary>
internal static class ScopeNames
{
    public static Dictionary<string, MofScopes> ByName { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["class"] = MofScopes.Class,
        ["association"] = MofScopes.Association,
        ["indication"] = MofScopes.Indication,
        ["property"] = MofScopes.Property,
        ["reference"] = MofScopes.Reference,
        ["method"] = MofScopes.Method,
        ["parameter"] = MofScopes.Parameter,
        ["structure"] = MofScopes.Structure,
        ["enumeration"] = MofScopes.Enumeration,
        ["enumerationvalue"] = MofScopes.EnumerationValue,
        ["instance"] = MofScopes.Instance,
        ["any"] = MofScopes.Any,
    };

    /// <summary>The scopes that names stand for; schema and qualifier of version 2.2 stand for nothing that MOF can say.</summary>
    public static MofScopes Read(EquatableArray<NameSyntax> names)
    {
        var scopes = MofScopes.None;
        foreach (var name in names)
        {
            if (ByName.TryGetValue(name.Text, out var scope))
            {
                scopes |= scope;
            }
        }

        return scopes;
    }
}
