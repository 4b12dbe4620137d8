using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public sealed class RefreshOptions
{
    public int MaxAttempts { get; set; } = 3;

    public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(5);

    public string NamePrefix { get; set; } = "Windows";
}

/// <summary>A background job as a host runs it: until it is stopped, whatever one round brings.</summary>
public sealed class RefreshJob : IAsyncDisposable
{
    private readonly CimConnection _connection;
    private readonly RefreshOptions _options;
    private readonly ILog _log;
    private readonly SemaphoreSlim _gate = new(initialCount: 1);
    private int _rounds;

    public RefreshJob(CimConnection connection, RefreshOptions options, ILog log)
    {
        _connection = connection;
        _options = options;
        _log = log;
    }

    public async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_options.Pause);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                _log.Info("Stopped.");
                return;
            }
            catch (CimAccessDeniedException denied)
            {
                _log.Warn("The account may not do this: " + denied.Message, denied);
                throw;
            }
            catch (CimException failure) when (failure is not CimReadOnlyException { PropertyName: "PackageID" })
            {
                _log.Warn($"Round {_rounds} failed on {failure.ClassName}.{failure.PropertyName}", failure);
            }
            finally
            {
                Interlocked.Increment(ref _rounds);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var images = await _connection.Query<SMS_ImagePackage>()
                .Where(image => image.Name.StartsWith(_options.NamePrefix))
                .ToListAsync(cancellationToken);
            foreach (var image in images)
            {
                await RefreshAsync(image, cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task RefreshAsync(SMS_ImagePackage image, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await image.RefreshPkgSourceAsync(cancellationToken);
                if (result.ReturnValue == 0)
                {
                    return;
                }

                _log.Warn($"{image.PackageID}: return value {result.ReturnValue}");
            }
            catch (CimException failure) when (attempt < _options.MaxAttempts && IsTransient(failure))
            {
                _log.Warn($"{image.PackageID}: attempt {attempt}", failure);
            }

            if (attempt >= _options.MaxAttempts)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), cancellationToken);
        }
    }

    private static bool IsTransient(CimException failure) => failure switch
    {
        CimNotFoundException or CimAccessDeniedException or CimReadOnlyException => false,
        { StatusCode: 429 or >= 500 and < 600 } => true,
        CimConflictException => true,
        _ => false,
    };

    public ValueTask DisposeAsync()
    {
        _gate.Dispose();
        return _connection.DisposeAsync();
    }
}
