using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Extension methods on proxies, queries and lists of proxies.</summary>
public static class PackageExtensions
{
    public static bool HasSource(this SMS_PackageBaseclass package) => !string.IsNullOrEmpty(package.PkgSourcePath);

    public static string DisplayName(this SMS_PackageBaseclass package) =>
        package.Version is { Length: > 0 } version ? $"{package.Name} {version}" : package.Name;

    public static CimQuery<T> Distributed<T>(this CimQuery<T> query)
        where T : SMS_PackageBaseclass => query.Where(package => package.PkgSourceFlag != SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_NO_SOURCE);

    public static CimQuery<T> Page<T>(this CimQuery<T> query, int number, int size)
        where T : SMS_PackageBaseclass => query.OrderBy(package => package.Name).ThenBy(package => package.PackageID).Skip(number * size).Take(size);

    public static async Task<T> LoadedAsync<T>(this T package, CancellationToken cancellationToken = default)
        where T : CimInstance
    {
        if (!package.IsLazyLoaded)
        {
            await package.LoadLazyAsync(cancellationToken);
        }

        return package;
    }

    public static async Task<T> LoadedAsync<T>(this Task<T> pending, CancellationToken cancellationToken = default)
        where T : CimInstance => await (await pending).LoadedAsync(cancellationToken);

    public static void AddFlag(this SMS_PackageBaseclass package, SMS_PackageBaseclass.PkgFlagsValues flag) => package.PkgFlags |= flag;

    public static void RemoveFlag(this SMS_PackageBaseclass package, SMS_PackageBaseclass.PkgFlagsValues flag) => package.PkgFlags &= ~flag;

    public static T With<T>(this T package, Action<T> change)
        where T : SMS_PackageBaseclass
    {
        change(package);
        return package;
    }

    public static IEnumerable<string> Ids(this IEnumerable<SMS_PackageBaseclass> packages) => packages.Select(package => package.PackageID);

    public static void Deconstruct(this SMS_PackageBaseclass package, out string id, out string name)
    {
        id = package.PackageID;
        name = package.Name;
    }
}

public static class PackageExtensionUse
{
    public static async Task<string> RunAsync(CimConnection site)
    {
        var image = await site.Query<SMS_ImagePackage>().Distributed().FirstAsync();
        await image.LoadedAsync();
        var text = image.ImageProperty;

        var other = await site.Query<SMS_ImagePackage>().FirstAsync().LoadedAsync();
        text += other.ImageDiskLayout;

        var boot = await (await site.Query<SMS_BootImagePackage>().Page(0, 20).FirstAsync()).LoadedAsync();
        var (id, name) = boot;
        text += $"{id} {name} {boot.ContextID} {boot.DisplayName()}";

        var driver = new SMS_DriverPackage().With(package => package.Name = "Drivers").With(package => package.AddFlag(SMS_PackageBaseclass.PkgFlagsValues.PERSIST_IN_CACHE));
        await site.PutAsync(driver);
        return text + driver.PackageID;
    }
}
