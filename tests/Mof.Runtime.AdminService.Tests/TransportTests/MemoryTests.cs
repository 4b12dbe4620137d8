using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Measures the memory of the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryCollection;

/// <summary>A collection is streamed: memory holds one row of it, however many there are.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const long Mebibyte = 1 << 20;

    [Fact]
    public async Task Memory_does_not_grow_with_the_number_of_rows()
    {
        await PeakAsync(2_000);
        var few = await PeakAsync(10_000);
        var many = await PeakAsync(200_000);
        // 190,000 rows of about 700 bytes would be 130 MiB.
        Assert.True(many < few + (2 * Mebibyte), $"{few / 1024} KiB with 10,000 rows, {many / 1024} KiB with 200,000");
    }

    [Fact]
    public async Task A_row_too_large_is_given_up_before_it_fills_the_memory()
    {
        await using var site = await TypedSite.StartAsync(options: new AdminServiceOptions { MaxObjectSize = 1 << 20 });
        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var answer in new[] { ScriptedAnswer.GiganticText("Text", 1L << 40), ScriptedAnswer.GiganticRow(1L << 40) })
        {
            site.Server.Script(answer);
            var refused = await Assert.ThrowsAsync<CimException>(() => site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
            Assert.Contains("MaxObjectSize", refused.Message, StringComparison.Ordinal);
            site.Server.Script(answer);
            refused = await Assert.ThrowsAsync<CimException>(() => site.Connection.FindAsync<SMS_TestAllTypes>("a"));
            Assert.Contains("MaxObjectSize", refused.Message, StringComparison.Ordinal);
        }

        // Of it the server, which is in this process, writes most.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200 * Mebibyte);
    }

    private static async Task<long> PeakAsync(int count)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Stream("SMS_TestOwner", count, static i => new JsonObject { ["Name"] = "owner" + i, ["Number"] = i, ["IsGroup"] = false, ["Comment"] = new string('x', 200) });
        var (rows, peak) = (0, 0L);
        await foreach (var row in site.Connection.Query<SMS_TestOwner>())
        {
            Assert.Equal((uint)rows, row.Number);
            if (++rows % Math.Max(1000, count / 10) == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
            }
        }

        Assert.Equal(count, rows);
        return peak;
    }
}
