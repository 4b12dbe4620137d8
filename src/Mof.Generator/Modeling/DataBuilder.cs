using Mof.Generator.Model;
using Mof.Generator.Planning;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the typed objects of a file's instance declarations.</summary>
internal static class DataBuilder
{
    public static ProxyData? Build(MofSchema schema, SourcePlan source, ProxyCatalogue catalogue)
    {
        if (source.DataMethod is null)
        {
            return null;
        }

        var instances = schema.Instances.Where(instance => instance.Path == source.Path).Select(instance => One(instance, catalogue)).OfType<ProxyInstance>().ToArray();
        return instances.Length == 0 ? null : new ProxyData(source.DataMethod, new EquatableArray<ProxyInstance>(instances));
    }

    // An instance of a class that is not generated, or of an abstract one, has no C# type to be.
    private static ProxyInstance? One(MofInstance instance, ProxyCatalogue catalogue)
    {
        if (catalogue.Find(instance.ClassName) is not { IsAbstract: false } bound || catalogue.Faulty.Contains(bound))
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

        return new ProxyInstance(catalogue.FullName(bound.Name)!, catalogue.Descriptors(bound).Class, new EquatableArray<ProxyInstanceValue>([.. values]));
    }

    private static ProxyInstanceValue? Value(MofProperty property, MofValue value, MofClass owner, ProxyCatalogue catalogue)
    {
        var descriptor = catalogue.Descriptors(owner).Properties + "." + catalogue.Names(owner).Property(property);
        switch (value)
        {
            case MofObject single when property.Type.Kind == MofTypeKind.Object && One(single.Instance, catalogue) is { } one:
                return new ProxyInstanceValue(descriptor, null, new EquatableArray<ProxyInstance>([one]), null);
            case MofArray array when property.Type is { Kind: MofTypeKind.Object, IsArray: true }:
                var objects = array.Items.OfType<MofObject>().Select(item => One(item.Instance, catalogue)).OfType<ProxyInstance>().ToArray();
                var element = catalogue.FullName(property.Type.ClassName) ?? "global::Mof.Runtime.CimInstance";
                return new ProxyInstanceValue(descriptor, null, new EquatableArray<ProxyInstance>(objects), element);
            default:
                return ValueLiteral.Of(InstancePath.Resolve(value, property.Type, catalogue), property.Type) is { } expression
                    ? new ProxyInstanceValue(descriptor, expression, default, null)
                    : null;
        }
    }
}
