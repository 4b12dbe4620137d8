using System.Collections;
using System.Collections.Concurrent;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>The classes of the site, looked up case-blind (the wmi route is so since version 2006).</summary>
public sealed class ServerSchema : IEnumerable<ServerClass>
{
    private readonly ConcurrentDictionary<string, ServerClass> _classes = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ServerClass serverClass)
    {
        if (!_classes.TryAdd(serverClass.Name, serverClass))
        {
            throw new ArgumentException($"Class {serverClass.Name} is there already.", nameof(serverClass));
        }
    }

    public ServerClass this[string name] =>
        Find(name) ?? throw new ArgumentException($"The site has no class {name}.", nameof(name));

    public ServerClass? Find(string name) => _classes.GetValueOrDefault(name);

    public IEnumerator<ServerClass> GetEnumerator() => _classes.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The class, its superclass and so on, the root last.</summary>
    internal IReadOnlyList<ServerClass> Chain(ServerClass serverClass)
    {
        var chain = new List<ServerClass> { serverClass };
        while (chain[^1].Superclass is { } superclass)
        {
            chain.Add(this[superclass]);
            if (chain.Count > 100)
            {
                throw new InvalidOperationException($"The superclasses of {serverClass.Name} form a circle.");
            }
        }

        return chain;
    }

    internal bool IsA(ServerClass serverClass, ServerClass ancestor) => Chain(serverClass).Contains(ancestor);

    /// <summary>All properties, those of the root first; a redeclared one takes the place of the inherited one.</summary>
    internal IReadOnlyList<ServerProperty> Properties(ServerClass serverClass)
    {
        var properties = new List<ServerProperty>();
        foreach (var declared in Chain(serverClass).Reverse().SelectMany(static c => c.Properties))
        {
            var inherited = properties.FindIndex(p => Same(p.Name, declared.Name));
            if (inherited < 0)
            {
                properties.Add(declared);
            }
            else
            {
                properties[inherited] = declared;
            }
        }

        return properties;
    }

    internal IReadOnlyList<ServerProperty> Keys(ServerClass serverClass)
    {
        var properties = Properties(serverClass);
        var named = Chain(serverClass).Reverse().SelectMany(static c => c.Keys)
            .Select(name => properties.FirstOrDefault(p => Same(p.Name, name))
                ?? throw new InvalidOperationException($"Key {name} of {serverClass.Name} is no property of it."));
        return [.. named.Concat(properties.Where(static p => p.Key)).Distinct()];
    }

    /// <summary>The topmost class of the chain that has a key: within its descendants a key names one object.</summary>
    internal ServerClass KeyRoot(ServerClass serverClass) =>
        Chain(serverClass).LastOrDefault(c => Keys(c).Count > 0) ?? serverClass;

    internal ServerMethod? Method(ServerClass serverClass, string name) =>
        Chain(serverClass).SelectMany(static c => c.Methods).FirstOrDefault(m => m.Name == name);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
