using System.Runtime.CompilerServices;
using Mof.Runtime.AdminService;

namespace Mof.Runtime;

/// <summary>
/// The way to a Configuration Manager site over its AdminService: <c>https://server/AdminService/</c>. Authentication is the
/// HttpClient's: <c>UseDefaultCredentials</c> on its handler for Windows accounts, a bearer token in its default headers for
/// <c>AdminService_TokenAuth</c>.
/// </summary>
/// <remarks>Thread-safe. It does not dispose the HttpClient, which is the caller's.</remarks>
public sealed class AdminServiceTransport : CimTransport
{
    private readonly AdminServiceClient _client;
    private readonly AdminServiceOptions _options;
    private readonly ClassLayouts _layouts = new();

    /// <summary>Makes a transport.</summary>
    /// <param name="client">Sends the requests; its base address is the AdminService's, such as <c>https://server/AdminService/</c>, or the server's alone.</param>
    /// <param name="options">How it works; null for the defaults. Read once.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public AdminServiceTransport(HttpClient client, AdminServiceOptions? options = null)
    {
        options ??= new AdminServiceOptions();
        if (options.MaxRetries < 0 || options.MaxRetryDelay < TimeSpan.Zero || options.MaxObjectSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "MaxRetries and MaxRetryDelay are 0 or more, MaxObjectSize is 1 or more.");
        }

        _options = new AdminServiceOptions
        {
            Update = options.Update,
            VerifyAfterWrite = options.VerifyAfterWrite,
            ReadBeforeWrite = options.ReadBeforeWrite,
            MaxRetries = options.MaxRetries,
            MaxRetryDelay = options.MaxRetryDelay,
            MaxObjectSize = options.MaxObjectSize,
        };
        _client = new AdminServiceClient(client ?? throw new ArgumentNullException(nameof(client)), _options);
    }

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<CimRecord> QueryAsync(CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        var seen = new HashSet<Uri>();
        for (var page = _client.Address(request.ToODataUri()); page is not null;)
        {
            if (!seen.Add(page))
            {
                throw new CimException($"The AdminService sends the pages of {request.ToODataUri()} in a circle: {page} came before.") { ClassName = request.Class.Name };
            }

            using var response = await _client.ReadAsync(page, RequestKind.Collection, request.Class.Name, cancellationToken).ConfigureAwait(false);
            using var rows = new RowReader(await _client.StreamAsync(response, cancellationToken).ConfigureAwait(false), request, _layouts, page, _options.MaxObjectSize);
            while (await rows.NextAsync(cancellationToken).ConfigureAwait(false) is { } row)
            {
                yield return row;
            }

            page = rows.NextPage is { } next ? _client.SameServer(page, next) : null;
        }
    }

    /// <inheritdoc/>
    protected override async Task<long> CountAsync(CimQueryRequest request, CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        // The number knows nothing of Skip and Take; and where a server does not offer it, the keys are counted.
        if (request.Skip == 0 && request.Take is null &&
            await _client.TryCountAsync(request.ToODataCountUri(), request.Class.Name, cancellationToken).ConfigureAwait(false) is { } count)
        {
            return count;
        }

        return await base.CountAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        return await ReadObjectAsync(request, request.Path, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<CimRecord> CreateAsync(CimChangeSet changes, CancellationToken cancellationToken)
    {
        if (changes is null)
        {
            throw new ArgumentNullException(nameof(changes));
        }

        // A POST with the key of an object that exists changes that one.
        if (changes.Path is { Keys.Count: > 0 } path && path.Keys.All(static key => key.Value.AsString() is not { Length: 0 }) &&
            await ReadObjectAsync(changes, path, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw new CimConflictException($"The server has an object {path} already.") { ClassName = changes.ClassName, Path = path };
        }

        // NULL is what an array or embedded object is that is not sent; sent, it is an error of the server.
        var address = _client.Address("wmi/" + changes.ClassName);
        var body = ObjectWriter.Write(changes.Changes
            .Where(static change => !(change.Value.IsNull && (change.Property.IsArray || change.Property.Type == CimType.Instance)))
            .Select(static change => (change.Property.Name, change.Value)));
        var answer = await _client.WriteAsync(HttpMethod.Post, address, body, RequestKind.Create, changes.ToString(), cancellationToken).ConfigureAwait(false);
        var created = ObjectReader.ReadObject(answer, changes, _layouts, address) ?? throw new CimException(
            $"The AdminService answered the creation of a {changes.ClassName} at {address} without the object: its key is unknown. Query for it.") { ClassName = changes.ClassName };
        foreach (var change in changes.Changes)
        {
            // An answer may leave out lazy properties, which are what was sent.
            if (created[change.Property.Name].IsNull)
            {
                created.Set(change.Property, change.Value);
            }
        }

        return created;
    }

    /// <inheritdoc/>
    protected override async Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken)
    {
        if (changes is null)
        {
            throw new ArgumentNullException(nameof(changes));
        }

        var path = changes.Path ?? throw new ArgumentException("The object has no path.", nameof(changes));
        var unsent = _options.VerifyAfterWrite ? UnsentLazyProperties(changes) : [];
        CimRecord? before = null;
        if (_options.ReadBeforeWrite || unsent.Count > 0 || _options.Update == AdminServiceUpdate.PutFull)
        {
            before = await ReadObjectAsync(changes, path, cancellationToken).ConfigureAwait(false) ?? throw AdminServiceFault.NotFound(path);
            foreach (var change in changes.Changes)
            {
                if (change.ConflictsWith(before[change.Property.Name]))
                {
                    throw changes.Conflict(change, before[change.Property.Name]);
                }
            }
        }

        await SendAsync(changes, path, before, cancellationToken).ConfigureAwait(false);
        if (unsent.Count == 0)
        {
            return null;
        }

        var after = await ReadObjectAsync(changes, path, cancellationToken).ConfigureAwait(false) ?? throw AdminServiceFault.NotFound(path);
        LazyVerification.ThrowIfLost(changes, unsent, before!, after);
        return after;
    }

    /// <inheritdoc/>
    protected override Task DeleteAsync(CimPath path, CancellationToken cancellationToken) => _client.WriteAsync(
        HttpMethod.Delete,
        _client.Address((path ?? throw new ArgumentNullException(nameof(path))).ToODataUri()),
        null,
        RequestKind.Object,
        path.ToString(),
        cancellationToken);

    /// <inheritdoc/>
    protected override async Task<CimMethodResult> InvokeAsync(CimMethodCall call, CancellationToken cancellationToken)
    {
        if (call is null)
        {
            throw new ArgumentNullException(nameof(call));
        }

        var address = _client.Address(
            call.Path is null ? "wmi/" + call.Class.Name + "." + call.Method.Name : call.Path.ToODataUri() + "/AdminService." + call.Method.Name);
        var body = ObjectWriter.Write(call.Arguments.Select(static argument => (argument.Key, argument.Value)));
        var answer = await _client.WriteAsync(HttpMethod.Post, address, body, RequestKind.Method, call.Method.ToString(), cancellationToken).ConfigureAwait(false);
        return MethodResultReader.Read(answer, call, _layouts, address);
    }

    private async Task<CimRecord?> ReadObjectAsync(CimRequest request, CimPath path, CancellationToken cancellationToken)
    {
        var address = _client.Address(path.ToODataUri());
        var answer = await _client.TryReadAllAsync(address, path.ToString(), cancellationToken).ConfigureAwait(false);
        return answer is null ? null : ObjectReader.ReadObject(answer, request, _layouts, address);
    }

    private Task<byte[]> SendAsync(CimChangeSet changes, CimPath path, CimRecord? before, CancellationToken cancellationToken)
    {
        var changed = changes.Changes.Select(static change => (change.Property.Name, change.Value));
        var (method, uri, members) = _options.Update switch
        {
            AdminServiceUpdate.PostUpsert => (HttpMethod.Post, "wmi/" + path.ClassName, path.Keys.Select(static key => (Name: key.Key, key.Value)).Concat(changed)),
            AdminServiceUpdate.PutFull => (HttpMethod.Put, path.ToODataUri(), Whole(changes, before!).Concat(changed)),
            _ => (HttpMethod.Put, path.ToODataUri(), changed),
        };
        return _client.WriteAsync(method, _client.Address(uri), ObjectWriter.Write(members), RequestKind.Object, path.ToString(), cancellationToken);
    }

    // NULL is left out: the AdminService fails on it for arrays and embedded objects.
    private static IEnumerable<(string Name, CimValue Value)> Whole(CimChangeSet changes, CimRecord before) =>
        from property in changes.Class.Properties
        where !property.IsReadOnly && !property.IsKey && CanBeSentBack(before[property.Name]) && !changes.Changes.Any(change => change.Property.Index == property.Index)
        select (property.Name, before[property.Name]);

    // What would come back as something else stays where it is: a date that is none, an object of a class without a proxy.
    private static bool CanBeSentBack(CimValue value)
    {
        if (value.IsNull)
        {
            return false;
        }

        if (value.IsArray)
        {
            return Enumerable.Range(0, value.Type is CimType.DateTime or CimType.Instance ? value.Count : 0).All(index => CanBeSentBack(value.ItemAt(index)));
        }

        return value.Type switch
        {
            CimType.DateTime => EdmDateTime.HasForm(value),
            CimType.Instance => value.AsObject<CimInstance>() is { } embedded && string.Equals(embedded.ClassName, embedded.CimClass.Name, StringComparison.OrdinalIgnoreCase) &&
                embedded.CimClass.Properties.All(property => !embedded.TryGet(property, out var inner) || inner.IsNull || CanBeSentBack(inner)),
            _ => true,
        };
    }

    private static List<CimPropertyInfo> UnsentLazyProperties(CimChangeSet changes) =>
        [.. changes.Class.Properties.Where(property => property.IsLazy && !changes.Changes.Any(change => change.Property.Index == property.Index))];
}
