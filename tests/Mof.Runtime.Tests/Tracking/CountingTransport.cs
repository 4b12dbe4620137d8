namespace Mof.Runtime.Tests.Tracking;

/// <summary>Counts the gets that run at the same time, and lets the test decide when they end.</summary>
internal sealed class CountingTransport(CimTransport inner) : DelegatingCimTransport(inner)
{
    private readonly object _gate = new();
    private int _running;

    public int Most { get; private set; }

    public int Begun { get; private set; }

    public int Running
    {
        get
        {
            lock (_gate)
            {
                return _running;
            }
        }
    }

    /// <summary>What a get waits for before it reaches the server; by default it only lets others run.</summary>
    public Func<CimPath, CancellationToken, Task> BeforeGet { get; set; } = static async (_, _) => await Task.Yield();

    protected internal override async Task<CimRecord?> GetAsync(CimGetRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Begun++;
            Most = Math.Max(Most, ++_running);
        }

        try
        {
            await BeforeGet(request.Path, cancellationToken);
            return await base.GetAsync(request, cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
            }
        }
    }
}
