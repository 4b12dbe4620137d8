using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>The order of change, put, refresh and revert in which nothing is lost.</summary>
public sealed class SaveAndRefresh(CimConnection site)
{
    public async Task<uint?> PutThenRefreshAsync(SMS_Package package)
    {
        package.PkgSourcePath = @"\\server\source\new";
        await package.PutAsync();
        await package.RefreshAsync();
        return package.SourceVersion;
    }

    public async Task RefreshThenChangeAsync(SMS_Package package)
    {
        await package.RefreshAsync();
        package.Description = $"{package.Description} ({package.SourceVersion})";
        await package.PutAsync();
    }

    public async Task RevertThenRefreshAsync(SMS_Package package, bool keep)
    {
        package.Description = "maybe";
        if (keep)
        {
            await package.PutAsync();
        }
        else
        {
            package.RevertChanges();
        }

        await package.RefreshAsync();
    }

    public async Task LoadKeepsChangesAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        image.Description = "changed before loading";
        await image.LoadLazyAsync();
        image.ImageProperty += " ";
        await image.PutAsync();
    }

    public async Task ConditionalChangeAsync(SMS_Package package, string? name)
    {
        if (name is not null)
        {
            package.Name = name;
        }

        if (package.HasChanges)
        {
            await package.PutAsync();
        }

        await package.RefreshAsync();
    }

    public async Task SaveThroughConnectionAsync(SMS_Package package, SMS_Package other)
    {
        package.Version = "2";
        other.Version = "3";
        await site.PutAsync(package);
        await site.PutAllAsync([other], cancellationToken: CancellationToken.None);
        await package.RefreshAsync();
        await other.RefreshAsync();
    }

    public async Task HelperSavesAsync(SMS_Package package)
    {
        package.Language = "English";
        await SaveAsync(package);
        await package.RefreshAsync();
    }

    public async Task PollAsync(SMS_Package package, CancellationToken cancellationToken)
    {
        package.Manufacturer = "Contoso";
        await package.PutAsync(cancellationToken);
        (await package.RefreshPkgSourceAsync(cancellationToken)).EnsureSuccess();
        while (package.ActionInProgress is SMS_PackageBaseclass.ActionInProgressValues.UPDATE)
        {
            await Task.Delay(1000, cancellationToken);
            await package.RefreshAsync(cancellationToken);
        }
    }

    public async Task CatchRefreshesAsync(SMS_Package package)
    {
        try
        {
            package.MIFName = "setup.mif";
            await package.PutAsync();
        }
        catch (CimConflictException)
        {
            await package.RefreshAsync();
        }
    }

    public async Task OtherObjectAsync(SMS_Package package)
    {
        var server = await SMS_Package.GetAsync(site, package.PackageID);
        package.Description = "mine";
        await server.RefreshAsync();
        if (server.Description != package.Description)
        {
            await package.PutAsync();
        }
    }

    public async Task UndoAsync(SMS_Package package, Func<SMS_Package, bool> confirm)
    {
        var before = package.Description;
        package.Description = "trial";
        if (!confirm(package))
        {
            package.Description = before;
            return;
        }

        await package.PutAsync();
    }

    private static Task SaveAsync(SMS_Package package) => package.PutAsync();
}
