using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Queries over the abstract base class.</summary>
public sealed class PackageInventory(CimConnection site)
{
    public async Task<Dictionary<string, int>> CountByClassAsync()
    {
        var counts = new Dictionary<string, int>();
        await foreach (var package in site.Query(SMS_PackageBaseclass.Class))
        {
            counts[package.ClassName] = counts.GetValueOrDefault(package.ClassName) + 1;
        }

        return counts;
    }

    public Task<List<SMS_PackageBaseclass>> LargeAsync(uint limit) =>
        site.Query(SMS_PackageBaseclass.Class).Where(package => package.PackageSize > limit).OrderByDescending(package => package.PackageSize).Take(50).ToListAsync();

    public async Task RefreshAllAsync(CancellationToken cancellationToken)
    {
        CimQuery<SMS_PackageBaseclass> query = site.Query<SMS_PackageBaseclass>(SMS_PackageBaseclass.Class);
        foreach (var package in await query.ToListAsync(cancellationToken))
        {
            var code = package switch
            {
                SMS_ImagePackage image => (await image.RefreshPkgSourceAsync(cancellationToken)).ReturnValue,
                SMS_BootImagePackage boot => (await boot.RefreshPkgSourceAsync(cancellationToken: cancellationToken)).ReturnValue,
                SMS_DriverPackage driver => (await driver.RefreshPkgSourceAsync(cancellationToken)).ReturnValue,
                SMS_Package plain => (await plain.RefreshPkgSourceAsync(cancellationToken)).ReturnValue,
                _ => 0,
            };
            if (code != 0)
            {
                throw new CimMethodException($"{package}: {code}");
            }
        }
    }

    public async Task<SMS_PackageBaseclass> GetAsync(string id)
    {
        var known = await SMS_PackageBaseclass.GetAsync(site, id);
        var again = await site.GetAsync(SMS_PackageBaseclass.Class, known.Path!);
        return again.IconSize == known.IconSize ? known : again;
    }

    public async Task<long> CountAsync(CimClassInfo<SMS_PackageBaseclass> packages) => await site.Query(packages).CountAsync();

    public async Task<IReadOnlyList<string>> LazyOfBaseAsync()
    {
        var packages = await site.Query(SMS_PackageBaseclass.Class).IncludeLazy().ToListAsync();
        var texts = packages.Select(package => package.AlternateContentProviders).Where(text => text is not null).ToList();
        texts.AddRange(packages.OfType<SMS_ImagePackage>().Select(image => image.ImageProperty));
        return [.. texts.OfType<string>()];
    }

    public async Task<string?> SomeAreImagesAsync()
    {
        foreach (SMS_PackageBaseclass package in await site.Query(SMS_PackageBaseclass.Class).ToListAsync())
        {
            if (package is SMS_ImagePackage image)
            {
                await image.LoadLazyAsync();
                return image.ImageProperty;
            }

            if (package as SMS_BootImagePackage is { } boot)
            {
                await package.LoadLazyAsync();
                return boot.PreExecCommandLine;
            }
        }

        return null;
    }

    public async Task<SMS_PackageBaseclass?> FindAsync(string name)
    {
        SMS_PackageBaseclass? found = await site.Query<SMS_ImagePackage>().FirstOrDefaultAsync(image => image.Name == name);
        found ??= await site.Query<SMS_BootImagePackage>().FirstOrDefaultAsync(boot => boot.Name == name);
        return found ?? await site.QueryWql(SMS_PackageBaseclass.Class, $"SELECT * FROM SMS_PackageBaseclass WHERE Name = {name}").FirstOrDefaultAsync();
    }

    public static SMS_PackageBaseclass Empty(SMS_PackageBaseclass.PackageTypeValues type) => type switch
    {
        SMS_PackageBaseclass.PackageTypeValues.IMAGE => new SMS_ImagePackage(),
        SMS_PackageBaseclass.PackageTypeValues.BOOT_IMAGE => new SMS_BootImagePackage(),
        SMS_PackageBaseclass.PackageTypeValues.DRIVER => new SMS_DriverPackage(),
        _ => new SMS_Package(),
    };
}
