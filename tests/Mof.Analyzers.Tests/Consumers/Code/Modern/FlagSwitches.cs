using Contoso.Sms;
using Mof.Runtime;
using Flags = Contoso.Sms.SMS_PackageBaseclass.PkgFlagsValues;

namespace Contoso.Packages;

/// <summary>Flags set, cleared, tested, and looked at as a whole where that is meant.</summary>
public static class FlagSwitches
{
    private const Flags BranchFlags = Flags.DO_NOT_DOWNLOAD | Flags.DISTRIBUTE_ON_DEMAND;

    public static void Set(SMS_Package package, bool isOnDemand)
    {
        package.PkgFlags |= Flags.PERSIST_IN_CACHE;
        package.PkgFlags &= ~Flags.DO_NOT_DOWNLOAD;
        package.PkgFlags &= ~(Flags.NO_PACKAGE | Flags.USE_SPECIAL_MIF);
        package.PkgFlags ^= Flags.USE_BINARY_DELTA_REP;
        package.PkgFlags = package.PkgFlags | Flags.DO_NOT_ENCRYPT_CONTENT_ON_CLOUD;
        package.PkgFlags = package.PkgFlags & ~BranchFlags;
        package.PkgFlags = isOnDemand ? package.PkgFlags | BranchFlags : package.PkgFlags & ~BranchFlags;
    }

    public static bool IsCached(SMS_Package package) => package.PkgFlags.HasFlag(Flags.PERSIST_IN_CACHE);

    public static bool IsBranch(SMS_Package package) =>
        (package.PkgFlags & BranchFlags) == BranchFlags || (package.PkgFlags & Flags.DO_NOT_DOWNLOAD) != 0 || (package.PkgFlags & Flags.NO_PACKAGE) != Flags.None;

    public static bool HasNone(SMS_Package package) => package.PkgFlags == Flags.None || package.PkgFlags is 0;

    public static bool IsUnchanged(SMS_Package package, SMS_Package before) => package.PkgFlags == before.PkgFlags;

    public static Flags Unlisted(SMS_Package package)
    {
        var known = Enum.GetValues<Flags>().Aggregate(Flags.None, static (sum, flag) => sum | flag);
        return package.PkgFlags & ~known;
    }

    public static SMS_Package Create() => new()
    {
        Name = "Tools",
        PkgFlags = Flags.PERSIST_IN_CACHE | Flags.USE_BINARY_DELTA_REP,
    };

    public static async Task<SMS_Package> CreateAsync(CimConnection site)
    {
        var package = new SMS_Package { Name = "Tools 2" };
        package.PkgFlags = Flags.DISTRIBUTE_ON_DEMAND;
        await site.PutAsync(package);
        return package;
    }

    public static void Copy(SMS_Package from, SMS_Package to) => to.PkgFlags = from.PkgFlags;

    public static void FromConfiguration(SMS_Package package, uint value) => package.PkgFlags |= (Flags)value;

    public static void FromNames(SMS_Package package, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Enum.TryParse<Flags>(name, ignoreCase: true, out var flag))
            {
                package.PkgFlags |= flag;
            }
        }
    }

    public static void FromNumber(SMS_Package package)
    {
        const uint doNotDownload = 0x01000000;
        package.PkgFlags |= (Flags)doNotDownload;
        package.PkgFlags |= (Flags)(1u << 25);
        package.PkgFlags &= (Flags)~0x04000000u;
    }

    public static string Text(SMS_Package package)
    {
        var flags = package.PkgFlags;
        var rest = flags;
        var names = new List<string>();
        foreach (var flag in Enum.GetValues<Flags>().Where(static flag => flag != Flags.None))
        {
            if ((rest & flag) == flag)
            {
                names.Add(flag.ToString());
                rest &= ~flag;
            }
        }

        return rest == 0 ? string.Join(" | ", names) : $"{string.Join(" | ", names)} | 0x{(uint)rest:X8}";
    }

    public static string Sort(SMS_Package package) => (package.PkgFlags & (Flags.NO_PACKAGE | Flags.DO_NOT_DOWNLOAD)) switch
    {
        Flags.None => "plain",
        Flags.NO_PACKAGE => "without content",
        Flags.DO_NOT_DOWNLOAD => "pre-staged",
        _ => "both",
    };

    public static void Compute(SMS_Package package, Func<Flags, Flags> change)
    {
        package.PkgFlags = change(package.PkgFlags);
        var flags = package.PkgFlags;
        flags |= Flags.USE_SPECIAL_MIF;
        flags &= ~Flags.PERSIST_IN_CACHE;
        package.PkgFlags = flags;
        flags = default;
        if (flags == Flags.DO_NOT_DOWNLOAD)
        {
            flags = Flags.NO_PACKAGE;
        }
    }

    public static void Restore(SMS_Package package, Action work)
    {
        var saved = package.PkgFlags;
        try
        {
            package.PkgFlags |= Flags.NO_PACKAGE;
            work();
        }
        finally
        {
            package.PkgFlags = saved;
        }
    }
}
