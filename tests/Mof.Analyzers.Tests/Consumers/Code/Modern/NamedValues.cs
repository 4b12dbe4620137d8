using Contoso.Sms;
using Mof.Runtime;
using Base = Contoso.Sms.SMS_PackageBaseclass;

namespace Contoso.Packages;

/// <summary>Named values: the defined ones as constants, others only where they come from elsewhere.</summary>
public static class NamedValues
{
    public static void Defined(SMS_Package package)
    {
        package.Priority = Base.PriorityValues.NORMAL;
        package.Priority = (Base.PriorityValues)3;
        package.PkgSourceFlag = (Base.PkgSourceFlagValues)4;
        package.ShareType = Base.ShareTypeValues.SHARE_SPECIFIC;
        package.PackageType = Base.PackageTypeValues.VIRTUAL_APPLICATION;
        package.PackageType = (Base.PackageTypeValues)0;
        package.DefaultImageFlags = SMS_Package.DefaultImageFlagsValues.USMT;
        package.TransformReadiness = default;
        package.PreferredAddressType = Base.PreferredAddressTypeValues.ADDR_LAN;
        package.PreferredAddressType = "MS_COURIER";
        package.PreferredAddressType = null;
        package.PreferredAddressType = "";
        package.Priority = null;
    }

    public static void FromElsewhere(SMS_Package package, uint number, IReadOnlyDictionary<string, string> settings)
    {
        package.Priority = (Base.PriorityValues)number;
        package.PkgSourceFlag = Enum.Parse<Base.PkgSourceFlagValues>(settings["source"]);
        package.ShareType = settings.TryGetValue("share", out var share) && uint.TryParse(share, out var parsed) ? (Base.ShareTypeValues)parsed : Base.ShareTypeValues.SHARE_COMMON;
        package.PreferredAddressType = settings.GetValueOrDefault("sender");
        package.PackageType = (Base.PackageTypeValues?)(uint?)number;
    }

    public static async Task<bool> UnknownSurvivesAsync(CimConnection site)
    {
        var package = await site.Query<SMS_Package>().FirstAsync();
        var priority = package.Priority;
        package.Priority = Base.PriorityValues.LOW;
        package.Priority = priority;
        return priority is not null && !Enum.IsDefined(priority.Value);
    }

    public static bool Compare(SMS_Package package, SMS_DistributionPoint point) =>
        package.Priority == Base.PriorityValues.HIGH
        || package.PkgSourceFlag != (Base.PkgSourceFlagValues)2
        || package.PkgSourceFlag > Base.PkgSourceFlagValues.STORAGE_NO_SOURCE
        || (uint?)package.PackageType >= 257
        || point.PackageType is SMS_DistributionPoint.PackageTypeValues.IMAGE
        || (uint?)point.ObjectTypeID == 19
        || package.PreferredAddressType == "MS_LAN";

    public static async Task<long> CountAsync(CimConnection site, Base.PriorityValues wanted) =>
        await site.Query<SMS_Package>().CountAsync(package => package.Priority == wanted)
        + await site.Query<SMS_DistributionPoint>().CountAsync(point => point.ObjectTypeID == (SMS_DistributionPoint.ObjectTypeIDValues)18)
        + await site.Query<SMS_Package>().CountAsync(package => (int?)package.Priority == 2);

    public static void Components(SMS_BootImagePackage boot, IEnumerable<uint> numbers)
    {
        boot.OptionalComponents = [SMS_BootImagePackage.OptionalComponentsValues.WinPENetFx4, (SMS_BootImagePackage.OptionalComponentsValues)52];
        boot.OptionalComponents = [.. boot.OptionalComponents, .. numbers.Select(number => (SMS_BootImagePackage.OptionalComponentsValues)number)];
        boot.ScratchSpace = (SMS_BootImagePackage.ScratchSpaceValues)512;
    }

    public static SMS_ST_RecurWeekly.DayValues Day(DayOfWeek day) => (SMS_ST_RecurWeekly.DayValues)((int)day + 1);

    public static SMS_ST_RecurMonthlyByWeekday.WeekOrderValues Order(int week) => week switch
    {
        >= 1 and <= 4 => (SMS_ST_RecurMonthlyByWeekday.WeekOrderValues)week,
        _ => SMS_ST_RecurMonthlyByWeekday.WeekOrderValues.LAST,
    };
}
