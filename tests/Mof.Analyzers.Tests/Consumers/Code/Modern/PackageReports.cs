using System.Globalization;
using System.Text;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>LINQ over objects that are already here.</summary>
public sealed class PackageReports
{
    private readonly IReadOnlyList<SMS_Package> _packages;

    private PackageReports(IReadOnlyList<SMS_Package> packages) => _packages = packages;

    public static async Task<PackageReports> CreateAsync(CimConnection connection) =>
        new(await connection.Query<SMS_Package>().ToListAsync());

    public IReadOnlyDictionary<string, int> CountByManufacturer() =>
        _packages
            .GroupBy(package => package.Manufacturer ?? "(none)", StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Lines() =>
        from package in _packages
        where package.PackageSize > 0 && !package.PkgFlags.HasFlag(SMS_PackageBaseclass.PkgFlagsValues.NO_PACKAGE)
        let megabytes = package.PackageSize / 1024
        orderby megabytes descending, package.Name
        select string.Create(CultureInfo.InvariantCulture, $"{package.PackageID} {package.Name,-30} {megabytes} MB");

    public IEnumerable<(string Site, int Count, uint Largest)> BySite() =>
        from package in _packages
        group package by package.SourceSite ?? "?" into site
        where site.Any()
        select (site.Key, site.Count(), site.Max(package => package.PackageSize ?? 0));

    public IEnumerable<object> Joined(IEnumerable<SMS_DistributionPoint> points) =>
        from package in _packages
        join point in points on package.PackageID equals point.PackageID into distributed
        from point in distributed.DefaultIfEmpty()
        select new
        {
            package.Name,
            package.SourceSite,
            Version = package.SourceVersion ?? 0u,
            Server = point?.ServerNALPath,
            Status = point?.Status ?? SMS_DistributionPoint.StatusValues.NONE,
        };

    public SMS_Package? Newest() => _packages.Where(static package => package.SourceDate is not null).MaxBy(static package => package.SourceDate!.Value.ToString(), StringComparer.Ordinal);

    public bool HasDuplicates(out IReadOnlyCollection<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        names = [.. _packages.Where(package => !seen.Add(package.Name)).Select(package => package.Name).Distinct()];
        return names.Count > 0;
    }

    public string ToCsv()
    {
        var text = new StringBuilder("PackageID;Name;Version;Flags\n");
        foreach (var (id, name, version, flags) in _packages.Select(package => (package.PackageID, package.Name, package.Version, package.PkgFlags)))
        {
            text.Append(id).Append(';').Append(name).Append(';').Append(version ?? "").Append(';').Append((uint)flags).Append('\n');
        }

        return text.ToString();
    }

    public ILookup<SMS_Package.TransformReadinessValues, SMS_Package> ByReadiness => _packages.ToLookup(package => package.TransformReadiness);

    public IEnumerable<SMS_Package[]> Pages(int size) => _packages.OrderBy(package => package.PackageID, StringComparer.Ordinal).Chunk(size);

    public long TotalSize => _packages.Aggregate(0L, (sum, package) => sum + (package.PackageSize ?? 0));
}
