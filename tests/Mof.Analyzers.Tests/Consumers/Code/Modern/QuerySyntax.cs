using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Query expressions that a server evaluates, and streams that are worked on here because nobody else can.</summary>
public sealed class QuerySyntax(CimConnection site)
{
    public Task<List<SMS_Package>> ServerAsync(string manufacturer)
    {
        var query =
            from package in site.Query<SMS_Package>()
            where package.Manufacturer == manufacturer && package.SourceVersion > 0
            orderby package.Name, package.Version descending
            select package;
        return query.ToListAsync();
    }

    public async Task<List<string>> LoadedAndFilteredAsync()
    {
        // No server filters by a lazy property: the objects come loaded, and are chosen here.
        var images = site.Query<SMS_ImagePackage>()
            .Where(image => image.Name.StartsWith("Windows"))
            .IncludeLazy()
            .Where(image => image.ImageProperty.Contains("x64", StringComparison.Ordinal));
        var texts = new List<string>();
        await foreach (var image in images)
        {
            texts.Add(image.ImageProperty);
        }

        return texts;
    }

    public async Task<List<string>> OwnStreamAsync(CancellationToken cancellationToken) =>
        await new ImageStreams(site).NewerThanAsync(1, cancellationToken)
            .Where(image => image.Name.Trim().Length > 3)
            .Select(image => image.Name.ToUpperInvariant())
            .ToListAsync(cancellationToken);

    public async Task<List<string>> SomePropertiesAsync()
    {
        var names = new List<string>();
        await foreach (var name in site.Query<SMS_Package>().Where(package => package.PackageSize > 0).Only(SMS_Package.Properties.Name).Select(package => package.Name))
        {
            names.Add(name);
        }

        return names;
    }

    public Task<bool> NamedLikeAPropertyAsync() =>
        site.Query<SMS_ImagePackage>().AnyAsync(image => image.Name == nameof(SMS_ImagePackage.ImageProperty) || image.Name == nameof(image.ImageDiskLayout));

    public async Task<long> NestedAsync()
    {
        var ids = (await site.Query<SMS_ImagePackage>().ToListAsync()).Select(image => image.PackageID).ToHashSet();
        return await site.Query<SMS_DistributionPoint>().CountAsync(point => ids.Contains(point.PackageID));
    }

    public async Task<List<SMS_Package>> BuiltAsync(params string[] languages)
    {
        var query = site.Query<SMS_Package>();
        foreach (var language in languages)
        {
            query = query.Where(package => package.Language != language);
        }

        return await query.Take(100).ToListAsync();
    }

    public async Task<IReadOnlyDictionary<string, string>> LoadedDictionaryAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().IncludeLazy(maxConcurrency: 2).ToArrayAsync();
        return images.ToDictionary(image => image.PackageID, image => image.ImageProperty, StringComparer.OrdinalIgnoreCase);
    }
}
