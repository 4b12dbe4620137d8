using System.Globalization;
using System.Linq.Expressions;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>
/// One predicate, four judges: the site through OData, the server in memory, its own WQL read again, and an oracle. They have to
/// name the same objects. MOF_ROUNDS multiplies the number of seeds.
/// </summary>
public abstract class QueryEquivalenceTests<T>
    where T : CimInstance, new()
{
    private const int Predicates = 130;
    private const int Rows = 25;

    [Theory]
    [MemberData(nameof(EquivalenceSeeds.All), MemberType = typeof(EquivalenceSeeds))]
    public async Task Four_judges_agree(int seed)
    {
        var random = new Random(seed);
        await using var servers = await EquivalentServers<T>.StartAsync(random, Rows);
        var predicates = new RandomPredicates<T>(random, servers.Rows);
        for (var i = 0; i < Predicates; i++)
        {
            var (predicate, oracle) = predicates.Next();
            await CompareAsync(servers, predicate, oracle, seed);
            if (i % 10 == 0)
            {
                await CompareOperatorsAsync(servers, random, predicate, oracle);

                // All asks for the opposite, which OData cannot say of an array (see ArrayFilterTests).
                await CompareAllAsync(servers, new RandomPredicates<T>(random, servers.Rows, withArrays: false).Next());
            }
        }
    }

    [Fact]
    public void The_predicates_are_not_all_the_same()
    {
        // A generator that yields nothing but nonsense would agree with itself.
        var random = new Random(7);
        var rows = RandomRows.Make<T>(random, Rows, static property => property.Type == CimType.Real32);
        var predicates = new RandomPredicates<T>(random, rows);
        var counts = Enumerable.Range(0, 500).Select(_ => predicates.Next().Oracle).Select(oracle => rows.Count(row => oracle(row) == true)).ToList();
        Assert.InRange(counts.Count(static count => count is > 0 and < Rows), 250, 500);
        Assert.InRange(counts.Distinct().Count(), Rows / 2, Rows + 1);
    }

    private static async Task CompareAsync(EquivalentServers<T> servers, Expression<Func<T, bool>> predicate, Func<CimInstance, bool?> oracle, int seed)
    {
        // The keys tell: whole rows are the matter of other tests.
        var query = servers.Site.Query<T>().Where(predicate).Only();
        var expected = EquivalentServers<T>.Join(servers.Rows.Where(row => oracle(row) == true).Select(EquivalentServers<T>.Key));
        var actual = new Dictionary<string, string>
        {
            ["site"] = await EquivalentServers<T>.KeysAsync(query),
            ["memory"] = await EquivalentServers<T>.KeysAsync(servers.Memory.Query<T>().Where(predicate).Only()),
            ["WQL"] = await EquivalentServers<T>.KeysAsync(servers.Again(query)),
        };
        foreach (var (judge, keys) in actual)
        {
            Assert.True(expected == keys, $"{judge}, seed {seed}: {predicate}\n{query.ToWql()}\n{Uri.UnescapeDataString(query.ToODataUri())}\nexpected {expected}\nactual   {keys}");
        }
    }

    private static async Task CompareOperatorsAsync(EquivalentServers<T> servers, Random random, Expression<Func<T, bool>> predicate, Func<CimInstance, bool?> oracle)
    {
        var (site, memory) = (servers.Site.Query<T>().Where(predicate), servers.Memory.Query<T>().Where(predicate));
        var matches = servers.Rows.Count(row => oracle(row) == true);
        var (skip, take) = (random.Next(4), random.Next(5));
        Assert.Equal(matches, await site.CountAsync());
        Assert.Equal(matches, await servers.Again(site).CountAsync());
        Assert.Equal(Math.Min(take, Math.Max(0, matches - skip)), await site.Skip(skip).Take(take).CountAsync());
        Assert.Equal(matches > 0, await site.AnyAsync());
        Assert.Equal(await EquivalentServers<T>.KeysAsync(memory.Skip(skip).Take(take)), await EquivalentServers<T>.KeysAsync(site.Skip(skip).Take(take)));
        Assert.Equal((await memory.FirstOrDefaultAsync())?.Path, (await site.FirstOrDefaultAsync())?.Path);
    }

    private static async Task CompareAllAsync(EquivalentServers<T> servers, (Expression<Func<T, bool>> Lambda, Func<CimInstance, bool?> Oracle) predicate)
    {
        var everybody = servers.Rows.All(row => predicate.Oracle(row) == true);
        Assert.Equal(everybody, await servers.Site.Query<T>().AllAsync(predicate.Lambda));
        Assert.Equal(everybody, await servers.Memory.Query<T>().AllAsync(predicate.Lambda));
    }
}

/// <summary>Every type of CIM.</summary>
public sealed class AllTypesQueryEquivalenceTests : QueryEquivalenceTests<SMS_TestAllTypes>;

/// <summary>Enumerations, flags, properties that are never NULL, a key that the server makes.</summary>
public sealed class ImagePackageQueryEquivalenceTests : QueryEquivalenceTests<SMS_ImagePackage>;

/// <summary>What the dice are thrown with.</summary>
public static class EquivalenceSeeds
{
    public static TheoryData<int> All => [.. Enumerable.Range(1, 8 * Rounds)];

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 1;
}
