using Mof.Runtime;

namespace Sample.ImagePackages;

/// <summary>The accident that this library exists for, on a copy of the site.</summary>
internal static class Accident
{
    public static async Task ShowAsync()
    {
        var server = new InMemoryTransport();
        server.Seed(MofData.Site());
        await using var site = new CimConnection(server);

        var before = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        Report.Line($"before: ImageProperty has {before.ImageProperty.Length} characters, IconSize is {before.IconSize}");

        var queried = await site.Query<SMS_ImagePackage>().FirstAsync(image => image.PackageID == "ABC00001");
        queried.Description = "One small change";
        server.RawPut(queried);

        var after = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        Report.Line($"after:  ImageProperty has {after.ImageProperty.Length} characters, IconSize is {after.IconSize}");
    }
}
