using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public record PackageState(SMS_Package Package, DateTimeOffset SeenAt)
{
    public string Id => Package.PackageID;

    public bool IsOlderThan(TimeSpan age, DateTimeOffset now) => now - SeenAt > age;
}

public sealed record LoadedImage(SMS_ImagePackage Image, string SourceSite) : IComparable<LoadedImage>
{
    public string Properties => Image.ImageProperty;

    public int CompareTo(LoadedImage? other) => string.CompareOrdinal(Image.PackageID, other?.Image.PackageID);

    public static async Task<LoadedImage> OfAsync(SMS_ImagePackage image)
    {
        await image.LoadLazyAsync();
        return new LoadedImage(image, image.SourceSite ?? "") with { SourceSite = image.SourceSite ?? "ABC" };
    }
}

public readonly record struct Distribution(string PackageID, string ServerNALPath, SMS_DistributionPoint.StatusValues? Status);

/// <summary>Objects in records, tuples and structs.</summary>
public sealed class PackageRecords(CimConnection site)
{
    public async Task<(SMS_ImagePackage Image, bool IsNew)> GetOrCreateAsync(string id, string name)
    {
        if (await site.FindAsync<SMS_ImagePackage>(id) is { } existing)
        {
            return (existing, false);
        }

        var image = new SMS_ImagePackage { PackageID = id, Name = name, PkgSourcePath = $@"\\server\images\{name}.wim" };
        await site.PutAsync(image);
        return (Image: image, IsNew: true);
    }

    public async Task<string> UseAsync()
    {
        var (image, isNew) = await GetOrCreateAsync("ABC00007", "Windows 11");
        if (isNew)
        {
            return image.ImageProperty;
        }

        (string name, string? sourceSite, uint? sourceVersion) = (image.Name, image.SourceSite, image.SourceVersion);
        sourceSite = sourceSite?.ToUpperInvariant();
        sourceVersion ??= 1;
        return $"{name} {sourceSite} {sourceVersion} {image.ImageDiskLayout}";
    }

    public async Task<PackageState[]> SnapshotAsync(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var states = (await site.Query<SMS_Package>().ToArrayAsync()).Select(package => new PackageState(package, now)).ToArray();
        return Array.FindAll(states, state => !state.IsOlderThan(TimeSpan.FromDays(1), now) && state is { Package.ShareName: not null });
    }

    public async Task<IReadOnlyDictionary<(string Package, string Server), Distribution>> DistributionsAsync()
    {
        var points = await site.Query<SMS_DistributionPoint>().ToListAsync();
        return points
            .Select(point => new Distribution(point.PackageID, point.ServerNALPath, point.Status))
            .ToDictionary(distribution => (distribution.PackageID, distribution.ServerNALPath));
    }

    public async Task<SMS_Package[]> SwapDescriptionsAsync(SMS_Package first, SMS_Package second)
    {
        (first.Description, second.Description) = (second.Description, first.Description);
        (first.Name, _, second.Version) = (second.Name, second.Name, first.Version);
        await site.PutAllAsync([first, second]);
        return [first, second];
    }

    public async Task<(uint Size, string Text)[]> LoadedPairsAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().ToListAsync();
        var pairs = new List<(SMS_ImagePackage Image, Task Loading)>();
        foreach (var image in images.Take(3))
        {
            pairs.Add((image, image.LoadLazyAsync()));
        }

        foreach (var (_, loading) in pairs)
        {
            await loading;
        }

        return [.. pairs.Select(pair => (pair.Image.IconSize, pair.Image.ImageProperty))];
    }
}
