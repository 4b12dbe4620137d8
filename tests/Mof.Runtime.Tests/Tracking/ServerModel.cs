namespace Mof.Runtime.Tests.Tracking;

/// <summary>What the server has, as the test understands it: one text a property, null for NULL.</summary>
internal sealed class ServerModel
{
    public Dictionary<CimPath, ServerObject> Objects { get; } = [];

    public ServerObject? Find(CimPath? path) => path is not null && Objects.TryGetValue(path, out var found) ? found : null;
}

/// <summary>One object of the modelled server.</summary>
internal sealed class ServerObject(CimPath path, IReadOnlyList<TrackedProperty> properties, bool isPackage)
{
    public CimPath Path { get; } = path;

    public bool IsPackage { get; } = isPackage;

    public IReadOnlyList<TrackedProperty> Properties { get; } = properties;

    public string?[] Values { get; private init; } = [.. properties.Select(static property => TrackedProperty.Show(property.Info.NullValue))];

    public ServerObject Snapshot() => new(Path, Properties, IsPackage) { Values = [.. Values] };
}
