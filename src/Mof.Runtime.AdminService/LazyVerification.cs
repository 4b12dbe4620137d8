namespace Mof.Runtime.AdminService;

/// <summary>Whether an update reset what it did not send.</summary>
internal static class LazyVerification
{
    public static void ThrowIfLost(CimChangeSet changes, IReadOnlyList<CimPropertyInfo> unsent, CimRecord before, CimRecord after)
    {
        var lost = new Dictionary<string, CimValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in unsent)
        {
            var (was, now) = (before[property.Name], after[property.Name]);
            // Another value than none is somebody else's change, not a loss.
            if (!was.Equals(now) && IsNothing(now) && !IsNothing(was))
            {
                lost[property.Name] = was;
            }
        }

        if (lost.Count > 0)
        {
            throw new CimLazyValuesLostException(
                $"The update of {changes} was done, but the server reset lazy properties that were not sent: {string.Join(", ", lost.Keys)}. Their values are in LostValues: refresh the object, set them and put it again; and use AdminServiceUpdate.PutFull for this class.")
            {
                ClassName = changes.ClassName, Path = changes.Path, PropertyName = lost.Keys.First(), LostValues = lost,
            };
        }
    }

    // A lazy value that was not loaded goes back as NULL, zero or FALSE.
    private static bool IsNothing(CimValue value)
    {
        if (value.IsNull)
        {
            return true;
        }

        return value.IsArray ? value.Count == 0 : value.Type switch
        {
            CimType.String => value.AsString() is not { Length: > 0 },
            CimType.Real32 => value.AsSingle() == 0,
            CimType.Real64 => value.AsDouble() == 0,
            CimType.DateTime or CimType.Reference or CimType.Instance => false,
            _ => value.AsInt64() == 0,
        };
    }
}
