using Mof.Runtime;
using Sample.ImagePackages;

// A site server in memory: it behaves as the SMS Provider does, and its objects come from Site.mof. On a real site this
// one line changes; everything below stays.
var server = new InMemoryTransport();
server.Seed(MofData.Site());
server.OnInvoke("SMS_ImagePackage", "RefreshPkgSource", call => SiteServer.RefreshPkgSource(server, call.Path!));
await using var site = new CimConnection(server);

Report.Step("The operating system images of the site");
var images = await site.Query<SMS_ImagePackage>().OrderBy(image => image.Name).ToListAsync();
Report.Table(images);

Report.Step("A query leaves lazy properties out");
var windows11 = images.Single(image => image.PackageID == "ABC00001");
Report.Line($"{windows11.Name}: state {windows11.LoadState}, lazy properties loaded: {windows11.IsLazyLoaded}");
Report.LazyRead(windows11);

Report.Step("Loading the object brings them");
await windows11.LoadLazyAsync();
Report.Line($"ImageProperty: {windows11.ImageProperty}");

Report.Step("Changing a description, a flag and the refresh schedule");
windows11.Description = "Windows 11, reference image of the pilot group";
windows11.PkgFlags |= SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD;
windows11.RefreshSchedule = [Schedule.Weekly(DayOfWeek.Sunday, atHour: 3)];
Report.Line("Changed here: " + string.Join(", ", windows11.Changes.Select(property => property.Name)));
await windows11.PutAsync();
Report.Line("Sent:         " + string.Join(", ", server.Log[^1].Properties));
Report.Line("The schedule as an interval string: " + windows11.RefreshSchedule.ToScheduleString());

Report.Step("Changing an object of a query, without loading it");
var windows10 = images.Single(image => image.PackageID == "ABC00002");
windows10.Description = "Windows 10, to be retired";
await windows10.PutAsync();
Report.Line("Sent: " + string.Join(", ", server.Log[^1].Properties));
var reread = await SMS_ImagePackage.GetAsync(site, windows10.PackageID);
Report.Line($"ImageProperty on the server is still there: {reread.ImageProperty}");
Report.Line($"IconSize on the server is still there:      {reread.IconSize}");

Report.Step("What writing the whole object back would have done (a copy of the site, the usual WMI code)");
await Accident.ShowAsync();

Report.Step("A query in WQL: what stands in its holes is quoted, and what somebody types stays a text");
var typed = "x\" OR Name LIKE \"%";
Report.Line($"{(await site.QueryWql<SMS_ImagePackage>($"SELECT * FROM SMS_ImagePackage WHERE Name = {typed}").ToListAsync()).Count} objects are named {typed}");
Report.Line(site.Query<SMS_ImagePackage>().Where(image => image.Name == typed).ToODataUri());

Report.Step("Calling methods of the server");
(await windows11.RefreshPkgSourceAsync()).EnsureSuccess();
await windows11.RefreshAsync();
Report.Line($"RefreshPkgSource: source version is now {windows11.SourceVersion}");
(await windows11.AddDistributionPointsAsync(siteCode: ["ABC"], nalPath: [@"[""Display=\\DP01\""]MSWNET:[""SMS_SITE=ABC""]\\DP01\"])).EnsureSuccess();
Report.Line("AddDistributionPoints: done");

Report.Step("When the server says no");
var retired = await SMS_ImagePackage.GetAsync(site, windows10.PackageID);
try
{
    (await retired.RefreshPkgSourceAsync()).EnsureSuccess();
}
catch (CimMethodException failure)
{
    Report.Line(failure.Message);
}

try
{
    await SMS_ImagePackage.GetAsync(site, "ABC99999");
}
catch (CimNotFoundException failure)
{
    Report.Line(failure.Message);
}
