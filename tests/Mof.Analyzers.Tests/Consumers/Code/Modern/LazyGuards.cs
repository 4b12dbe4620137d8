using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>All ways to make sure that a lazy property is there before it is read.</summary>
public sealed class LazyGuards(CimConnection site)
{
    private SMS_ImagePackage? _kept;

    public async Task<string> EarlyReturnAsync(string id)
    {
        var image = await site.Query<SMS_ImagePackage>().FirstOrDefaultAsync(candidate => candidate.PackageID == id);
        if (image?.IsLazyLoaded != true)
        {
            return "";
        }

        return image.ImageProperty;
    }

    public async Task<string> ConditionalAsync() =>
        await site.Query<SMS_ImagePackage>().FirstAsync() is var image && image.IsLazyLoaded ? image.ImageProperty : "";

    public async Task<string> AndAlsoAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        var hasProperties = image.IsLazyLoaded && image.ImageProperty.Length > 0;
        var lacksLayout = !image.IsLazyLoaded || image.ImageDiskLayout == "";
        return $"{hasProperties} {lacksLayout}";
    }

    public async Task<string> TryGetAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        if (image.TryGet(SMS_ImagePackage.Properties.ImageProperty, out var value) && value is { IsNull: false })
        {
            return value.AsString() ?? "";
        }

        return image.TryGet("ImageDiskLayout", out value) ? value.ToString() : "not loaded";
    }

    public async Task<string> AssignedAsync(string text)
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        image.ImageProperty = text;
        image.ISVData = [1, 2, 3];
        image.ISVDataSize = (uint)image.ISVData.Length;
        await image.PutAsync();
        return image.ImageProperty;
    }

    public async Task<string> AssignedOnBothPathsAsync(bool isLarge)
    {
        var boot = await site.Query<SMS_BootImagePackage>().FirstAsync();
        if (isLarge)
        {
            boot.PreExecCommandLine = "large.cmd";
            boot.ScratchSpace = SMS_BootImagePackage.ScratchSpaceValues._512MB;
        }
        else
        {
            boot.PreExecCommandLine = "small.cmd";
        }

        await boot.PutAsync();
        return boot.PreExecCommandLine;
    }

    public async Task<string> CatchAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        try
        {
            await image.LoadLazyAsync();
        }
        catch (CimNotFoundException)
        {
            return "gone";
        }
        finally
        {
            _kept = image;
        }

        return image.ImageProperty;
    }

    public async Task<string> LoopAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        for (var attempt = 0; !image.IsLazyLoaded && attempt < 3; attempt++)
        {
            try
            {
                await image.LoadLazyAsync();
            }
            catch (CimException) when (attempt < 2)
            {
                await Task.Delay(100);
            }
        }

        return image.IsLazyLoaded ? image.ImageDiskLayout : "";
    }

    public async Task<string> UnknownOriginAsync(SMS_ImagePackage given, IReadOnlyList<SMS_ImagePackage> list)
    {
        var text = given.ImageProperty;
        text += list[0].ImageProperty;
        text += _kept?.ImageDiskLayout;
        var picked = await PickAsync(list);
        return text + picked.ImageProperty;
    }

    public async Task<string> SwitchAsync(int choice)
    {
        var image = choice switch
        {
            0 => await SMS_ImagePackage.GetAsync(site, "ABC00001"),
            1 => new SMS_ImagePackage { Name = "New" },
            _ => await site.Query<SMS_ImagePackage>().FirstAsync(),
        };
        return choice < 2 ? image.ImageProperty : image.Name;
    }

    public async Task<string> StateAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        switch (image.LoadState)
        {
            case CimLoadState.Query:
                await image.LoadLazyAsync();
                break;
            case CimLoadState.Deleted:
                return "";
        }

        return image.ImageProperty;
    }

    public async Task<string> ReassignedAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        image = await SMS_ImagePackage.GetAsync(site, image.PackageID);
        var copy = image;
        image = null;
        return copy.ImageProperty + (image is null);
    }

    public async Task<bool> NameOfAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        return image.Changes.Any(change => change.Name == nameof(image.ImageProperty));
    }

    private static Task<SMS_ImagePackage> PickAsync(IReadOnlyList<SMS_ImagePackage> list) => Task.FromResult(list[^1]);
}
