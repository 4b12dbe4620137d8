using System.Collections.Immutable;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public sealed class SearchForm
{
    public string Name { get; set; } = "";

    public string? Language { get; set; }

    public Range Versions { get; set; }

    public SearchForm? Inner { get; set; }

    public List<string> Ids { get; } = [];
}

/// <summary>Every form of condition that a server evaluates.</summary>
public sealed class ServerConditions(CimConnection site)
{
    private const string Vendor = "Contoso";
    private static readonly ImmutableArray<string> Languages = ["English", "German"];
    private readonly HashSet<string> _ids = ["ABC00001", "ABC00002"];
    private readonly uint _minimum = 2;

    private static string Prefix => "Windows";

    public IEnumerable<CimQuery<SMS_Package>> Comparisons(uint version)
    {
        var packages = site.Query<SMS_Package>();
        yield return packages.Where(package => package.Name == "Tools");
        yield return packages.Where(package => "Tools" != package.Name);
        yield return packages.Where(package => package.SourceVersion > version && package.SourceVersion <= 100);
        yield return packages.Where(package => version < package.SourceVersion || package.SourceVersion == null);
        yield return packages.Where(package => !(package.ForcedDisconnectDelay >= 5));
        yield return packages.Where(package => package.IgnoreAddressSchedule);
        yield return packages.Where(package => !package.IgnoreAddressSchedule && package.ForcedDisconnectEnabled == true);
        yield return packages.Where(package => package.IsPredefinedPackage == false);
        yield return packages.Where(package => package.PkgSourceFlag == SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT);
        yield return packages.Where(package => package.Priority != SMS_PackageBaseclass.PriorityValues.LOW);
        yield return packages.Where(package => (uint)package.PkgSourceFlag == 2);
        yield return packages.Where(package => package.PackageSize > 10L * 1024);
    }

    public IEnumerable<CimQuery<SMS_Package>> Nulls()
    {
        var packages = site.Query<SMS_Package>();
        yield return packages.Where(package => package.SourceVersion.HasValue);
        yield return packages.Where(package => !package.SourceVersion.HasValue);
        yield return packages.Where(package => package.SourceVersion!.Value > 3);
        yield return packages.Where(package => package.Manufacturer == null || null != package.Language);
        yield return packages.Where(package => package.SecuredScopeNames != null);
        yield return packages.Where(package => string.IsNullOrEmpty(package.ShareName));
        yield return packages.Where(package => !string.IsNullOrEmpty(package.Version));
    }

    public IEnumerable<CimQuery<SMS_Package>> Texts(string typed)
    {
        var packages = site.Query<SMS_Package>();
        yield return packages.Where(package => package.Name.StartsWith("Win"));
        yield return packages.Where(package => package.Name.EndsWith(typed) || package.Name.Contains(typed));
        yield return packages.Where(package => package.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        yield return packages.Where(package => package.Name.Contains('x'));
        yield return packages.Where(package => package.Manufacturer.Contains("soft"));
        yield return packages.Where(package => package.Name.Equals(typed));
        yield return packages.Where(package => string.Equals(package.Name, typed));
        yield return packages.Where(package => package.Name.Equals(typed, StringComparison.OrdinalIgnoreCase));
        yield return packages.Where(package => string.Compare(package.Name, "m") > 0);
        yield return packages.Where(package => 0 <= string.Compare(package.Name, typed));
        yield return packages.Where(package => package.Name.CompareTo("n") < 0);
    }

    public IEnumerable<CimQuery<SMS_Package>> Lists(IEnumerable<string> ids, string[] array)
    {
        List<string> list = [.. ids];
        var packages = site.Query<SMS_Package>();
        yield return packages.Where(package => list.Contains(package.PackageID));
        yield return packages.Where(package => array.Contains(package.PackageID));
        yield return packages.Where(package => ids.Contains(package.PackageID));
        yield return packages.Where(package => _ids.Contains(package.PackageID));
        yield return packages.Where(package => Languages.Contains(package.Language));
        yield return packages.Where(package => new[] { "ABC00001", "ABC00002" }.Contains(package.PackageID));
        yield return packages.Where(package => new List<string> { "English", "German" }.Contains(package.Language));
        yield return packages.Where(package => !list.Contains(package.PackageID));
        yield return packages.Where(package => package.SecuredScopeNames.Contains("Default"));
    }

    public IEnumerable<CimQuery<SMS_Package>> Captured(SearchForm form, SMS_Package other, Func<string> read)
    {
        var packages = site.Query<SMS_Package>();
        yield return packages.Where(package => package.Name == form.Name && package.Language == form.Inner!.Language);
        yield return packages.Where(package => package.Manufacturer == Vendor);
        yield return packages.Where(package => package.SourceVersion >= _minimum);
        yield return packages.Where(package => package.Name.StartsWith(Prefix));
        yield return packages.Where(package => form.Ids.Contains(package.PackageID));
        yield return packages.Where(package => package.Name == form.Name.Trim().ToUpperInvariant());
        yield return packages.Where(package => package.Name == form.Name + " " + Vendor);
        yield return packages.Where(package => package.Name == string.Concat(Vendor, " Tools"));
        yield return packages.Where(package => package.PackageID == other.PackageID || package.Name == other.Name);
        yield return packages.Where(package => package.SourceVersion > (form.Ids.Count > 0 ? 1 : 0));
        yield return packages.Where(package => form.Language == null || package.Language == form.Language);
        yield return packages.Where(package => package.Language == (form.Language ?? "English"));
        yield return packages.Where(package => package.Name == read.Invoke());
        yield return packages.Where(package => package.PackageID == form.Ids[0]);
    }

    public IEnumerable<CimQuery<SMS_Package>> Times(DateTimeOffset since, TimeProvider clock)
    {
        CimDateTime start = since;
        var packages = site.Query<SMS_Package>();
        yield return packages.Where(package => package.SourceDate > start);
        yield return packages.Where(package => package.SourceDate >= (CimDateTime)DateTimeOffset.UtcNow.AddDays(-7));
        yield return packages.Where(package => package.LastRefreshTime < (CimDateTime)clock.GetUtcNow());
        yield return packages.Where(package => package.TransformAnalysisDate == null || package.TransformAnalysisDate != start);
        yield return packages.Where(package => package.SourceDate > CimDateTime.Parse("20260101000000.000000+***"));
    }

    public async Task<bool> TerminalsAsync(string name)
    {
        var images = site.Query<SMS_ImagePackage>();
        return await images.AnyAsync(image => image.Name == name)
            && await images.AllAsync(image => image.PkgSourcePath != null)
            && await images.CountAsync(image => image.SourceVersion > 1) > 0
            && await images.LongCountAsync() > 0
            && await images.FirstOrDefaultAsync(image => image.Name == name) is not null
            && (await images.SingleOrDefaultAsync(image => image.PackageID == "ABC00001"))?.Name == name
            && (await images.OrderBy(image => image.Name).LastOrDefaultAsync()) is { Name: var last } && last != name;
    }

    public async Task<List<SMS_Package>> FormAsync(SearchForm form, CancellationToken cancellationToken)
    {
        var query = site.Query<SMS_Package>();
        if (form.Name is { Length: > 0 } name)
        {
            query = query.Where(package => package.Name.Contains(name));
        }

        if (form.Language is { } language)
        {
            query = query.Where(package => package.Language == language);
        }

        return await query.OrderBy(package => package.Name).ToListAsync(cancellationToken);
    }
}
