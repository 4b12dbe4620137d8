using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Texts that try to be more than a text: each finds the object with that text and nothing else.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "'", "''", "\"", "\"\"", "\\", "\\\\", "\\\"", "\\'", "a\\", "%", "_", "[", "]", "[]", "[^]", "[a-z]", "[%]", "%%", "^", "-", "*", "?", "x' OR 1=1 --", "x\" OR \"1\"=\"1", "\" OR Label LIKE \"%",
        "\\\" OR Label IS NOT NULL --", "NULL", "TRUE", "0", "1; DROP", "/* */", "--", "{0}", "{", "}", "{{}}", "\r\n", "\t", "\u0001", "\u001f", "\u007f", "\u0085", "\u2028", "\u200b", "\ufeff", "\u00e9", "e\u0301", "\u0131", "\u0130",
        "ß", "ss", "\U0001F600", "\u4e2d\u6587", "a,b", "a.b", "a=b", "Number=1", "TEST_Device.Number=1", "@", "=@", "#", "$filter=1", "&", "%27", "%25", "+", "/", "..", "~", "a b", " a", "a ", "\u00a0",
    ];

    [Fact]
    public async Task Every_way_to_ask_finds_exactly_that_text()
    {
        await using var catalog = new Catalog([.. Nasty.Select(static (text, i) => new Row((uint)i + 1, Label: text))]);
        var devices = catalog.Site.Query<Device>();
        for (var i = 0; i < Nasty.Length; i++)
        {
            var text = Nasty[i];
            var own = new[] { (uint)i + 1 };
            string[] list = [text];
            Assert.Equal(own, await Catalog.NumbersAsync(devices.Where(x => x.Label == text)));
            Assert.Equal(own, await Catalog.NumbersAsync(devices.Where(x => list.Contains(x.Label))));
            Assert.Equal(own, await Catalog.NumbersAsync(catalog.Site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = {text}")));
            Assert.Equal(own, await Catalog.NumbersAsync(catalog.Site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label IN {list}")));
            Assert.Equal(own, await Catalog.NumbersAsync(catalog.Site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label LIKE {CimLike.Escape(text)}")));
            Assert.Equal(Containing(static (label, part) => label.StartsWith(part, StringComparison.OrdinalIgnoreCase), text), await Catalog.NumbersAsync(devices.Where(x => x.Label!.StartsWith(text))));
            Assert.Equal(Containing(static (label, part) => label.EndsWith(part, StringComparison.OrdinalIgnoreCase), text), await Catalog.NumbersAsync(devices.Where(x => x.Label!.EndsWith(text))));
            var holding = Containing(static (label, part) => label.Contains(part, StringComparison.OrdinalIgnoreCase), text);
            Assert.Equal(holding, await Catalog.NumbersAsync(devices.Where(x => x.Label!.Contains(text))));
            Assert.Equal(holding, await Catalog.NumbersAsync(catalog.Site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label LIKE {"%" + CimLike.Escape(text) + "%"}")));
        }
    }

    [Fact]
    public async Task Written_WQL_is_read_back_with_the_same_text()
    {
        await using var site = new CimConnection(new InMemoryTransport());
        foreach (var text in Nasty)
        {
            var wql = site.Query<Device>().Where(x => x.Label == text).ToWql();
            Assert.Equal(text, Assert.IsType<WqlComparison>(WqlReader.Read(wql).Query!.Condition).Value.Text);
        }
    }

    [Fact]
    public async Task Keys_and_paths_name_exactly_one_object()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        var texts = Nasty.Where(static text => text.Length > 0).ToList();
        server.Seed(texts.Select(static text => new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, text).Set(SMS_Package.Properties.Name, text).ToInstance()));
        foreach (var text in texts)
        {
            Assert.Equal(text, (await site.GetAsync<SMS_Package>(text)).Name);
            var path = CimPath.Parse((await SMS_Package.GetAsync(site, text)).Path!.ToString());
            Assert.Equal(text, path["PackageID"].AsString());
            Assert.Equal(text, (await site.GetAsync<SMS_Package>(path)).PackageID);
            Assert.Equal(text, (await site.GetAsync<SMS_Package>(CimPath.Parse(@"\\S\root\sms:" + path))).PackageID);

            // A path inside a path is quoted once more.
            var outer = SMS_Package.Class.PathOf(path);
            Assert.Equal(path, CimPath.Parse(CimPath.Parse(outer.ToString())["PackageID"].AsString()!));
        }
    }

    [Fact]
    public async Task Addresses_hold_the_text_percent_encoded()
    {
        await using var site = new CimConnection(new InMemoryTransport());
        foreach (var text in Nasty)
        {
            var uri = site.Query<Device>().Where(x => x.Label == text).ToODataUri();
            const string Start = "wmi/TEST_Device?$filter=";
            Assert.StartsWith(Start, uri, StringComparison.Ordinal);
            Assert.DoesNotContain(uri[Start.Length..], static c => !(char.IsAsciiLetterOrDigit(c) || "-._~%".Contains(c, StringComparison.Ordinal)));
            Assert.Equal("Label eq '" + text.Replace("'", "''", StringComparison.Ordinal) + "'", Uri.UnescapeDataString(uri[Start.Length..]));
        }
    }

    [Fact]
    public async Task The_character_NUL_has_no_form()
    {
        await using var site = new CimConnection(new InMemoryTransport());
        Assert.Throws<NotSupportedException>(() => site.Query<Device>().Where(static x => x.Label == "a\0").ToWql());
        await Assert.ThrowsAsync<NotSupportedException>(() => site.Query<Device>().Where(static x => x.Label == "a\0").ToListAsync());
    }

    private static IEnumerable<uint> Containing(Func<string, string, bool> holds, string part) =>
        Nasty.Select(static (text, i) => (text, Number: (uint)i + 1)).Where(row => holds(row.text, part)).Select(static row => row.Number);
}
