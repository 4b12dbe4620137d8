using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public enum Health
{
    Unknown,
    Good,
    Busy,
    Bad,
}

/// <summary>Watches how packages come to distribution points.</summary>
public sealed class DistributionMonitor(CimConnection site, TimeProvider clock)
{
    private readonly Dictionary<string, (Health Health, DateTimeOffset At)> _states = [];

    public async Task<IReadOnlyDictionary<Health, int>> CollectAsync(CancellationToken cancellationToken)
    {
        await foreach (var content in site.Query<SMS_ObjectContentInfo>().Where(content => content.Targeted > 0).WithCancellation(cancellationToken))
        {
            _states[content.ObjectID] = (HealthOf(content), clock.GetUtcNow());
        }

        return _states.Values.CountBy(state => state.Health).ToDictionary();
    }

    public static Health HealthOf(SMS_ObjectContentInfo content) =>
        (content.NumberErrors ?? 0, content.NumberInProgress ?? 0, content.NumberSuccess ?? 0, content.Targeted) switch
        {
            (> 0, _, _, _) => Health.Bad,
            (_, > 0, _, _) => Health.Busy,
            (0, 0, var done, { } targeted) when done == targeted => Health.Good,
            _ => Health.Unknown,
        };

    public async Task<int> RedistributeAsync(string packageId)
    {
        var points = await site.Query<SMS_DistributionPoint>()
            .Where(point => point.PackageID == packageId && !point.IsPeerDP && point.Status != SMS_DistributionPoint.StatusValues.DELETED)
            .ToListAsync();
        var sent = 0;
        foreach (var point in points)
        {
            if (point is { BitsEnabled: true, IsProtected: false })
            {
                point.RefreshNow = true;
                sent++;
            }
        }

        await site.PutAllAsync(points.Where(point => point.HasChanges));
        return sent;
    }

    public async Task<bool> VerifyAsync(SMS_DistributionPoint point)
    {
        var verified = await SMS_DistributionPoint.VerifyPackageAsync(site, point.PackageID, point.ServerNALPath);
        if (verified.ReturnValue != 0)
        {
            var cancelled = await SMS_DistributionPoint.CancelDistributionAsync(site, point.PackageID, point.ServerNALPath);
            cancelled.EnsureSuccess();
        }

        return verified.ReturnValue == 0;
    }

    public async Task<int> IsvBytesAsync(string packageId)
    {
        var point = await site.Query<SMS_DistributionPoint>().FirstAsync(candidate => candidate.PackageID == packageId);
        point.ISVString = point.SourceSite;
        point.SourceSite = "ABC";
        await point.PutAsync();
        await point.LoadLazyAsync();
        return (int)point.ISVDataSize + (point.ISVData?.Length ?? 0);
    }

    public async Task WaitAsync(string id, IProgress<uint>? progress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30), clock);
        SMS_ObjectContentInfo? content;
        do
        {
            content = await site.FindAsync<SMS_ObjectContentInfo>(id, cancellationToken);
            progress?.Report(content?.NumberSuccess ?? 0);
        }
        while (content is { NumberInProgress: > 0 } && await timer.WaitForNextTickAsync(cancellationToken));
    }
}
