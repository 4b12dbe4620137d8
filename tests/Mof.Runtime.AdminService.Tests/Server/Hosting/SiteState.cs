using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>What the operations of the site share.</summary>
internal sealed class SiteState
{
    private readonly ConcurrentDictionary<ServerClass, (long Count, Func<long, JsonObject> Make)> _generated = new();
    private readonly ConcurrentDictionary<(string Class, string? Key), bool> _denied = new();

    public SiteState(AdminServiceSiteOptions options)
    {
        Options = options;
        Store = new ObjectStore(Classes, options.SiteCode);
        Values = new ValueReader(Classes, options.UInt64AsString);
        Writer = new EntityWriter(Classes, options);
    }

    public AdminServiceSiteOptions Options { get; }

    public ServerSchema Classes { get; } = [];

    public ObjectStore Store { get; }

    public ValueReader Values { get; }

    public EntityWriter Writer { get; }

    public void Generate(ServerClass serverClass, long count, Func<long, JsonObject> make) => _generated[serverClass] = (count, make);

    /// <summary>Made one by one while the answer is written.</summary>
    public IEnumerable<ServerObject> Generated(ServerClass requested)
    {
        foreach (var (serverClass, (count, make)) in _generated.Where(g => Classes.IsA(g.Key, requested)))
        {
            for (var i = 0L; i < count; i++)
            {
                yield return Store.Make(serverClass, make(i));
            }
        }
    }

    public void Deny(ServerClass serverClass, ServerKey? key) => _denied[(serverClass.Name, Text(serverClass, key))] = true;

    public bool IsDenied(ServerClass serverClass, ServerKey? key) =>
        !_denied.IsEmpty && Classes.Chain(serverClass).Any(c =>
            _denied.ContainsKey((c.Name, null)) || (key is not null && _denied.ContainsKey((c.Name, Text(serverClass, key)))));

    public ServerKey KeyOf(ServerObject serverObject) => ServerKey.Of(
    [
        .. Classes.Keys(serverObject.Class).Select(k => ((string?)k.Name, k.IsInteger || k.IsReal
            ? serverObject[k.Name].GetDecimal()
            : (object)ObjectStore.KeyText(serverObject[k.Name]))),
    ]);

    /// <summary>Case-blind, and the same for an unnamed part, a named one, and another order.</summary>
    private string? Text(ServerClass serverClass, ServerKey? key)
    {
        var single = Classes.Keys(serverClass).Select(static k => k.Name).FirstOrDefault();
        return key is null
            ? null
            : string.Join(',', key.Parts.Select(p => ServerKey.Of((p.Name ?? single, p.Value)).ToString()).Order(StringComparer.Ordinal)).ToUpperInvariant();
    }
}
