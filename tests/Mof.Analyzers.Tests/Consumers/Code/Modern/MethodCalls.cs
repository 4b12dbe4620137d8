using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Results of methods, each looked at by somebody.</summary>
public sealed class MethodCalls(CimConnection site, ILog log)
{
    private SMS_ImagePackage.RefreshPkgSourceResult _last;

    public async Task EnsureAsync(SMS_ImagePackage image)
    {
        (await image.RefreshPkgSourceAsync()).EnsureSuccess();
        (await image.AddDistributionPointsAsync(siteCode: ["ABC"], nalPath: [@"[""Display=\\DP01\""]MSWNET:[""SMS_SITE=ABC""]\\DP01\"])).EnsureSuccess();
        (await image.UnlockAsync().ConfigureAwait(false)).EnsureSuccess();
    }

    public async Task<bool> ComparedAsync(SMS_ImagePackage image) => (await image.UnlockAsync()).ReturnValue == 0;

    public async Task<int> CodeAsync(SMS_ImagePackage image)
    {
        var result = await image.ReloadImagePropertiesAsync();
        return result.ReturnValue;
    }

    public async Task StoredAsync(SMS_ImagePackage image)
    {
        _last = await image.RefreshPkgSourceAsync();
        if (_last.ReturnValue is not (0 or 4096))
        {
            log.Warn($"{image}: {_last.ReturnValue}");
        }
    }

    public Task<SMS_ImagePackage.UnlockResult> ReturnedAsync(SMS_ImagePackage image) => image.UnlockAsync();

    public async Task PassedAsync(SMS_ImagePackage image) => Report(await image.AddChangeNotificationAsync());

    public async Task DiscardedAsync(SMS_ImagePackage image)
    {
        // Said on purpose: the notification is a courtesy.
        _ = await image.AddChangeNotificationAsync();
    }

    public async Task TasksAsync(SMS_ImagePackage first, SMS_ImagePackage second)
    {
        var results = await Task.WhenAll(first.RefreshPkgSourceAsync(), second.RefreshPkgSourceAsync());
        foreach (var result in results)
        {
            result.EnsureSuccess();
        }
    }

    public async Task<string> OutParametersAsync(string path)
    {
        var result = await SMS_ImagePackage.GetImagePropertiesAsync(site, path);
        result.EnsureSuccess();
        return result.ImageProperty ?? "";
    }

    public async Task<string?> DuplicateAsync(string share, string id)
    {
        var check = await SMS_Package.CheckDuplicateShareNameAsync(site, share, id);
        return check is { ReturnValue: 0, IsDuplicated: true, DupPkgName: var name } ? name : null;
    }

    public async Task<bool> IsValidAsync(string id) =>
        await SMS_Package.CheckPackageShareForTaskSequenceDeploymentAsync(site, id) is { ReturnValue: 0u, IsValid: true };

    public async Task ProgressAsync(SMS_BootImagePackage boot, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var context = Guid.NewGuid().ToString();
        (await boot.RefreshPkgSourceAsync(context, cancellationToken)).EnsureSuccess();
        SMS_BootImagePackage.QueryOSDBinaryInjectionStatusResult status;
        do
        {
            status = await boot.QueryOSDBinaryInjectionStatusAsync(context, cancellationToken);
            progress.Report((double)(status.Progress ?? 0) / Math.Max(1, status.MaxProgress ?? 1));
        }
        while (status is { ReturnValue: 0, ErrorCode: 0 or null } && status.Progress < status.MaxProgress);

        var dropped = await boot.DeleteContextIDAsync(context, cancellationToken);
        log.Info($"dropped: {dropped.ReturnValue}");
    }

    public async Task TryAllAsync(IEnumerable<SMS_DriverPackage> drivers)
    {
        foreach (var driver in drivers)
        {
            try
            {
                (await driver.RebuildPackageAsync()).EnsureSuccess();
                var added = await driver.AddDriverContentAsync([16777216u], [@"\\server\drivers"], bRefreshDPs: true);
                added.EnsureSuccess();
            }
            catch (CimMethodException failure)
            {
                log.Warn(failure.Message, failure);
            }
        }
    }

    public async Task<uint> ServicingAsync(SMS_ImagePackage image)
    {
        var result = await SMS_ImagePackage.RunOfflineServicingManagerAsync(site, "ABC", "server", image.PackageID, (uint)SMS_PackageBaseclass.PackageTypeValues.IMAGE);
        return result.ReturnValue;
    }

    public async Task<int[]> SelectedAsync(IEnumerable<SMS_Package> packages) =>
        await Task.WhenAll(packages.Select(async package => (await package.UnlockAsync()).ReturnValue));

    private void Report(SMS_ImagePackage.AddChangeNotificationResult result) => log.Info(result.ReturnValue.ToString(provider: null));
}
