namespace Mof.Runtime;

/// <summary>A transport that passes everything on to another one: the base of those that log, retry, record or deny.</summary>
/// <remarks>Thread-safe as long as overrides are.</remarks>
public abstract class DelegatingCimTransport : CimTransport
{
    /// <summary>Wraps a transport.</summary>
    /// <param name="inner">The other one; disposed with this one.</param>
    protected DelegatingCimTransport(CimTransport inner) => Inner = inner ?? throw new ArgumentNullException(nameof(inner));

    /// <summary>The transport that does the work.</summary>
    protected CimTransport Inner { get; }

    /// <inheritdoc/>
    protected internal override IAsyncEnumerable<CimRecord> QueryAsync(CimQueryRequest request, CancellationToken cancellationToken) =>
        Inner.QueryAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<long> CountAsync(CimQueryRequest request, CancellationToken cancellationToken) => Inner.CountAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken) => Inner.GetAsync(request, cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord> CreateAsync(CimChangeSet changes, CancellationToken cancellationToken) =>
        Inner.CreateAsync(changes, cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken) =>
        Inner.UpdateAsync(changes, cancellationToken);

    /// <inheritdoc/>
    protected internal override Task DeleteAsync(CimPath path, CancellationToken cancellationToken) => Inner.DeleteAsync(path, cancellationToken);

    /// <inheritdoc/>
    protected internal override Task<CimMethodResult> InvokeAsync(CimMethodCall call, CancellationToken cancellationToken) =>
        Inner.InvokeAsync(call, cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
