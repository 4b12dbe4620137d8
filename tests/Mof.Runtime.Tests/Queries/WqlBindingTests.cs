#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
using System.Runtime.CompilerServices;
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Names and values of WQL in a class: what it has not is an error with its place.</summary>
public sealed class WqlBindingTests : IAsyncLifetime
{
    private readonly Catalog _catalog = new(
        new Row(1, Label: "a", Level: 1, IsOn: true, Codes: [1, 2], Seen: CimDateTime.Parse("20260102000000.000000+***")), new Row(2, Label: "B", Level: 2, IsOn: false, Codes: []));

    [Theory]
    [InlineData("SELECT * FROM TEST_Device WHERE label = 'A'", 1)]
    [InlineData("SELECT * FROM test_device WHERE TEST_Device.Label = 'b'", 2)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level = '2'", 2)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level = 0x2", 2)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level > 1.5", 2)]
    [InlineData("SELECT * FROM TEST_Device WHERE IsOn = 1", 1)]
    [InlineData("SELECT * FROM TEST_Device WHERE IsOn <> TRUE", 2)]
    [InlineData("SELECT * FROM TEST_Device WHERE Codes = 2", 1)]
    [InlineData("SELECT * FROM TEST_Device WHERE Codes <> 2", 2)]
    [InlineData("SELECT * FROM TEST_Device WHERE Codes IN (2, 7)", 1)]
    [InlineData("SELECT * FROM TEST_Device WHERE Seen > '2026.01.01'", 1)]
    [InlineData("SELECT * FROM TEST_Device WHERE Seen = '20260102010000.000000+060'", 1)]
    [InlineData("SELECT * FROM TEST_Device WHERE Label LIKE '[a-b]' AND NOT Label LIKE 'b%'", 1)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level NOT IN (1)", 2)]
    public async Task They_mean_what_the_server_means(string wql, uint number) => Assert.Equal(number, Assert.Single(await Read(wql).ToListAsync()).Number);

    [Theory]
    [InlineData("SELECT * FROM TEST_Device WHERE Labl = 'A'", 33)]
    [InlineData("SELECT Nothing FROM TEST_Device", 8)]
    [InlineData("SELECT * FROM TEST_Device ORDER BY Nothing", 36)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level = 'x'", 41)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level = TRUE", 41)]
    [InlineData("SELECT * FROM TEST_Device WHERE Label = 5", 41)]
    [InlineData("SELECT * FROM TEST_Device WHERE IsOn = 2", 40)]
    [InlineData("SELECT * FROM TEST_Device WHERE Seen = 'yesterday'", 40)]
    [InlineData("SELECT * FROM TEST_Device WHERE Level LIKE '1%'", 33)]
    [InlineData("SELECT * FROM TEST_Device WHERE Codes > 1", 33)]
    [InlineData("SELECT * FROM TEST_Device WHERE __CLASS = 'x'", 33)]
    [InlineData("SELECT * FROM TEST_Device ORDER BY Codes", 36)]
    [InlineData("SELECT * FROM SMS_Package", 15)]
    [InlineData("SELECT * FROM TEST_Device WHERE", 32)]
    public void The_message_says_where(string wql, int character) =>
        Assert.Contains($"at character {character}:", Assert.Throws<CimSchemaException>(() => Read(wql)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT * FROM TEST_Device WHERE Photo = 1")]
    [InlineData("SELECT * FROM TEST_Device WHERE Battery IS NULL")]
    [InlineData("SELECT * FROM TEST_Device ORDER BY Spare")]
    [InlineData("SELECT COUNT(*) FROM TEST_Device")]
    public void Lazy_and_embedded_properties_and_counts_are_refused(string wql) => Assert.Throws<NotSupportedException>(() => Read(wql));

    [Fact]
    public async Task What_only_a_server_understands_is_sent_as_it_is_and_refused_here()
    {
        const string Wql = "SELECT * FROM TEST_Device WHERE UPPER(Label) = 'A'";
        var query = Read(Wql);
        Assert.Equal(Wql, query.ToWql());
        await Assert.ThrowsAsync<NotSupportedException>(() => query.ToListAsync());
        await Assert.ThrowsAsync<NotSupportedException>(() => query.CountAsync());
        Assert.Throws<NotSupportedException>(() => query.Where(static device => device.Level == 1));
        Assert.Throws<NotSupportedException>(() => query.ToODataUri());
    }

    [Fact]
    public async Task The_first_object_of_what_only_a_server_understands()
    {
        await using var site = new CimConnection(new UnderstandsAll(_catalog.Server));
        var query = site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE UPPER(Label) = 'A'");
        Assert.Equal(2, (await query.ToListAsync()).Count);
        Assert.NotNull(await query.FirstOrDefaultAsync());
        Assert.True(await query.AnyAsync());
    }

    [Fact]
    public async Task A_select_list_leaves_the_others_unloaded_and_has_the_keys()
    {
        var device = await Read("SELECT Label, __PATH FROM TEST_Device WHERE Level = 1").SingleAsync();
        Assert.Equal((1u, "a"), (device.Number, device.Label));
        Assert.Throws<LazyPropertyNotLoadedException>(() => device.Level);
        Assert.Throws<LazyPropertyNotLoadedException>(() => device.Photo);
    }

    [Fact]
    public async Task It_can_be_refined_and_then_is_written_anew()
    {
        var query = Read("SELECT * FROM TEST_Device WHERE Level > 0 OR Level IS NULL");
        var refined = query.Where(static device => device.IsOn == true).OrderBy(static device => device.Label);
        Assert.Equal("SELECT * FROM TEST_Device WHERE (Level > 0 OR Level IS NULL) AND IsOn = TRUE ORDER BY Label", refined.ToWql());
        Assert.Equal(1u, (await refined.SingleAsync()).Number);
        Assert.Equal(2, await query.CountAsync());
    }

    [Fact]
    public async Task A_query_for_a_subclass_gives_its_objects_only()
    {
        _catalog.Server.Seed(new CimSeed<Phone>(Phone.Class).Set(Device.Properties.Number, 9u).Set(Phone.Dialled, "112").ToInstance());
        Assert.IsType<Phone>(Assert.Single(await Read("SELECT * FROM TEST_Phone WHERE Dialled = '112'").ToListAsync()));
        Assert.Equal(3, (await Read("SELECT * FROM TEST_Device").ToListAsync()).Count);
    }

    [Fact]
    public async Task Not_in_a_list_with_NULL_is_never_true()
    {
        Assert.Empty(await Read("SELECT * FROM TEST_Device WHERE Level NOT IN (1, NULL)").ToListAsync());
        Assert.Empty(await Read("SELECT * FROM TEST_Device WHERE NOT Level IN (NULL)").ToListAsync());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _catalog.DisposeAsync().AsTask();

    private CimQuery<Device> Read(string wql) => _catalog.Site.QueryWql<Device>(FormattableStringFactory.Create(wql));

    // Stands for a server that evaluates functions: it answers with every device.
    private sealed class UnderstandsAll(InMemoryTransport inner) : DelegatingCimTransport(inner)
    {
        protected internal override IAsyncEnumerable<CimRecord> QueryAsync(CimQueryRequest request, CancellationToken cancellationToken) =>
            base.QueryAsync(new CimQueryRequest(request.Class, request.Classes), cancellationToken);
    }
}
