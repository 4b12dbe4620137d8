using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the typed objects of a file's instance declarations.</summary>
internal static class DataBuilder
{
    public static Dictionary<string, ProxyData> Build(MofSchema schema, ProxyCatalogue catalogue)
    {
        var result = new Dictionary<string, ProxyData>(StringComparer.Ordinal);
        var methodNames = new HashSet<string>(StringComparer.Ordinal) { "MofData", "Equals", "ReferenceEquals" };
        foreach (var group in schema.Instances.GroupBy(static instance => instance.Path, StringComparer.Ordinal))
        {
            var instances = group.Select(instance => One(instance, catalogue)).OfType<ProxyInstance>().ToArray();
            if (instances.Length > 0)
            {
                var name = ProxyModelBuilder.FileName(group.Key);
                var dot = name.LastIndexOf('.');
                var method = Identifier.Unique(Identifier.Member(dot > 0 ? name.Substring(0, dot) : name), methodNames);
                result[group.Key] = new ProxyData(method, new EquatableArray<ProxyInstance>(instances));
            }
        }

        return result;
    }

    // An instance of a class that is not generated, or of an abstract one, has no C# type to be.
    private static ProxyInstance? One(MofInstance instance, ProxyCatalogue catalogue)
    {
        if (catalogue.Find(instance.ClassName) is not { IsAbstract: false } bound)
        {
            return null;
        }

        var values = new List<ProxyInstanceValue>(instance.Values.Count);
        foreach (var value in instance.Values)
        {
            if (bound.FindProperty(value.Name) is { } property && Value(property, value.Value, bound, catalogue) is { } proxy)
            {
                values.Add(proxy);
            }
        }

        return new ProxyInstance(catalogue.TypeName(bound), catalogue.Names(bound).Generated.Class, new EquatableArray<ProxyInstanceValue>([.. values]));
    }

    private static ProxyInstanceValue? Value(MofProperty property, MofValue value, MofClass owner, ProxyCatalogue catalogue)
    {
        var names = catalogue.Names(owner);
        var descriptor = catalogue.TypeName(owner) + "." + names.Generated.Properties + "." + names.Property(property);
        switch (value)
        {
            case MofObject single when property.Type.Kind == MofTypeKind.Object && One(single.Instance, catalogue) is { } one:
                return new ProxyInstanceValue(descriptor, null, new EquatableArray<ProxyInstance>([one]), null);
            case MofArray array when property.Type is { Kind: MofTypeKind.Object, IsArray: true }:
                var objects = array.Items.OfType<MofObject>().Select(item => One(item.Instance, catalogue)).OfType<ProxyInstance>().ToArray();
                var element = catalogue.TypeName(property.Type.ClassName) ?? "global::Mof.Runtime.CimInstance";
                return new ProxyInstanceValue(descriptor, null, new EquatableArray<ProxyInstance>(objects), element);
            default:
                return ValueLiteral.Of(value, property.Type) is { } expression
                    ? new ProxyInstanceValue(descriptor, expression, default, null)
                    : null;
        }
    }
}
