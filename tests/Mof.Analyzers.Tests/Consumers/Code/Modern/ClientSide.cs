using System.Text.RegularExpressions;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>What no server can do is done here, after the query, and can be seen to be.</summary>
public sealed class ClientSide(CimConnection site)
{
    private static readonly Regex Windows = new("^Windows 1[01]", RegexOptions.Compiled);

    public async Task<List<string>> MatchesAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().Where(image => image.Name.StartsWith("Windows")).ToListAsync();
        return images.Where(image => Windows.IsMatch(image.Name)).Select(image => image.Name.Normalize()).Distinct().ToList();
    }

    public async Task<int> LongestAsync() =>
        (await site.Query<SMS_Package>().ToListAsync()).Select(package => package.Name.Length).DefaultIfEmpty().Max();

    public async Task<IReadOnlyList<SMS_Package>> FlaggedAsync(SMS_PackageBaseclass.PkgFlagsValues flag)
    {
        var packages = await site.Query<SMS_Package>().ToArrayAsync();
        return Array.FindAll(packages, package => (package.PkgFlags & flag) == flag && package.Name.Trim() == package.Name);
    }

    public async Task<Dictionary<string, List<SMS_DistributionPoint>>> ByPackageAsync()
    {
        var points = await site.Query<SMS_DistributionPoint>().OrderBy(point => point.PackageID).ToListAsync();
        return points.GroupBy(point => point.PackageID).ToDictionary(group => group.Key, group => group.OrderBy(point => point.ServerNALPath.ToUpperInvariant(), StringComparer.Ordinal).ToList());
    }

    public async Task<bool> AnyIsOldAsync(TimeProvider clock)
    {
        var limit = clock.GetUtcNow().AddYears(-1);
        foreach (var package in await site.Query<SMS_Package>().Where(package => package.SourceDate.HasValue).ToListAsync())
        {
            if (package.SourceDate is { IsInterval: false } date && date.ToDateTimeOffset(TimeSpan.Zero) < limit)
            {
                return true;
            }
        }

        return false;
    }

    public async Task<List<string>> StreamedAsync()
    {
        var names = new List<string>();
        await foreach (var package in site.Query<SMS_Package>().Where(package => package.PackageSize > 0))
        {
            if (package.Name.Split(' ') is [var first, ..])
            {
                names.Add(first);
            }
        }

        return names;
    }

    public async Task<IEnumerable<string>> TwoPropertiesAsync() =>
        from package in await site.Query<SMS_Package>().ToListAsync()
        where package.Name == package.MIFName && package.Version?.Length > 2
        select package.PackageID;
}
