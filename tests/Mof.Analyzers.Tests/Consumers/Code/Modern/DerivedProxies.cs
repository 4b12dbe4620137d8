using System.ComponentModel;
using System.Runtime.CompilerServices;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>A class of an application that is a proxy.</summary>
public class TrackedPackage : SMS_Package, INotifyPropertyChanged
{
    private string _note = "";

    public TrackedPackage()
    {
    }

    public TrackedPackage(string id)
    {
        // The object is being made: its key is not fixed yet.
        PackageID = id;
        PkgFlags = PkgFlagsValues.PERSIST_IN_CACHE;
    }

    public event PropertyChangedEventHandler? PropertyChanged;

    public string Note
    {
        get => _note;
        set
        {
            _note = value;
            Description = value;
            Raise();
        }
    }

    public new string? SourceSite { get; set; }

    public bool IsOnDemand
    {
        get => PkgFlags.HasFlag(PkgFlagsValues.DISTRIBUTE_ON_DEMAND);
        set => PkgFlags = value ? PkgFlags | PkgFlagsValues.DISTRIBUTE_ON_DEMAND : PkgFlags & ~PkgFlagsValues.DISTRIBUTE_ON_DEMAND;
    }

    public override string ToString() => $"{Name} ({base.ToString()})";

    public async Task<uint> MeasureAsync()
    {
        if (!IsLazyLoaded)
        {
            await LoadLazyAsync();
        }

        return IconSize + ISVDataSize;
    }

    public async Task SaveAsync()
    {
        await PutAsync();
        await RefreshAsync();
    }

    protected void Raise([CallerMemberName] string? name = null) => PropertyChanged?.Invoke(this, new PropertyChangedEventArgs(name));
}

public static class TrackedPackages
{
    public static TrackedPackage Create(string id) => new() { PackageID = id, SourceSite = "DEF", Note = "tracked", IsOnDemand = true };

    public static TrackedPackage ById(string id) => new(id) { Name = "tracked" };

    public static void Move(TrackedPackage package)
    {
        package.SourceSite = "ABC";
        package.SourceSite += "x";
    }
}

/// <summary>A proxy by hand, for a class whose MOF nobody has.</summary>
[CimClass("SMS_Site")]
public class SiteProxy : CimInstance
{
    private static readonly CimPropertyInfo SiteCodeInfo = new("SiteCode", CimType.String, CimPropertyFlags.Key);
    private static readonly CimPropertyInfo SiteNameInfo = new("SiteName", CimType.String);
    private static readonly CimPropertyInfo StatusInfo = new("Status", CimType.UInt32, CimPropertyFlags.ReadOnly);

    public SiteProxy()
        : base(Class)
    {
    }

    public static CimClassInfo<SiteProxy> Class { get; } = new("SMS_Site", null, () => new SiteProxy(), [SiteCodeInfo, SiteNameInfo, StatusInfo], []);

    [CimProperty("SiteCode", CimType.String, Key = true, MaxLength = 3)]
    public string SiteCode
    {
        get => Get(SiteCodeInfo).AsString() ?? "";
        init => Init(SiteCodeInfo, value);
    }

    [CimProperty("SiteName", CimType.String)]
    public string? SiteName
    {
        get => Get(SiteNameInfo).AsString();
        set => Set(SiteNameInfo, value);
    }

    [CimProperty("Status", CimType.UInt32, ReadOnly = true)]
    public uint? Status => Get(StatusInfo).AsNullableUInt32();
}

public static class SiteProxies
{
    public static async Task<string?> NameAsync(CimConnection connection, string code)
    {
        var site = await connection.Query<SiteProxy>().FirstOrDefaultAsync(candidate => candidate.SiteCode == code && candidate.Status == 1);
        if (site is not null && site.SiteName is null)
        {
            site.SiteName = "Site " + code;
            await site.PutAsync();
        }

        return site?.SiteName;
    }

    public static SiteProxy Create() => new() { SiteCode = "ABC", SiteName = "A name longer than its code" };
}
