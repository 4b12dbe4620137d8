namespace Mof.Runtime.Wmi;

/// <summary>
/// Changes properties of an object: a get, the changes laid over what it brought, a put of that. A put carries the whole
/// object (IWbemServices::PutInstanceAsync), and only a get brings its lazy values, so no put comes without a get before.
/// </summary>
internal static class WmiUpdate
{
    public static void Run(IWmiSession session, CimChangeSet changes, WmiContext context, bool isPartial, CancellationToken cancellationToken)
    {
        using var instance = session.Get(WmiPath.Of(changes.Path!, session), context);
        ThrowIfConflict(instance, changes);
        using var writer = new WmiObjectWriter(session, context);
        foreach (var change in changes.Changes)
        {
            writer.Write(instance, change.Property.Name, change.Value);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!isPartial || !TryPutPart(session, instance, changes, context))
        {
            session.Put(instance, WmiPutKind.UpdateOnly, context);
        }
    }

    // All of them before the first write: an object that changed elsewhere stays as it is.
    private static void ThrowIfConflict(IWmiObject instance, CimChangeSet changes)
    {
        var reader = new WmiRecordReader(changes);
        foreach (var change in changes.Changes)
        {
            if (change.IsLoaded && instance.Properties.Any(property => string.Equals(property.Name, change.Property.Name, StringComparison.OrdinalIgnoreCase)))
            {
                var current = reader.Read(instance, WmiMember.Of(changes.ClassName, change.Property));
                if (change.ConflictsWith(current))
                {
                    throw changes.Conflict(change, current);
                }
            }
        }
    }

    private static bool TryPutPart(IWmiSession session, IWmiObject instance, CimChangeSet changes, WmiContext context)
    {
        try
        {
            session.Put(instance, WmiPutKind.UpdateOnly, context.WithOnly([.. changes.Changes.Select(static change => change.Property.Name)]));
            return true;
        }
        catch (WmiStatusException exception) when (WmiErrors.IsNotCapable(exception))
        {
            return false;
        }
    }
}
