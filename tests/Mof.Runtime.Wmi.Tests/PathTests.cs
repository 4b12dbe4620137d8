namespace Mof.Runtime.Wmi.Tests;

/// <summary>Paths: what the session gets, and what it must not get.</summary>
public sealed class PathTests
{
    private readonly FakeWmi _server = FakeWmi.Site();

    [Theory]
    [InlineData("plain")]
    [InlineData("with \"quotes\" and \\backslashes\\")]
    [InlineData("Ünïcödé 名 😀")]
    [InlineData("a,b=c:d")]
    [InlineData("")]
    public async Task A_key_of_any_characters_names_its_object(string key)
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", key));
        var site = _server.Connect();
        var thing = await site.GetAsync<EveryType>(key);
        thing["String"] = "new";
        await thing.PutAsync();
        Assert.Equal("new", _server.Stored(thing.Path!.ToString()).Stored("String"));
        await thing.DeleteAsync();
        Assert.Null(await site.FindAsync<EveryType>(key));
    }

    [Theory]
    [InlineData(@"\\CM01\root\sms\site_ABC")]
    [InlineData(@"ROOT\SMS\site_abc")]
    [InlineData("//./root/sms/site_ABC")]
    public async Task A_path_with_the_sessions_namespace_loses_it(string namespacePath)
    {
        _server.Image("ABC00001");
        await _server.Connect().GetAsync<SMS_ImagePackage>(CimPath.Parse(namespacePath + ":SMS_ImagePackage.PackageID=\"ABC00001\""));
        Assert.Equal("get SMS_ImagePackage.PackageID=\"ABC00001\"", _server.Calls[^1]);
    }

    [Fact]
    public async Task A_path_of_another_namespace_is_refused_before_any_call()
    {
        _server.Image("ABC00001");
        var path = CimPath.Parse(@"\\CM01\root\cimv2:SMS_ImagePackage.PackageID=""ABC00001""");
        await Assert.ThrowsAsync<NotSupportedException>(() => _server.Connect().GetAsync<SMS_ImagePackage>(path));
        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task A_path_of_a_class_is_no_object()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _server.Connect().GetAsync<SMS_ImagePackage>(new CimPath("SMS_ImagePackage")));
        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task An_object_without_keys_has_the_path_that_the_server_tells()
    {
        var info = new FakeClass("SMS_PackageBaseclass", [], [new WmiProperty("Name", CimType.String, false)]);
        _server.Rows = _ => [new FakeObject(info).Store("Name", "one")];
        var rows = await _server.Connect().Query(Keyless.Info).ToListAsync();
        Assert.Equal("SMS_PackageBaseclass=@", rows.Single().Path!.ToString());
        var selected = await _server.Connect().QueryWql<Keyless>($"SELECT Name FROM Keyless").ToListAsync();
        Assert.Null(selected.Single().Path);
    }

    private sealed class Keyless : CimInstance
    {
        public static readonly CimClassInfo<Keyless> Info = new("Keyless", null, static () => new Keyless(), [new CimPropertyInfo("Name", CimType.String)], []);

        public Keyless()
            : base(Info)
        {
        }
    }
}
