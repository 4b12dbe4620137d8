using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Queries in WQL; what stands in a hole is quoted by the library.</summary>
public sealed class WqlQueries(CimConnection site)
{
    public Task<List<SMS_Package>> NamedAsync(string name) =>
        site.QueryWql<SMS_Package>($"SELECT * FROM SMS_Package WHERE Name = {name}").ToListAsync();

    public Task<SMS_Package?> FirstAsync(string name, string? language, uint version) =>
        site.QueryWql<SMS_Package>($"SELECT * FROM SMS_Package WHERE Name = {name} AND Language = {language} AND SourceVersion >= {version}").FirstOrDefaultAsync();

    public Task<List<SMS_Package>> LikeAsync(string part) =>
        site.QueryWql<SMS_Package>($"SELECT * FROM SMS_Package WHERE Name LIKE {"%" + CimLike.Escape(part) + "%"}").ToListAsync();

    public Task<List<SMS_Package>> InAsync(IReadOnlyList<string> ids) =>
        site.QueryWql<SMS_Package>($"SELECT * FROM SMS_Package WHERE PackageID IN {ids}").ToListAsync();

    public Task<List<SMS_Package>> ConstantAsync() =>
        site.QueryWql<SMS_Package>($"SELECT * FROM SMS_Package WHERE Manufacturer = 'Contoso' AND Name <> \"Tools\"").ToListAsync();

    public Task<List<SMS_Package>> QuotesBesideAsync(string name) =>
        site.QueryWql<SMS_Package>($"SELECT * FROM SMS_Package WHERE Manufacturer = \"Contoso\" AND Name = {name} AND Language = 'English'").ToListAsync();

    public Task<List<SMS_Package>> RawTextAsync(string name, bool isPredefined) =>
        site.QueryWql<SMS_Package>($"""
            SELECT * FROM SMS_Package
            WHERE Name = {name} AND Manufacturer = "It's \"Contoso\""
              AND IsPredefinedPackage = {isPredefined}
            """).ToListAsync();

    public Task<List<SMS_ImagePackage>> VerbatimAsync(string path) =>
        site.QueryWql<SMS_ImagePackage>($@"SELECT * FROM SMS_ImagePackage WHERE PkgSourcePath = {path} OR Name = ""Windows""").ToListAsync();

    public Task<List<SMS_PackageBaseclass>> BaseAsync(SMS_PackageBaseclass.PackageTypeValues type) =>
        site.QueryWql(SMS_PackageBaseclass.Class, $"SELECT * FROM SMS_PackageBaseclass WHERE PackageType = {(uint)type}").ToListAsync();

    public Task<List<SMS_Package>> PreparedAsync(string name)
    {
        FormattableString wql = $"SELECT * FROM SMS_Package WHERE Name = {name}";
        return site.QueryWql<SMS_Package>(wql).ToListAsync();
    }

    public string NotWql(string name) => $"SELECT * FROM [Packages] WHERE [Name] = '{name.Replace("'", "''", StringComparison.Ordinal)}'";

    public async Task<string> LoadedAsync(string id)
    {
        var image = await site.QueryWql<SMS_ImagePackage>($"SELECT * FROM SMS_ImagePackage WHERE PackageID = {id}").IncludeLazy().FirstAsync();
        return $"'{image.Name}' \"{image.ImageProperty}\"";
    }

    public async Task<int> CombinedAsync(DateTimeOffset since)
    {
        CimDateTime start = since;
        var packages = await site.QueryWql<SMS_Package>($"SELECT PackageID, Name FROM SMS_Package WHERE SourceDate > {start}").ToListAsync();
        return packages.Count;
    }
}
