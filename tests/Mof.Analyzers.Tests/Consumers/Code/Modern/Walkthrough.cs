using Contoso.Packages.Tests;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Goes through the application against a server in memory.</summary>
public static class Walkthrough
{
    public static async Task RunAsync()
    {
        var server = new InMemoryTransport();
        server.Seed(Creation.Seed());
        await using var site = new CimConnection(new AuditedTransport(server, static _ => { }));
        await ConditionsAsync(new ServerConditions(site));
        await TextsAsync(new WqlQueries(site));
        await LazyAsync(site);
        await ChangesAsync(site);
        await TestsAsync();
    }

    private static async Task ConditionsAsync(ServerConditions conditions)
    {
        var other = new SMS_Package { PackageID = "ABC00009", Name = "Other" };
        var form = new SearchForm { Name = "Tools", Inner = new SearchForm { Language = "English" }, Ids = { "ABC00001" } };
        CimQuery<SMS_Package>[] queries =
        [
            .. conditions.Comparisons(1),
            .. conditions.Nulls(),
            .. conditions.Texts("o%l_s"),
            .. conditions.Lists(["ABC00001"], ["ABC00002", "ABC00003"]),
            .. conditions.Captured(form, other, static () => "Tools"),
            .. conditions.Times(DateTimeOffset.UnixEpoch, TimeProvider.System),
        ];
        foreach (var query in queries)
        {
            Check.True(query.ToWql().Contains("WHERE", StringComparison.Ordinal));
            Check.True((await query.ToListAsync()).Count >= 0);
        }

        Check.True(!await conditions.TerminalsAsync("nothing of this name"));
        Check.Equal(0, (await conditions.FormAsync(form, CancellationToken.None)).Count);
    }

    private static async Task TextsAsync(WqlQueries queries)
    {
        Check.Equal(0, (await queries.NamedAsync("\" OR Name LIKE \"%")).Count);
        Check.Equal(0, (await queries.LikeAsync("100%")).Count);
        Check.Equal(0, (await queries.InAsync(["ABC00001", "ABC00002"])).Count);
        Check.Equal(0, (await queries.ConstantAsync()).Count);
        Check.Equal(0, (await queries.QuotesBesideAsync("Tools")).Count);
        Check.Equal(0, (await queries.RawTextAsync("Tools", isPredefined: true)).Count);
        Check.Equal(0, (await queries.VerbatimAsync(@"\\server\share")).Count);
        Check.Equal(0, await queries.CombinedAsync(DateTimeOffset.UnixEpoch));
        Check.True((await queries.LoadedAsync("ABC00001")).Length > 0);
    }

    private static async Task LazyAsync(CimConnection site)
    {
        var guards = new LazyGuards(site);
        Check.Equal("", await guards.EarlyReturnAsync("ABC00001"));
        Check.Equal("", await guards.ConditionalAsync());
        Check.True((await guards.TryGetAsync()).Length > 0);
        Check.Equal("<a/>", await guards.AssignedAsync("<a/>"));
        Check.Equal("<a/>", await guards.CatchAsync());
        Check.Equal("<a/>", await guards.StateAsync());
        Check.Equal("<a/>True", await guards.ReassignedAsync());
        Check.True(!await guards.NameOfAsync());

        var loading = new Loading(site);
        Check.True(await loading.ListAsync(CancellationToken.None) > 0);
        Check.Equal("<a/>", await loading.KeptAsync());
        Check.Equal("<a/>", await loading.ContinuedAsync());
        await loading.BeginAsync("ABC00001");
        await loading.EndAsync();

        var syntax = new QuerySyntax(site);
        Check.Equal(0, (await syntax.ServerAsync("Contoso")).Count);
        Check.Equal(0, (await syntax.LoadedAndFilteredAsync()).Count);
        Check.Equal(0, (await syntax.OwnStreamAsync(CancellationToken.None)).Count);
        Check.Equal(0, (await syntax.SomePropertiesAsync()).Count);
        Check.Equal(0, (await syntax.BuiltAsync("English", "German")).Count);
        Check.True(!await syntax.NamedLikeAPropertyAsync() && await syntax.NestedAsync() == 0);

        var closures = new Closures(site);
        Check.Equal("<a/>", await closures.LocalFunctionLoadsAsync("ABC00001"));
        Check.Equal("<a/>", await closures.DelegateLoadsAsync());
        Check.Equal("<a/>", await closures.LateReadAsync());
        Check.Equal("<a/>", await (await closures.PromiseAsync())());
        Check.True(await closures.RecursionAsync(await site.Query<SMS_ImagePackage>().FirstAsync(), 3));

        var records = new PackageRecords(site);
        Check.True((await records.UseAsync()).Length >= 0);
        Check.True((await records.LoadedPairsAsync()).Length > 0);
        Check.True((await PackageExtensionUse.RunAsync(await WithBootImageAsync(site))).Length > 0);
        Check.True((await DynamicAccess.DynamicAsync(site)).Length >= 0);
        Check.True((await Document.UseAsync()).Length > 0);
        Check.True(await new IncludedLazy(site).SumAsync(CancellationToken.None) >= 0);
    }

    private static async Task<CimConnection> WithBootImageAsync(CimConnection site)
    {
        await site.PutAsync(new SMS_BootImagePackage { Name = "Boot image (x64)", DefaultImage = true });
        var direct = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        direct.PkgSourceFlag = SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT;
        await direct.PutAsync();
        return site;
    }

    private static async Task ChangesAsync(CimConnection site)
    {
        var creation = new Creation(site);
        var package = await creation.NewAsync("Tools");
        var saving = new SaveAndRefresh(site);
        Check.Equal(0u, await saving.PutThenRefreshAsync(package) ?? 0);
        await saving.RevertThenRefreshAsync(package, keep: false);
        await saving.ConditionalChangeAsync(package, "Tools 2");
        await saving.CatchRefreshesAsync(package);
        await saving.OtherObjectAsync(package);
        await saving.LoadKeepsChangesAsync();

        FlagSwitches.Set(package, isOnDemand: true);
        Check.True(FlagSwitches.IsBranch(package) && FlagSwitches.IsCached(package));
        FlagSwitches.FromNumber(package);
        Check.Equal(SMS_PackageBaseclass.PkgFlagsValues.None, FlagSwitches.Unlisted(package));
        NamedValues.Defined(package);
        await package.PutAsync();

        await creation.AssignAsync(["DP01", "DP02"], package.PackageID);
        Check.Equal("ABC", Limits.Texts("DEFG", 1).SiteCode);
        Limits.Arrays(new SMS_ImagePackage(), [new SMS_ST_NonRecurring()], Schedules.Monthly(3));
        Check.True(!await Schedules.ShiftAsync(site, package.PackageID, TimeSpan.FromHours(1)));

        // Another object of the same package was saved meanwhile.
        await package.RefreshAsync();
        await Schedules.AddAsync(package, Schedules.Weekly(DayOfWeek.Friday, 22));
        Check.Equal(2, Schedules.Decode(Schedules.Encode([.. package.RefreshSchedule ?? []])).Count);

        var copy = await creation.CopyAsync("ABC00001");
        Check.True(copy.PackageID != "ABC00001");
        var inventory = new PackageInventory(site);
        await inventory.RefreshAllAsync(CancellationToken.None);
        Check.True((await inventory.CountByClassAsync()).Count >= 3);
        await new MethodCalls(site, new ImageServiceTests()).EnsureAsync(copy);
    }

    private static async Task TestsAsync()
    {
        await using var tests = new ImageServiceTests();
        await tests.A_query_leaves_lazy_properties_out();
        await tests.A_put_sends_what_changed();
        await tests.A_missing_image_is_null();
        await tests.A_failure_is_handed_on();
        await tests.A_method_raises_the_version();
        await tests.A_refused_method_throws();
        await tests.A_lazy_read_throws();
    }
}
