using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Fire and forget, done right: whoever forgets a task hands it to somebody who watches it.</summary>
public static class Background
{
    public static void Forget(this Task task, ILog log, string what)
    {
        _ = ObserveAsync(task, log, what);
    }

    public static async void SafeFireAndForget(this Task task, Action<Exception>? onException = null)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception) when (onException is not null)
        {
            onException(exception);
        }
        catch (CimException)
        {
            // Nobody asked.
        }
    }

    private static async Task ObserveAsync(Task task, ILog log, string what)
    {
        try
        {
            await task;
        }
        catch (Exception exception)
        {
            log.Warn(what, exception);
        }
    }
}

public sealed class Prefetcher(CimConnection site, ILog log)
{
    private readonly List<Task> _running = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var images = await site.Query<SMS_ImagePackage>().Take(5).ToListAsync(cancellationToken);
        images.LoadLazyAsync(2, cancellationToken).Forget(log, "prefetch");

        var boot = await site.Query<SMS_BootImagePackage>().FirstAsync(cancellationToken);
        boot.LoadLazyAsync(cancellationToken).SafeFireAndForget(exception => log.Warn("boot image", exception));
    }

    public void Queue(SMS_ImagePackage image)
    {
        _running.Add(image.LoadLazyAsync());
        _running.RemoveAll(static task => task.IsCompletedSuccessfully);
    }

    public Task StopAsync() => Task.WhenAll(_running);

    public void RefreshSoon(SMS_Package package) =>
        Task.Run(async () =>
        {
            var result = await package.RefreshPkgSourceAsync();
            result.EnsureSuccess();
        }).Forget(log, package.PackageID);
}
