using Contoso.Sms;
using Mof.Runtime;
using static Contoso.Sms.SMS_PackageBaseclass;

namespace Contoso.Packages;

/// <summary>Patterns of every kind, on objects of the abstract base class and on concrete ones.</summary>
public static class PackagePatterns
{
    public static string Kind(SMS_PackageBaseclass package) => package switch
    {
        SMS_ImagePackage { Name.Length: > 20 } => "image with a long name",
        SMS_ImagePackage => "image",
        SMS_BootImagePackage { DefaultImage: true, Architecture: SMS_BootImagePackage.ArchitectureValues.X64 or "" } => "default boot image",
        SMS_BootImagePackage boot when boot.ImageOSVersion is ['1', '0', '.', ..] => "boot image 10",
        SMS_DriverPackage or SMS_SoftwareUpdatesPackage => "content",
        SMS_OperatingSystemInstallPackage { SourceVersion: >= 2 and < 10 } => "installation",
        SMS_Package { PackageType: PackageTypeValues.VIRTUAL_APPLICATION } => "virtual application",
        { PackageType: null } => "unknown",
        { PkgFlags: PkgFlagsValues.None, PkgSourceFlag: not PkgSourceFlagValues.STORAGE_COMPRESS } => "plain",
        _ => package.ClassName,
    };

    public static async Task<string> TextAsync(SMS_PackageBaseclass package)
    {
        switch (package)
        {
            case SMS_ImagePackage { IsLazyLoaded: true } image:
                return image.ImageProperty;
            case SMS_ImagePackage image:
                await image.LoadLazyAsync();
                return image.ImageProperty + image.ImageDiskLayout;
            case SMS_BootImagePackage boot:
                await boot.LoadLazyAsync();
                goto default;
            case null:
                return "";
            default:
                return package.DisplayName();
        }
    }

    public static bool NeedsContent(SMS_PackageBaseclass? package) =>
        package is { PkgSourceFlag: PkgSourceFlagValues.STORAGE_DIRECT or PkgSourceFlagValues.STORAGE_COMPRESS, PkgSourcePath: { Length: > 2 } path }
        && path.StartsWith(@"\\", StringComparison.Ordinal);

    public static (string Text, int Rank) Rank(PriorityValues? priority) => priority switch
    {
        PriorityValues.HIGH => ("high", 0),
        PriorityValues.NORMAL => ("normal", 1),
        PriorityValues.LOW => ("low", 2),
        { } unknown => ($"value {(uint)unknown}", 3),
        null => ("none", 4),
    };

    public static string Sender(string? address) => address switch
    {
        null or PreferredAddressTypeValues.ADDR_NONE => "any",
        PreferredAddressTypeValues.ADDR_LAN => "standard",
        "MS_ISDN_RAS" or "MS_X25_RAS" => "dial-up",
        var other => other.ToLowerInvariant(),
    };

    public static string Compare(SMS_Package left, SMS_Package right) => (left.SourceVersion, right.SourceVersion, left.ShareType) switch
    {
        (null, null, _) => "never distributed",
        (var a, var b, ShareTypeValues.SHARE_SPECIFIC) when a == b => "same version, own share",
        ({ } a, { } b, _) => a.CompareTo(b) > 0 ? "newer" : "older",
        _ => "not comparable",
    };

    public static async Task<int> CountSuitableAsync(CimConnection site)
    {
        var count = 0;
        await foreach (var package in site.Query(SMS_PackageBaseclass.Class))
        {
            if (package is SMS_BootImagePackage { ImageOSVersion: var version and not null } && version is not "" and not "0")
            {
                count++;
            }
            else if (package is not (SMS_BootImagePackage or SMS_DriverPackage) && package is { SecuredScopeNames: [_, ..] or null })
            {
                count++;
            }
        }

        return count;
    }

    public static string Describe(object? item) => item switch
    {
        CimInstance { LoadState: CimLoadState.New } created => "new " + created.ClassName,
        CimInstance { Path: { } path } => path.ToString(),
        IEnumerable<SMS_PackageBaseclass> list => string.Join(", ", list.Select(Kind)),
        CimException { StatusCode: int code } => code.ToString("X", null),
        _ => "",
    };

    public static async Task<string?> FirstCommandAsync(CimConnection site)
    {
        if (await site.Query<SMS_BootImagePackage>().IncludeLazy().FirstOrDefaultAsync() is { PreExecCommandLine: { } command, EnableLabShell: false })
        {
            return command;
        }

        return await site.FindAsync<SMS_BootImagePackage>("ABC00004") is { ReferencedDrivers: [var first, ..] } ? first.SourcePath : null;
    }
}
