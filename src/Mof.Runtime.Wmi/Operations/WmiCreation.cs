namespace Mof.Runtime.Wmi;

/// <summary>Creates an object, and gets it: the server may make its key, and fills in defaults.</summary>
internal static class WmiCreation
{
    public static CimRecord Run(IWmiSession session, CimChangeSet changes, WmiContext context, CancellationToken cancellationToken)
    {
        var path = Put(session, changes, context, cancellationToken);

        // From here on the object exists, and a caller that gave up would not know of it: no cancellation any more.
        try
        {
            using var created = session.Get(WmiPath.Of(path, session), context);
            return new WmiRecordReader(changes).Read(created);
        }
        catch (Exception exception) when (WmiErrors.IsForeign(exception))
        {
            throw WmiErrors.Translate(exception, new WmiOperation($"get {path}, which was created just now") { ClassName = changes.ClassName, Path = path });
        }
    }

    private static CimPath Put(IWmiSession session, CimChangeSet changes, WmiContext context, CancellationToken cancellationToken)
    {
        using var instance = session.CreateInstance(changes.ClassName, context);
        using var writer = new WmiObjectWriter(session, context);
        foreach (var change in changes.Changes)
        {
            writer.Write(instance, change.Property.Name, change.Value);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var told = session.Put(instance, WmiPutKind.CreateOnly, context);
        return PathOf(told) ?? changes.Path ?? PathOf(instance.RelativePath) ?? throw new CimException(
            $"The server created an object of {changes.ClassName}, but does not tell its path: query for it.")
        {
            ClassName = changes.ClassName,
        };
    }

    private static CimPath? PathOf(string? text) => CimPath.TryParse(text, out var path) ? path : null;
}
