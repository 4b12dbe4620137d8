using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Numbers of another type than the property's, and those that have no plain literal.</summary>
public sealed class NumberFilterTests
{
    public static TheoryData<Expression<Func<SMS_TestAllTypes, bool>>, string> Beyond => new()
    {
        { static x => x.Byte8 == 300, "" },
        { static x => x.Byte8 < 300, "a b c" },
        { static x => x.Byte8 != -1, "a b c" },
        { static x => x.Word32 > -1, "a b c" },
        { static x => x.Word64 > 9223372036854775807ul, "c" },
        { static x => 1 <= x.Byte8, "b c" },
        { static x => x.Int64 == -9223372036854775808L, "a" },
        { static x => x.Double64 >= 1e300, "c" },
        { static x => x.Double64 < 1, "a" },
    };

    [Theory]
    [MemberData(nameof(Beyond))]
    public async Task A_number_beyond_the_type_is_compared_by_value(Expression<Func<SMS_TestAllTypes, bool>> predicate, string expected) =>
        Assert.Equal(expected, await IdsAsync(predicate));

    [Fact]
    public async Task An_integer_is_compared_with_a_fraction()
    {
        Assert.Equal("b c", await IdsAsync(static x => x.Word32 > 1.5));
        Assert.Equal("a", await IdsAsync(static x => x.Word32 < 1.5));
        Assert.Equal("", await IdsAsync(static x => x.Word32 == 1.6));
    }

    [Fact]
    public async Task A_list_of_fractions_holds_no_integer()
    {
        var list = new List<double?> { 1.6 };
        Assert.Equal("", await IdsAsync(x => list.Contains(x.Word32)));
    }

    [Fact]
    public void Infinities_are_written_as_OData_has_them()
    {
        using var client = new HttpClient { BaseAddress = new Uri("http://localhost/") };
        var query = TypedSite.Connect(client).Query<SMS_TestAllTypes>();
        Assert.Equal("wmi/SMS_TestAllTypes?$filter=Double64%20lt%20INF", query.Where(static x => x.Double64 < double.PositiveInfinity).ToODataUri());
        Assert.Equal("wmi/SMS_TestAllTypes?$filter=Double64%20gt%20-INF", query.Where(static x => x.Double64 > double.NegativeInfinity).ToODataUri());
    }

    [Fact]
    public async Task A_real32_is_found_by_its_own_WQL()
    {
        var memory = new InMemoryTransport();
        memory.Seed(new SMS_TestAllTypes { Id = "a", Single32 = 0.1f });
        await using var connection = new CimConnection(memory);
        var query = connection.Query<SMS_TestAllTypes>().Where(static x => x.Single32 == 0.1f);
        Assert.Equal(1, await query.CountAsync());
        Assert.Equal(1, await connection.QueryWql<SMS_TestAllTypes>(FormattableStringFactory.Create(query.ToWql())).CountAsync());
    }

    private static async Task<string> IdsAsync(Expression<Func<SMS_TestAllTypes, bool>> predicate)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed(
            "SMS_TestAllTypes",
            new JsonObject { ["Id"] = "a", ["Byte8"] = 0, ["Word32"] = 1, ["Word64"] = 0, ["Int64"] = long.MinValue, ["Double64"] = 0.5 },
            new JsonObject { ["Id"] = "b", ["Byte8"] = 1, ["Word32"] = 2, ["Word64"] = 1, ["Int64"] = 0, ["Double64"] = 1 },
            new JsonObject { ["Id"] = "c", ["Byte8"] = 255, ["Word32"] = 3, ["Word64"] = ulong.MaxValue, ["Int64"] = long.MaxValue, ["Double64"] = 1e300 },
            new JsonObject { ["Id"] = "d" });
        return string.Join(' ', (await site.Connection.Query<SMS_TestAllTypes>().Where(predicate).ToListAsync()).Select(static row => row.Id));
    }
}
