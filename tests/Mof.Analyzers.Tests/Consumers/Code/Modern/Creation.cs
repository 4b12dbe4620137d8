using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>New objects: keys at creation, copies, seeds.</summary>
public sealed class Creation(CimConnection site)
{
    public async Task<SMS_Package> NewAsync(string name)
    {
        var package = new SMS_Package
        {
            Name = name,
            Manufacturer = "Contoso",
            PkgSourceFlag = SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT,
            PkgSourcePath = @"\\server\source",
            RefreshSchedule = [new SMS_ST_RecurWeekly { Day = SMS_ST_RecurWeekly.DayValues.SUNDAY, ForNumberOfWeeks = 1 }],
        };
        await site.PutAsync(package);
        Console.WriteLine($"{package.PackageID} at {package.SourceSite}, icon of {package.IconSize} bytes");
        return package;
    }

    public async Task AssignAsync(IEnumerable<string> servers, string packageId)
    {
        foreach (var server in servers)
        {
            var point = new SMS_DistributionPoint
            {
                PackageID = packageId,
                ServerNALPath = $@"[""Display=\\{server}\""]MSWNET:[""SMS_SITE=ABC""]\\{server}\",
                SiteCode = "ABC",
                SiteName = "Central",
            };
            await site.PutAsync(point);
        }
    }

    public async Task<SMS_ImagePackage> CopyAsync(string id)
    {
        var original = await SMS_ImagePackage.GetAsync(site, id);
        var copy = original.CloneAsNew();
        copy.Name += " (copy)";
        await site.PutAsync(copy);
        return copy;
    }

    public async Task<SMS_ImagePackage> CopyOfQueryAsync()
    {
        var original = await site.Query<SMS_ImagePackage>().FirstAsync();
        await original.LoadLazyAsync();
        var copy = original.CloneAsNew();
        copy.ImageProperty = original.ImageProperty.Replace("x86", "x64", StringComparison.Ordinal);
        copy.PkgFlags |= SMS_PackageBaseclass.PkgFlagsValues.PERSIST_IN_CACHE;
        await site.PutAsync(copy);
        return copy;
    }

    public static SMS_Package ByHand(SMS_Package original) => new()
    {
        Name = original.Name,
        Description = original.Description,
        Language = original.Language,
        PkgFlags = original.PkgFlags,
        PkgSourcePath = original.PkgSourcePath,
        Icon = original.Icon,
    };

    public async Task ReplaceAsync(string id)
    {
        // Another key means another object: the old one goes, a new one comes.
        var old = await SMS_Package.GetAsync(site, id);
        var replacement = old.CloneAsNew();
        await old.DeleteAsync();
        await site.PutAsync(replacement);
    }

    public static CimInstance[] Seed() =>
    [
        new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class)
            .Set(SMS_ImagePackage.Properties.PackageID, "ABC00001")
            .Set(SMS_ImagePackage.Properties.SourceVersion, 3u)
            .Set(SMS_ImagePackage.Properties.SourceSite, "ABC")
            .ToInstance(),
        new SMS_DriverPackage { PackageID = "ABC00010", Name = "Drivers" },
        new SMS_OperatingSystemInstallPackage { PackageID = "ABC00011", ImageProperty = "<x/>" },
    ];

    public static bool SameKey(SMS_Package left, SMS_Package right) =>
        new SMS_Package.Key(left.PackageID) == right.PackageID && left.PackageID.Equals(right.PackageID, StringComparison.OrdinalIgnoreCase);

    public async Task<SMS_DistributionPoint?> PointAsync(string package, string server)
    {
        var key = new SMS_DistributionPoint.Key(package, server, "ABC");
        return await site.FindAsync(key);
    }

    public async Task<T> NewAsync<T>(string name)
        where T : SMS_PackageBaseclass, new()
    {
        var package = new T { PackageID = "ABC0000F", Name = name };
        await site.PutAsync(package);
        return package;
    }
}
