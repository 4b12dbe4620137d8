using Mof.Generator.Model;
using Mof.Generator.Planning;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the typed objects of a file's instance declarations.</summary>
internal sealed class DataBuilder
{
    // Every mention of an aliased instance is an object of its own; mentions of mentions would double the code at every step.
    private const int MostNested = 20_000;

    private readonly ProxyCatalogue _catalogue;
    private int _nested;

    private DataBuilder(ProxyCatalogue catalogue) => _catalogue = catalogue;

    public static ProxyData? Build(MofSchema schema, SourcePlan source, ProxyCatalogue catalogue)
    {
        if (source.DataMethod is null)
        {
            return null;
        }

        var builder = new DataBuilder(catalogue);
        var instances = schema.Instances.Where(instance => instance.Path == source.Path).Select(builder.One).OfType<ProxyInstance>().ToArray();
        return instances.Length == 0 ? null : new ProxyData(source.DataMethod, new EquatableArray<ProxyInstance>(instances));
    }

    // An instance of a class that is not generated, or of an abstract one, has no C# type to be.
    private ProxyInstance? One(MofInstance instance)
    {
        if (_catalogue.Find(instance.ClassName) is not { IsAbstract: false } bound || _catalogue.IsFaulty(bound))
        {
            return null;
        }

        var values = new List<ProxyInstanceValue>(instance.Values.Count);
        foreach (var value in instance.Values)
        {
            if (bound.FindProperty(value.Name) is { } property && Value(property, value.Value, bound) is { } proxy)
            {
                values.Add(proxy);
            }
        }

        return new ProxyInstance(_catalogue.FullName(bound.Name)!, _catalogue.Descriptors(bound).Class, new EquatableArray<ProxyInstanceValue>([.. values]));
    }

    private ProxyInstance? Nested(MofInstance instance) => _nested++ < MostNested ? One(instance) : null;

    private ProxyInstanceValue? Value(MofProperty property, MofValue value, MofClass owner)
    {
        var descriptor = _catalogue.Descriptors(owner).Properties + "." + _catalogue.Names(owner).Property(property);
        switch (value)
        {
            case MofObject single when property.Type.Kind == MofTypeKind.Object && Fits(single, property) && Nested(single.Instance) is { } one:
                return new ProxyInstanceValue(descriptor, null, new EquatableArray<ProxyInstance>([one]), null);
            case MofArray array when property.Type is { Kind: MofTypeKind.Object, IsArray: true }:
                var objects = array.Items.OfType<MofObject>().Where(item => Fits(item, property)).Select(item => Nested(item.Instance)).OfType<ProxyInstance>().ToArray();
                var element = _catalogue.FullName(property.Type.ClassName) ?? "global::Mof.Runtime.CimInstance";
                return new ProxyInstanceValue(descriptor, null, new EquatableArray<ProxyInstance>(objects), element);
            default:
                var type = PropertyBuilder.RootOf(property, _catalogue).Type;
                return ValueLiteral.Of(InstancePath.Resolve(value, type, _catalogue), type) is { } expression
                    ? new ProxyInstanceValue(descriptor, expression, default, null)
                    : null;
        }
    }

    // An object of another class than the property's would not compile; the schema rules tell of it.
    private bool Fits(MofObject value, MofProperty property) =>
        _catalogue.Find(property.Type.ClassName) is not { } expected || (_catalogue.Find(value.Instance.ClassName) is { } actual && actual.DerivesFrom(expected));
}
