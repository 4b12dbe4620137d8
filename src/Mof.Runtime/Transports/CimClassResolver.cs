namespace Mof.Runtime;

/// <summary>Finds the class of an object that a server sends, by the models of a connection. Thread-safe.</summary>
internal sealed class CimClassResolver(CimModel[] models)
{
    /// <summary>The class by that name, or the nearest superclass that is known; null where there is none at or below the class asked for.</summary>
    public CimClassInfo? Find(string className, IReadOnlyList<string>? superclasses, CimClassInfo? asked)
    {
        if (asked is not null && string.Equals(className, asked.Name, StringComparison.OrdinalIgnoreCase))
        {
            return asked;
        }

        if (FindByName(className, asked) is { } exact)
        {
            return exact;
        }

        if (superclasses is not null)
        {
            foreach (var superclass in superclasses)
            {
                if (FindByName(superclass, asked) is { } near)
                {
                    return near;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a class is known here and is neither above nor below another one.</summary>
    public bool IsUnrelated(string className, CimClassInfo asked)
    {
        var known = asked.Model.Find(className);
        for (var i = 0; known is null && i < models.Length; i++)
        {
            known = models[i].Find(className);
        }

        return known is not null && !known.IsSubclassOf(asked.Name) && !asked.IsSubclassOf(className);
    }

    private CimClassInfo? FindByName(string className, CimClassInfo? asked)
    {
        if (asked?.Model.Find(className) is { } own && Derives(own, asked))
        {
            return own;
        }

        foreach (var model in models)
        {
            if (model.Find(className) is { } found && Derives(found, asked))
            {
                return found;
            }
        }

        return null;
    }

    // By identity: two assemblies may have a proxy each for one class, and a caller gets what it asked for.
    private static bool Derives(CimClassInfo found, CimClassInfo? asked)
    {
        if (asked is null)
        {
            return true;
        }

        for (var current = found; current is not null; current = current.Superclass)
        {
            if (ReferenceEquals(current, asked))
            {
                return true;
            }
        }

        return false;
    }
}
