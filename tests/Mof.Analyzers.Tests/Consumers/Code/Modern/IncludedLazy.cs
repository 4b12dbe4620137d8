using System.Xml.Linq;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Queries that bring lazy properties along.</summary>
public sealed class IncludedLazy(CimConnection site)
{
    public async Task<IReadOnlyList<string>> EditionsAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().Where(image => image.Name.Contains("Windows")).IncludeLazy().ToListAsync();
        return [.. images
            .Where(image => image.ImageProperty.Length > 0)
            .OrderBy(image => image.ImageProperty.Length)
            .SelectMany(image => XDocument.Parse(image.ImageProperty).Descendants("EDITIONID"))
            .Select(element => element.Value)];
    }

    public async Task<uint> SumAsync(CancellationToken cancellationToken)
    {
        var sum = 0u;
        await foreach (var package in site.Query<SMS_Package>().IncludeLazy(maxConcurrency: 2).WithCancellation(cancellationToken))
        {
            sum += package.IconSize + package.ISVDataSize;
        }

        return sum;
    }

    public async Task<int> SchedulesAsync()
    {
        var query = site.Query<SMS_Package>().Where(package => package.PkgSourceFlag == SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT);
        var loaded = query.OrderByDescending(package => package.SourceDate).Take(10).IncludeLazy();
        var count = 0;
        foreach (var package in await loaded.ToArrayAsync())
        {
            count += package.RefreshSchedule?.Count ?? 0;
        }

        return count;
    }

    public async Task<string> SingleAsync(string id)
    {
        var single = await site.Query<SMS_ImagePackage>().Where(image => image.PackageID == id).IncludeLazy().SingleAsync();
        var first = await site.Query<SMS_ImagePackage>().IncludeLazy(1).FirstOrDefaultAsync();
        return single.ImageDiskLayout + first?.ImageDiskLayout;
    }

    public async Task<bool> SameAsOnServerAsync(SMS_ImagePackage mine)
    {
        var fresh = await SMS_ImagePackage.GetAsync(site, mine.PackageID);
        await mine.LoadLazyAsync();

        // A lazy property of an object that is here is a value like any other in a condition.
        var same = await site.Query<SMS_ImagePackage>().AnyAsync(image => image.Description == fresh.ImageProperty || image.Name == mine.ImageDiskLayout);
        return same || fresh.ImageProperty == mine.ImageProperty;
    }

    public async Task<List<string>> ProjectedAsync()
    {
        var texts = from image in await site.Query<SMS_ImagePackage>().IncludeLazy().ToListAsync()
                    where image.ImageProperty.Contains("x64", StringComparison.OrdinalIgnoreCase)
                    orderby image.ImageProperty.Length
                    select image.ImageProperty;
        return [.. texts];
    }
}
