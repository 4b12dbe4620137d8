namespace Mof.Runtime;

/// <summary>What a server is asked: the base of queries, gets, writes and calls.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public abstract class CimRequest
{
    private protected CimRequest(CimClassInfo cimClass, CimClassResolver classes)
    {
        Class = cimClass;
        Classes = classes;
    }

    /// <summary>The class that the caller names; objects may be of subclasses.</summary>
    public CimClassInfo Class { get; }

    /// <summary>Finds the proxies of what the server sends.</summary>
    internal CimClassResolver Classes { get; }

    /// <summary>True where the answer has to be an object of <see cref="Class"/> itself: it fills one that exists.</summary>
    internal bool IsExact { get; init; }

    /// <summary>Begins a record for an object of the answer.</summary>
    /// <param name="className">The server's class of the object.</param>
    /// <param name="superclasses">The names of its superclasses, nearest first, where the server tells; a class without a proxy becomes the first of them that has one.</param>
    public CimRecord NewRecord(string className, IReadOnlyList<string>? superclasses = null) =>
        new(IsExact ? Class : Classes.Find(className, superclasses, Class) ?? Class, className);

    /// <summary>Begins a record for an object that is embedded in a property or a parameter.</summary>
    /// <param name="declared">The class that the schema names for it; null where it names none that is known.</param>
    /// <param name="className">The server's class of the object; null where it does not say, which means the declared one.</param>
    /// <param name="superclasses">The names of its superclasses, nearest first, where the server tells.</param>
    /// <exception cref="CimSchemaException">Neither class is known.</exception>
    public CimRecord NewEmbeddedRecord(CimClassInfo? declared, string? className, IReadOnlyList<string>? superclasses = null)
    {
        var name = className ?? declared?.Name ?? "";
        var found = Classes.Find(name, superclasses, declared) ?? declared ?? throw new CimSchemaException(
            $"The server sent an embedded object of {(name.Length == 0 ? "a class that it does not name" : name)}, for which there is no proxy: add its MOF, or its assembly's model to CimConnectionOptions.Models.")
        {
            ClassName = name,
        };
        return new CimRecord(found, name);
    }

    /// <summary>Makes the object of an embedded record.</summary>
    /// <param name="record">A record of <see cref="NewEmbeddedRecord"/>.</param>
    public static CimInstance ToEmbedded(CimRecord record)
    {
        var instance = (record ?? throw new ArgumentNullException(nameof(record))).Class.Create();
        instance.AttachEmbedded(record);
        return instance;
    }
}
