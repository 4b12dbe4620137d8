// A console program with top-level statements.
using Contoso.Packages;
using Contoso.Sms;
using Mof.Runtime;

var server = new InMemoryTransport { SiteCode = "ABC" };
server.Seed(Creation.Seed());
server.OnInvoke("SMS_ImagePackage", "RefreshPkgSource", _ => new CimMethodResult(0));
await using var site = new CimConnection(new AuditedTransport(server, Console.WriteLine));

var mode = args is [var first, ..] ? first : "list";
switch (mode)
{
    case "list":
        await foreach (var image in site.Query<SMS_ImagePackage>().OrderBy(image => image.Name))
        {
            Console.WriteLine($"{image.PackageID} {image.Name} {image.SourceSite}");
        }

        break;
    case "show" when args.Length > 1:
        var shown = await SMS_ImagePackage.GetAsync(site, args[1]);
        Console.WriteLine(shown.ImageProperty);
        break;
    case "refresh":
        foreach (var image in await site.Query<SMS_ImagePackage>().ToListAsync())
        {
            (await image.RefreshPkgSourceAsync()).EnsureSuccess();
        }

        break;
    default:
        Console.Error.WriteLine($"What is {mode}?");
        return 1;
}

var last = await site.Query<SMS_ImagePackage>().FirstOrDefaultAsync();
if (last is not null)
{
    await LoadAsync(last);
    Console.WriteLine(last.ImageDiskLayout);
    last.Description = $"seen {DateTimeOffset.UtcNow:u}";
    last.PkgFlags |= SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD;
    await last.PutAsync();
}

return 0;

static Task LoadAsync(CimInstance instance) => instance.IsLazyLoaded ? Task.CompletedTask : instance.LoadLazyAsync();
