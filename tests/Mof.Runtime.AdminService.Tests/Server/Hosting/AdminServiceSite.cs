using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>
/// A Configuration Manager site as far as a REST client sees it: classes, objects, and the service on a loopback port.
/// It shares no code with the client, so that a misunderstanding cannot be on both sides.
/// </summary>
public sealed class AdminServiceSite : IAsyncDisposable
{
    private readonly SiteState _state;
    private readonly SiteHost _host;
    private readonly SiteCertificates? _certificates;

    private AdminServiceSite(AdminServiceSiteOptions options)
    {
        _state = new SiteState(options);
        _certificates = options.Https ? SiteCertificates.Create(options.Certificate) : null;
        _host = new SiteHost(new Endpoint(this, _state), options, _certificates);
    }

    /// <summary>http://127.0.0.1:port/AdminService/</summary>
    public Uri BaseAddress => new(_host.Origin, "/AdminService/");

    /// <summary>The route for bearer tokens.</summary>
    public Uri TokenAddress => new(_host.Origin, "/AdminService_TokenAuth/");

    public AdminServiceSiteOptions Options => _state.Options;

    public ServerSchema Classes => _state.Classes;

    /// <summary>The root that a client has to trust; null without HTTPS.</summary>
    public X509Certificate2? RootCertificate => _certificates?.Root;

    public X509Certificate2? ServerCertificate => _certificates?.Server;

    /// <summary>The token that is valid now; it may change, as tokens expire.</summary>
    public string? BearerToken
    {
        get => _host.BearerToken;
        set => _host.BearerToken = value;
    }

    /// <summary>What has been received so far, a snapshot.</summary>
    public IReadOnlyList<LoggedRequest> Requests => _host.Requests;

    /// <summary>How many requests were in work at the same time, at most.</summary>
    public int MostConcurrentRequests => _host.MostConcurrentRequests;

    public static async Task<AdminServiceSite> StartAsync(AdminServiceSiteOptions? options = null)
    {
        var site = new AdminServiceSite(options ?? new AdminServiceSiteOptions());
        await site._host.StartAsync();
        return site;
    }

    /// <summary>Puts objects into the site; properties that are not given are NULL.</summary>
    public void Seed(string className, params IEnumerable<JsonObject> objects)
    {
        var serverClass = Classes[className];
        foreach (var values in objects)
        {
            if (!_state.Store.TryAdd(serverClass, Canonical(serverClass, values), 0, out _))
            {
                throw new ArgumentException($"An object of class {className} with this key is there already.", nameof(objects));
            }
        }
    }

    /// <summary>Adds rows to collections of the class that are made while an answer is written; a GET by key does not find them.</summary>
    public void Stream(string className, long count, Func<long, JsonObject> row) => _state.Generate(Classes[className], count, row);

    /// <summary>A copy of what the server holds, without system properties; null where there is no such object.</summary>
    public JsonObject? Stored(string className, ServerKey key) => _state.Store.Find(Classes[className], key)?.ToJson();

    /// <summary>Copies of all objects of the class and its subclasses, in the order they came.</summary>
    public IReadOnlyList<JsonObject> Stored(string className) => [.. _state.Store.All(Classes[className]).Select(static o => o.ToJson())];

    /// <summary>A change another console makes; read-only properties may change, too.</summary>
    public void Change(string className, ServerKey key, JsonObject changes)
    {
        var serverClass = _state.Store.Find(Classes[className], key)?.Class ?? throw NoObject(className, key);
        if (_state.Store.Change(serverClass, key, Canonical(serverClass, changes)) is null)
        {
            throw NoObject(className, key);
        }
    }

    /// <summary>A deletion another console makes.</summary>
    public void Remove(string className, ServerKey key)
    {
        if (!_state.Store.Remove(Classes[className], key))
        {
            throw NoObject(className, key);
        }
    }

    /// <summary>Access to the class, or to one object of it, is denied from now on: 404 "Access denied  WMI QUERY: "; queries leave the object out.</summary>
    public void Deny(string className, ServerKey? key = null) => _state.Deny(Classes[className], key);

    /// <summary>Dictates the answers to the next requests, in the order of the calls.</summary>
    /// <param name="times">To how many requests.</param>
    /// <param name="when">Which requests; the others pass by.</param>
    public void Script(ScriptedAnswer answer, int times = 1, Func<LoggedRequest, bool>? when = null) => _host.Script(answer, times, when);

    /// <summary>A plain client for the site that trusts its root only and follows no redirect.</summary>
    public HttpClient CreateClient() => new(_host.CreateHandler()) { BaseAddress = BaseAddress };

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _certificates?.Dispose();
    }

    private JsonObject Canonical(ServerClass serverClass, JsonObject values)
    {
        var properties = Classes.Properties(serverClass);
        var canonical = new JsonObject();
        foreach (var (name, value) in values)
        {
            var property = properties.FirstOrDefault(p => p.Name == name)
                ?? throw new ArgumentException($"Class {serverClass.Name} has no property {name}.", nameof(values));
            try
            {
                canonical[name] = value is null ? null : _state.Values.Read(property, value);
            }
            catch (ServiceErrorException failure)
            {
                throw new ArgumentException(failure.Message, nameof(values), failure);
            }
        }

        return canonical;
    }

    private static ArgumentException NoObject(string className, ServerKey key) => new($"There is no {className}({key}).");
}
