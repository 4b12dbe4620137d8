using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Mof.Testing;

/// <summary>An assembly that was compiled in a test, loaded until it is disposed of.</summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    internal LoadedAssembly(Stream assembly, IEnumerable<PortableExecutableReference> references)
    {
        foreach (PortableExecutableReference reference in references)
        {
            if (reference.FilePath is { } path)
            {
                _paths[Path.GetFileNameWithoutExtension(path)] = path;
            }
        }

        _context = new AssemblyLoadContext(name: null, isCollectible: true);
        _context.Resolving += Resolve;
        Assembly = _context.LoadFromStream(assembly);
    }

    public Assembly Assembly { get; }

    /// <summary>Calls a public static method, named with its type: <c>Namespace.Type.Method</c>.</summary>
    public object? Invoke(string method, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(method);
        int dot = method.LastIndexOf('.');
        Type type = Assembly.GetType(method[..dot], throwOnError: true)!;
        return type.InvokeMember(
            method[(dot + 1)..],
            BindingFlags.Public | BindingFlags.Static | BindingFlags.InvokeMethod,
            binder: null,
            target: null,
            arguments,
            System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _context.Resolving -= Resolve;
        _context.Unload();
    }

    // The test's own assemblies come first (the default context has been asked already), so that types are shared.
    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        name.Name is { } simpleName && _paths.TryGetValue(simpleName, out string? path)
            ? context.LoadFromAssemblyPath(path)
            : null;
}
