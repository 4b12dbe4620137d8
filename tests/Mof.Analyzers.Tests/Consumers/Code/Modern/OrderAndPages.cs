using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Order, pages and projections that the server does.</summary>
public sealed class OrderAndPages(CimConnection site)
{
    public Task<List<SMS_Package>> OrderedAsync() =>
        site.Query<SMS_Package>()
            .Where(package => package.PackageSize > 0)
            .OrderBy(package => package.Manufacturer)
            .ThenByDescending(package => package.SourceDate)
            .ThenBy(package => package.Priority)
            .ToListAsync();

    public async Task<List<SMS_Package>> PageAsync(int number, int size = 25) =>
        await site.Query<SMS_Package>().OrderByDescending(package => package.SourceVersion).Skip(number * size).Take(size).ToListAsync();

    public async Task<IReadOnlyList<(string Id, string Name)>> NamesAsync()
    {
        var packages = await site.Query<SMS_Package>().Only(SMS_Package.Properties.Name, SMS_Package.Properties.PackageID).ToListAsync();
        return packages.ConvertAll(package => (package.PackageID, package.Name));
    }

    public async Task<string> OnlySomeAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().Only(SMS_ImagePackage.Properties.Name).FirstAsync();
        await image.LoadLazyAsync();
        return image.ImageProperty + image.Description;
    }

    public Task<List<SMS_Package>> ChosenAsync(string column, bool isDescending)
    {
        var query = site.Query<SMS_Package>();
        var ordered = (column, isDescending) switch
        {
            ("name", false) => query.OrderBy(package => package.Name),
            ("name", true) => query.OrderByDescending(package => package.Name),
            ("version", _) => query.OrderBy(package => package.SourceVersion),
            _ => query.OrderBy(package => package.PackageID),
        };
        return ordered.ToListAsync();
    }

    public async IAsyncEnumerable<SMS_Package> AllPagesAsync(int size)
    {
        for (var page = 0; ; page++)
        {
            var packages = await PageAsync(page, size);
            foreach (var package in packages)
            {
                yield return package;
            }

            if (packages.Count < size)
            {
                yield break;
            }
        }
    }

    public async Task<SMS_Package?> NewestAsync() => await site.Query<SMS_Package>().OrderBy(package => package.SourceDate).LastOrDefaultAsync();

    public async Task<(long Total, SMS_Package Third)> StatisticsAsync() =>
        (await site.Query<SMS_Package>().CountAsync(), await site.Query<SMS_Package>().OrderBy(package => package.Name).ElementAtAsync(2));

    public void Show(Action<string> write)
    {
        var query = site.Query<SMS_DistributionPoint>().Where(point => point.SiteCode == "ABC").OrderBy(point => point.ServerNALPath);
        write(query.ToWql());
        write(query.Take(5).ToODataUri());
        write(query.ToString());
    }
}
