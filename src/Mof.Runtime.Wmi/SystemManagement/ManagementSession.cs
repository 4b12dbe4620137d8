using System.Management;

namespace Mof.Runtime.Wmi;

/// <summary>A session over System.Management.</summary>
internal sealed class ManagementSession(ManagementScope scope, string namespacePath) : IWmiSession
{
    /// <summary>How many objects come over the wire at a time.</summary>
    private const int RowsPerBlock = 128;

    /// <summary>How long a step of a query may block. Without a limit it blocks until a block is full.</summary>
    private static readonly TimeSpan StepTimeout = TimeSpan.FromSeconds(1);

    public string NamespacePath { get; } = namespacePath;

    public IWmiRows Query(string wql, WmiContext context) => ManagementCall.Run(() =>
    {
        var options = new System.Management.EnumerationOptions
        {
            Context = ContextOf(context), ReturnImmediately = true, Rewindable = false, BlockSize = RowsPerBlock, Timeout = StepTimeout,
        };
        var searcher = new ManagementObjectSearcher(scope, new ObjectQuery(wql), options);
        try
        {
            return new ManagementRows(searcher, searcher.Get());
        }
        catch
        {
            searcher.Dispose();
            throw;
        }
    });

    public IWmiObject Get(string relativePath, WmiContext context) => ManagementCall.Run(() =>
    {
        var instance = new ManagementObject(scope, new ManagementPath(relativePath), new ObjectGetOptions { Context = ContextOf(context) });
        try
        {
            instance.Get();
            return new ManagementInstance(instance);
        }
        catch
        {
            instance.Dispose();
            throw;
        }
    });

    public IWmiObject CreateInstance(string className, WmiContext context) => ManagementCall.Run(() =>
    {
        using var cimClass = ClassOf(className, context);
        return new ManagementInstance(cimClass.CreateInstance());
    });

    public string? Put(IWmiObject instance, WmiPutKind kind, WmiContext context) => ManagementCall.Run(() =>
    {
        var options = new PutOptions { Context = ContextOf(context), Type = kind == WmiPutKind.CreateOnly ? PutType.CreateOnly : PutType.UpdateOnly };
        return ((ManagementObject)ManagementInstance.SourceOf(instance)).Put(options).RelativePath;
    });

    public void Delete(string relativePath, WmiContext context) => ManagementCall.Run(() =>
    {
        using var instance = new ManagementObject(scope, new ManagementPath(relativePath), new ObjectGetOptions { Context = ContextOf(context) });
        instance.Delete(new DeleteOptions { Context = ContextOf(context) });
        return true;
    });

    public IWmiObject? GetMethodParameters(string className, string methodName, WmiContext context) => ManagementCall.Run(() =>
    {
        using var cimClass = ClassOf(className, context);
        return cimClass.GetMethodParameters(methodName) is { } parameters ? new ManagementInstance(parameters) : null;
    });

    public IWmiObject? Invoke(string relativePath, string methodName, IWmiObject? parameters, WmiContext context) => ManagementCall.Run(() =>
    {
        // It is called by its path: neither a class nor an object is fetched for that.
        var path = new ManagementPath(relativePath);
        var options = new ObjectGetOptions { Context = ContextOf(context) };
        using var target = path.IsClass ? new ManagementClass(scope, path, options) : new ManagementObject(scope, path, options);
        var answer = target.InvokeMethod(
            methodName, parameters is null ? null : ManagementInstance.SourceOf(parameters), new InvokeMethodOptions { Context = ContextOf(context) });
        return answer is null ? null : new ManagementInstance(answer);
    });

    private ManagementClass ClassOf(string className, WmiContext context) =>
        new(scope, new ManagementPath(className), new ObjectGetOptions { Context = ContextOf(context) });

    private static ManagementNamedValueCollection ContextOf(WmiContext context)
    {
        var values = new ManagementNamedValueCollection();
        foreach (var value in context.Values)
        {
            values.Add(value.Key, value.Value);
        }

        return values;
    }
}
