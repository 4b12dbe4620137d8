using System.Collections.Concurrent;
using System.Globalization;

namespace Mof.Runtime.Wmi.Tests;

/// <summary>WMI in memory, behind the seam: keeps objects, records every call in order, and writes what a put carries, all of it, as a provider may.</summary>
internal sealed class FakeWmi : IWmiSessionFactory, IWmiSession
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FakeClass> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CimPath, FakeObject> _objects = [];
    private readonly ConcurrentQueue<(string Text, WmiContext? Context)> _calls = new();
    private int _open;
    private int _lastKey;

    public int RowsRead;

    public string NamespacePath { get; private set; } = @"root\sms\site_ABC";

    /// <summary>Every call so far.</summary>
    public string[] Calls => [.. _calls.Select(static call => call.Text)];

    public WmiContext[] Contexts => [.. _calls.Select(static call => call.Context).OfType<WmiContext>()];

    /// <summary>Objects and answers that nobody disposed.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>Throws from a call; its text says which.</summary>
    public Action<string> Before { get; set; } = static _ => { };

    /// <summary>Rows of queries; null for the objects kept.</summary>
    public Func<string, IEnumerable<FakeObject?>>? Rows { get; set; }

    public Func<string, string, FakeObject?, FakeObject?>? Handler { get; set; }

    public bool CanPutPart { get; set; }

    /// <summary>What a creation answers, an asterisk standing for the path; null for the path.</summary>
    public string? PutAnswer { get; set; }

    public static FakeWmi Site()
    {
        var server = new FakeWmi();
        foreach (var cimClass in new CimClassInfo[]
        {
            SMS_ImagePackage.Class, SMS_Package.Class, SMS_ST_RecurWeekly.Class, SMS_ST_RecurInterval.Class, SMS_ST_NonRecurring.Class, EveryType.Info, Part.Info, SpecialPart.Info,
        })
        {
            server.Define(FakeClass.Of(cimClass));
        }

        return server;
    }

    public CimConnection Connect(WmiOptions? options = null) => new(new WmiTransport(options ?? new WmiOptions { NamespacePath = NamespacePath }, this));

    public void Define(FakeClass cimClass) => _classes[cimClass.Name] = cimClass;

    public FakeObject New(string className) => new(_classes[className]);

    public FakeObject Image(string id, string name = "Windows") => Add(New("SMS_ImagePackage").Store("PackageID", id).Store("Name", name)
        .Store("Description", "old").Store("ImageProperty", "<WIM/>").Store("IconSize", 4u).Store("ISVData", new byte[] { 1, 2, 3 })
        .Store("RefreshSchedule", new[] { New("SMS_ST_RecurWeekly").Store("ForNumberOfWeeks", 2u).Store("StartTime", "20260101080000.000000+***") }));

    public FakeObject Add(FakeObject added)
    {
        lock (_gate)
        {
            return _objects[added.Path!] = added;
        }
    }

    public FakeObject Stored(string path)
    {
        lock (_gate)
        {
            return _objects[CimPath.Parse(path)];
        }
    }

    public void Opened() => Interlocked.Increment(ref _open);

    public void Closed() => Interlocked.Decrement(ref _open);

    public IWmiSession Connect(string server, string namespacePath)
    {
        Record($@"connect \\{server}\{namespacePath}", null);
        NamespacePath = namespacePath;
        return this;
    }

    public IWmiRows Query(string wql, WmiContext context)
    {
        Record("query " + wql, context);
        Opened();
        return new FakeRows(this, Rows?.Invoke(wql) ?? Answer(wql));
    }

    public IWmiObject Get(string relativePath, WmiContext context)
    {
        Record("get " + relativePath, context);
        lock (_gate)
        {
            var copy = Required(relativePath).Copy(this);
            copy.IsFresh = true;
            return copy;
        }
    }

    public IWmiObject CreateInstance(string className, WmiContext context)
    {
        Record("new " + className, context);
        Opened();
        return new FakeObject(_classes.GetValueOrDefault(className) ?? throw Failure(0x80041010, "Invalid class")) { Owner = this, IsFresh = true };
    }

    public string? Put(IWmiObject instance, WmiPutKind kind, WmiContext context)
    {
        var sent = (FakeObject)instance;
        Record($"put {kind} {sent.RelativePath ?? sent.ClassName} ({string.Join(", ", sent.Written)})", context);
        Assert.True(sent.IsFresh, "A put without a fresh get.");
        lock (_gate)
        {
            if (kind == WmiPutKind.CreateOnly)
            {
                var path = Create(sent.Copy(null)).ToString();
                return PutAnswer?.Replace("*", path, StringComparison.Ordinal) ?? path;
            }

            Update(sent, context);
            return sent.RelativePath;
        }
    }

    public void Delete(string relativePath, WmiContext context)
    {
        Record("delete " + relativePath, context);
        lock (_gate)
        {
            _objects.Remove(Required(relativePath).Path!);
        }
    }

    public IWmiObject? GetMethodParameters(string className, string methodName, WmiContext context)
    {
        Record($"parameters {className}.{methodName}", context);
        if (!_classes[className].Methods.TryGetValue(methodName, out var method))
        {
            throw Failure(0x80041055, "Method not implemented");
        }

        if (method.In.Length == 0)
        {
            return null;
        }

        Opened();
        return new FakeObject(new FakeClass("__PARAMETERS", [], method.In)) { Owner = this };
    }

    public IWmiObject? Invoke(string relativePath, string methodName, IWmiObject? parameters, WmiContext context)
    {
        Record($"invoke {relativePath} {methodName} ({string.Join(", ", ((FakeObject?)parameters)?.Written ?? [])})", context);
        return Handler?.Invoke(relativePath, methodName, (FakeObject?)parameters)?.Copy(this);
    }

    /// <summary>The out parameters of a method, to be filled.</summary>
    public FakeObject Outputs(string className, string methodName) => new(new FakeClass("__PARAMETERS", [], _classes[className].Methods[methodName].Out));

    public static WmiStatusException Failure(uint code, string message, CimExtendedStatus? extended = null) => new(unchecked((int)code), message, extended);

    private void Record(string call, WmiContext? context)
    {
        _calls.Enqueue((call, context));
        Before(call);
    }

    private FakeObject Required(string path) => _objects.GetValueOrDefault(CimPath.Parse(path)) ?? throw Failure(0x80041002, "Not found");

    private void Update(FakeObject sent, WmiContext context)
    {
        var stored = Required(sent.RelativePath!);
        var part = context["__PUT_EXT_PROPERTIES"] as string[];
        if (part is not null && !CanPutPart)
        {
            throw Failure(0x80041024, "Provider is not capable of the attempted operation");
        }

        foreach (var property in sent.Class.Properties)
        {
            if (part is null || part.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
            {
                stored.Store(property.Name, sent.Stored(property.Name));
            }
        }
    }

    // A key that the server makes is not in the object that the client sent.
    private CimPath Create(FakeObject created)
    {
        if (created.Path is null)
        {
            created.Store(created.Class.Keys[0], "ABC" + (++_lastKey).ToString("X5", CultureInfo.InvariantCulture));
        }

        if (_objects.ContainsKey(created.Path!))
        {
            throw Failure(0x80041019, "Already exists");
        }

        _objects[created.Path!] = created;
        return created.Path!;
    }

    // What a result set leaves out: lazy values as NULL or zero, embedded objects.
    private List<FakeObject> Answer(string wql)
    {
        var words = wql.Split(' ');
        var className = words[Array.IndexOf(words, "FROM") + 1];
        var list = wql[7..wql.IndexOf(" FROM", StringComparison.Ordinal)];
        var selected = list == "*" ? null : new HashSet<string>(list.Split(", "), StringComparer.OrdinalIgnoreCase);
        lock (_gate)
        {
            return [.. _objects.Values.Where(one => one.ClassName == className || one.Superclasses.Contains(className)).Select(one =>
            {
                var row = one.Copy(null, selected);
                foreach (var property in one.Class.Properties.Where(property => one.Class.Lazy.Contains(property.Name) || property.Type == CimType.Instance))
                {
                    if (selected is null || selected.Contains(property.Name))
                    {
                        row.Store(property.Name, property.Type == CimType.UInt32 ? 0u : null);
                    }
                }

                return row;
            })];
        }
    }
}
