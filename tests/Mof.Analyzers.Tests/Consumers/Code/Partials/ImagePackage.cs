using System.Xml.Linq;
using Mof.Runtime;

namespace Contoso.Sms;

/// <summary>What an application adds to a proxy.</summary>
public partial class SMS_ImagePackage
{
    private XDocument? _parsed;

    /// <summary>A text of its own, no property of the class.</summary>
    public string Comment { get; set; } = "";

    public bool IsDirect => PkgSourceFlag == PkgSourceFlagValues.STORAGE_DIRECT;

    public string FullName
    {
        get => Version is null ? Name : $"{Name} {Version}";
        set => (Name, Version) = value.LastIndexOf(' ') is > 0 and var blank ? (value[..blank], value[(blank + 1)..]) : (value, null);
    }

    public IEnumerable<string> Editions()
    {
        // Whoever calls it has loaded the object, or is told.
        if (!IsLazyLoaded)
        {
            throw new InvalidOperationException($"{this} is not loaded.");
        }

        _parsed ??= XDocument.Parse(ImageProperty);
        return _parsed.Descendants("EDITIONID").Select(static element => element.Value);
    }

    [LoadsLazy]
    public async Task EnsureLoadedAsync(CancellationToken cancellationToken = default)
    {
        if (!IsLazyLoaded)
        {
            await LoadLazyAsync(cancellationToken);
        }
    }

    [KeepsLazyState]
    public string Title() => $"{PackageID} {FullName}";

    [return: LazyNotLoaded]
    public static Task<SMS_ImagePackage?> ByNameAsync(CimConnection connection, string name) =>
        connection.Query<SMS_ImagePackage>().FirstOrDefaultAsync(image => image.Name == name);

    public SMS_ImagePackage Describe(string text)
    {
        Description = text;
        PkgFlags |= PkgFlagsValues.PERSIST_IN_CACHE;
        return this;
    }
}

public partial class SMS_PackageBaseclass : IComparable<SMS_PackageBaseclass>
{
    public string SiteOfId => PackageID.Length >= 3 ? PackageID[..3] : "";

    public bool IsHome => string.Equals(SiteOfId, SourceSite, StringComparison.OrdinalIgnoreCase);

    public int CompareTo(SMS_PackageBaseclass? other) => string.Compare(Name, other?.Name, StringComparison.CurrentCultureIgnoreCase);
}

public partial class SMS_ScheduleToken
{
    public TimeSpan Duration
    {
        get => new((int)DayDuration, (int)HourDuration, (int)MinuteDuration, 0);
        set => (DayDuration, HourDuration, MinuteDuration) = ((uint)value.Days, (uint)value.Hours, (uint)value.Minutes);
    }
}

public partial class SMS_DistributionPoint
{
    public static SMS_DistributionPoint For(string packageId, string server, string siteCode) => new()
    {
        PackageID = packageId,
        ServerNALPath = $@"MSWNET:[""SMS_SITE={siteCode}""]\\{server}\",
        SiteCode = siteCode,
    };

    public partial class Report
    {
        public string PackageID { get; set; } = "";

        public StatusValues? Status { get; set; }
    }

    public Report ToReport()
    {
        var report = new Report { PackageID = PackageID };
        report.PackageID = report.PackageID.ToUpperInvariant();
        report.Status = Status;
        return report;
    }
}
