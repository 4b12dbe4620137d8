using System.Globalization;
using System.Runtime.CompilerServices;
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Random conditions: as a lambda, as WQL, as WQL that was written from the lambda, and as the test understands them, all find the same rows.</summary>
public sealed class RandomConditionTests
{
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds * 10 : 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task All_forms_of_a_condition_find_the_same_rows(int seed)
    {
        await using var catalog = new Catalog();
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var condition = RandomCondition.Next(random, depth: 4);
            var expected = catalog.Expected(condition.Meaning);
            var query = catalog.Site.Query<Device>().Where(condition.Lambda);
            Same(expected, await Catalog.NumbersAsync(query), condition, round, "as a lambda");
            Same(expected, await Catalog.NumbersAsync(Read(catalog, "SELECT * FROM TEST_Device WHERE " + condition.Wql)), condition, round, "as WQL");
            var written = query.ToWql();
            var read = Read(catalog, written);
            Same(expected, await Catalog.NumbersAsync(read), condition, round, "as written WQL " + written);

            // What was read is written as it was; refined, it is written anew.
            Same(expected, await Catalog.NumbersAsync(Read(catalog, read.OrderBy(static device => device.Number).ToWql())), condition, round, "written twice");
            Assert.Equal(expected.Length, await query.CountAsync());
            Assert.Equal(expected.Length > 0, await query.AnyAsync());
            var all = await catalog.Site.Query<Device>().AllAsync(condition.Lambda);
            Assert.True(all == (expected.Length == catalog.Rows.Count), $"round {round}: All of {condition.Wql} is {all}");
            Assert.NotEmpty(query.ToODataUri());
        }
    }

    private static CimQuery<Device> Read(Catalog catalog, string wql) =>
        catalog.Site.QueryWql<Device>(FormattableStringFactory.Create(wql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    private static void Same(uint[] expected, uint[] actual, RandomCondition condition, int round, string form) =>
        Assert.True(expected.SequenceEqual(actual), $"round {round}, {form}: {condition.Wql}\nexpected {string.Join(",", expected)}\nactual   {string.Join(",", actual)}");
}
