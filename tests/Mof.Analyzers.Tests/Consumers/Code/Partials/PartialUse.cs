using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Code that uses what the application added to the proxies.</summary>
public sealed class PartialUse(CimConnection site)
{
    public async Task<IReadOnlyList<string>> EditionsAsync(string name)
    {
        if (await SMS_ImagePackage.ByNameAsync(site, name) is not { } image)
        {
            return [];
        }

        Console.WriteLine(image.Title());
        await image.EnsureLoadedAsync();
        return image.ImageProperty.Length == 0 ? [image.ImageDiskLayout] : [.. image.Editions()];
    }

    public async Task RenameAsync(SMS_ImagePackage image, string fullName)
    {
        image.FullName = fullName;
        image.Comment = "renamed";
        await image.Describe(image.Comment).PutAsync();
        await image.RefreshAsync();
    }

    public async Task<List<SMS_ImagePackage>> SortedAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().ToListAsync();
        images.Sort();
        return images.FindAll(image => image.IsHome && image.IsDirect);
    }

    public async Task AssignAsync(string packageId)
    {
        var point = SMS_DistributionPoint.For(packageId, "DP01", "ABC");
        await site.PutAsync(point);
        Console.WriteLine(point.ToReport().PackageID);
    }

    public static SMS_ST_NonRecurring Once(TimeSpan duration) => new() { Duration = duration };
}
