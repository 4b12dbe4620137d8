namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The classes of the server, as the proxies describe them: a site and its MOF say the same.</summary>
internal static class ProxySchema
{
    /// <summary>Adds a class and its superclasses.</summary>
    public static void Add(ServerSchema schema, CimClassInfo cimClass, params ServerMethod[] methods)
    {
        if (schema.Find(cimClass.Name) is not null)
        {
            return;
        }

        if (cimClass.Superclass is { } superclass)
        {
            Add(schema, superclass);
        }

        schema.Add(new ServerClass(cimClass.Name)
        {
            Superclass = cimClass.Superclass?.Name,
            Abstract = cimClass.IsAbstract,
            Embedded = (cimClass.Flags & CimClassFlags.Embedded) != 0,
            Keys = [.. cimClass.Keys.Where(key => key.Class == cimClass).Select(static key => key.Name)],
            Properties = [.. cimClass.Properties.Where(property => property.Class == cimClass).Select(Property)],
            Methods = methods,
        });
    }

    private static ServerProperty Property(CimPropertyInfo property) => new(property.Name, TypeOf(property))
    {
        Key = property.IsKey,
        ReadOnly = property.IsReadOnly,
        Lazy = property.IsLazy,
        IsArray = property.IsArray,
        ObjectClass = property.Type == CimType.Instance ? property.Embedded!.Name : null,
    };

    private static ServerType TypeOf(CimPropertyInfo property) => property.Type switch
    {
        CimType.Instance => ServerType.Object,
        CimType.Reference => ServerType.String,
        var type => Enum.Parse<ServerType>(type.ToString(), ignoreCase: false) is var same && Enum.IsDefined(same)
            ? same
            : throw new ArgumentException(type.ToString()),
    };
}
