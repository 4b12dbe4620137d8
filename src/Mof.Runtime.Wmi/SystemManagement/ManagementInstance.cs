using System.Management;

namespace Mof.Runtime.Wmi;

/// <summary>An object of System.Management. Disposing it releases the COM object.</summary>
internal sealed class ManagementInstance(ManagementBaseObject source) : IWmiObject
{
    public ManagementBaseObject Source { get; } = source;

    public string ClassName => ManagementCall.Run(() => (string)Source["__CLASS"]);

    public IReadOnlyList<string> Superclasses => ManagementCall.Run(() => Source["__DERIVATION"] as string[]) ?? [];

    public string? RelativePath => ManagementCall.Run(() => Source["__RELPATH"] as string);

    public IReadOnlyList<WmiProperty> Properties => ManagementCall.Run(() =>
    {
        var properties = new List<WmiProperty>();
        foreach (PropertyData property in Source.Properties)
        {
            if (ManagementTypes.From(property.Type) is { } type)
            {
                properties.Add(new WmiProperty(property.Name, type, property.IsArray));
            }
        }

        return properties;
    });

    public object? this[string name]
    {
        get => ManagementCall.Run(() => Source[name]) switch
        {
            ManagementBaseObject single => new ManagementInstance(single),
            ManagementBaseObject[] several => Array.ConvertAll<ManagementBaseObject, IWmiObject>(several, static one => new ManagementInstance(one)),
            var value => value,
        };
        set => ManagementCall.Run(() => Source[name] = value switch
        {
            IWmiObject single => SourceOf(single),
            IWmiObject[] several => Array.ConvertAll(several, SourceOf),
            _ => value,
        });
    }

    public static ManagementBaseObject SourceOf(IWmiObject instance) => ((ManagementInstance)instance).Source;

    // ManagementBaseObject hides the Dispose of Component with its own, which releases COM; ManagementObject adds to that.
    public void Dispose()
    {
        if (Source is ManagementObject instance)
        {
            instance.Dispose();
        }
        else
        {
            Source.Dispose();
        }
    }
}
