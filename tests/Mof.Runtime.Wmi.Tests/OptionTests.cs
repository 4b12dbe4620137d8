using System.Net;

namespace Mof.Runtime.Wmi.Tests;

/// <summary>Options: where it connects to, what goes with every call, what is refused.</summary>
public sealed class OptionTests
{
    private readonly FakeWmi _server = FakeWmi.Site();

    [Fact]
    public async Task Every_call_carries_the_context()
    {
        _server.Image("ABC00001");
        _server.Handler = (_, method, _) => _server.Outputs("SMS_ImagePackage", method).Store("ReturnValue", 0);
        string[] collections = ["SMS00001"];
        var options = new WmiOptions
        {
            NamespacePath = "root", ApplicationName = "Audit", MachineName = "PC1", LocaleId = 1033,
            Context = { ["LimitToCollectionIDs"] = collections, ["QueryQualifiers"] = true, ["SessionHandle"] = "{guid}", ["Depth"] = 3 },
        };
        var site = _server.Connect(options);
        collections[0] = "changed later";
        options.Context["Depth"] = 4;
        var image = (await site.Query<SMS_ImagePackage>().ToListAsync()).Single();
        image.Description = "new";
        await image.PutAsync();
        await image.UnlockAsync();
        await site.PutAsync(new SMS_Package { Name = "Tools" });
        await image.DeleteAsync();
        Assert.Equal(["query", "get", "put", "parameters", "invoke", "new", "put", "get", "delete"], _server.Calls.Skip(1).Select(static call => call.Split(' ')[0]));
        Assert.Equal(9, _server.Contexts.Length);
        Assert.All(_server.Contexts, static context =>
        {
            Assert.Equal(("Audit", "PC1", @"MS\1033", true), (context["ApplicationName"], context["MachineName"], context["LocaleID"], context["QueryQualifiers"]));
            Assert.Equal(("{guid}", 3), (context["SessionHandle"], context["Depth"]));
            Assert.Equal(["SMS00001"], Assert.IsType<string[]>(context["LimitToCollectionIDs"]));
            Assert.Equal(7, context.Values.Count);
        });
    }

    [Fact]
    public async Task Nothing_is_sent_that_was_not_set()
    {
        await _server.Connect().FindAsync<SMS_ImagePackage>("ABC00001");
        Assert.Empty(_server.Contexts.Single().Values);
    }

    [Theory]
    [InlineData(5L)]
    [InlineData(1.5)]
    [InlineData(new[] { 1 })]
    [InlineData(null)]
    public void A_context_value_of_another_type_is_refused(object? value)
    {
        var failure = Assert.Throws<ArgumentException>(() => new WmiTransport(new WmiOptions { Context = { ["X"] = value! } }, _server));
        Assert.Contains("X", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_cannot_work_are_refused()
    {
        var credential = new NetworkCredential("user", "secret", "DOM");
        foreach (var options in new[]
        {
            new WmiOptions { Credential = credential },
            new WmiOptions { Credential = credential, Server = "." },
            new WmiOptions { Credential = credential, Server = "LOCALHOST" },
            new WmiOptions { Credential = credential, Server = @"\\" + Environment.MachineName.ToLowerInvariant() },
            new WmiOptions { Timeout = TimeSpan.Zero },
            new WmiOptions { LocaleId = 0 },
            new WmiOptions { NamespacePath = @"\\CM01\root\sms" },
            new WmiOptions { ApplicationName = "a", Context = { ["applicationname"] = "b" } },
        })
        {
            var failure = Assert.Throws<ArgumentException>(() => new WmiTransport(options, _server));
            Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        }

        _ = new WmiTransport(new WmiOptions { Credential = credential, Server = "CM01" }, _server);
    }

    [Theory]
    [InlineData(null, @"\\.\root\sms")]
    [InlineData("CM01", @"\\CM01\root\sms")]
    [InlineData(@"\\CM01", @"\\CM01\root\sms")]
    public async Task The_namespace_of_the_site_is_found_once(string? server, string first)
    {
        _server.Rows = static _ => [null, Location(@"\\CM02.contoso.com\root\sms\site_XYZ")];
        var site = _server.Connect(new WmiOptions { Server = server });
        await site.FindAsync<SMS_ImagePackage>("ABC00001");
        await site.FindAsync<SMS_ImagePackage>("ABC00002");
        Assert.Equal(
            [
                "connect " + first, "query SELECT * FROM SMS_ProviderLocation WHERE ProviderForLocalSite = TRUE", @"connect \\CM02.contoso.com\root\sms\site_XYZ",
                "get SMS_ImagePackage.PackageID=\"ABC00001\"", "get SMS_ImagePackage.PackageID=\"ABC00002\"",
            ],
            _server.Calls);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_server_that_is_no_site_is_named_with_what_to_do()
    {
        _server.Rows = static _ => [];
        var site = _server.Connect(new WmiOptions { Server = "FS01" });
        var failure = await Assert.ThrowsAsync<CimException>(() => site.FindAsync<SMS_ImagePackage>("ABC00001"));
        Assert.Contains(@"\\FS01\root\sms", failure.Message, StringComparison.Ordinal);
        Assert.Contains("NamespacePath", failure.Message, StringComparison.Ordinal);

        _server.Before = static call => throw FakeWmi.Failure(0x8004100E, "Invalid namespace");
        await Assert.ThrowsAsync<CimSchemaException>(() => site.FindAsync<SMS_ImagePackage>("ABC00001"));
    }

    [Fact]
    public async Task A_namespace_that_is_given_is_used()
    {
        await _server.Connect(new WmiOptions { Server = "CM01", NamespacePath = "root/cimv2/" }).FindAsync<SMS_ImagePackage>("ABC00001");
        Assert.Equal(@"connect \\CM01\root\cimv2", _server.Calls[0]);
    }

    private static FakeObject Location(string namespacePath) =>
        new FakeObject(new FakeClass("SMS_ProviderLocation", [], [new WmiProperty("NamespacePath", CimType.String, false)])).Store("NamespacePath", namespacePath);
}
