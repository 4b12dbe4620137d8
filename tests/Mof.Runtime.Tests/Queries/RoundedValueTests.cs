#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Values that do not fit the property that they are compared with: nothing may be rounded on the way.</summary>
public sealed class RoundedValueTests : IAsyncLifetime
{
    private readonly Catalog _catalog = new(new Row(1, Level: 1, Weight: 0.1f), new Row(2, Level: 2, Weight: 0.5f), new Row(3, Level: 3));

    [Fact]
    public async Task A_fraction_stays_a_fraction()
    {
        var limit = 1.5;
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Level > limit), 2u, 3u);
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Level == limit));
    }

    [Fact]
    public async Task A_cast_cuts_as_in_the_language()
    {
        var value = 1.7;
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Level == (uint)value), 1u);
    }

    [Fact]
    public async Task Arithmetic_is_that_of_the_language()
    {
        var (large, number) = (1e300, uint.MaxValue);
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Weight < large * 2), 1u, 2u);
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Level == unchecked(number + 2)), 1u);
    }

    [Fact]
    public async Task A_real32_is_found_by_the_WQL_that_was_written_for_it()
    {
        var value = 0.1f;
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Weight == value), 1u);
        await FindsAsync(_catalog.Site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Weight = {value}"), 1u);
    }

    [Fact]
    public async Task Not_a_number_compares_with_nothing()
    {
        var value = double.NaN;
        await FindsAsync(_catalog.Site.Query<Device>().Where(x => x.Weight > value));
        Assert.Throws<ArgumentException>(() => _catalog.Site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Weight > {value}"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _catalog.DisposeAsync().AsTask();

    private static async Task FindsAsync(CimQuery<Device> query, params uint[] numbers) => Assert.Equal(numbers, await Catalog.NumbersAsync(query));
}
