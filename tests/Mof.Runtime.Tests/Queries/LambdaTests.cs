#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
#pragma warning disable CA1847, CA1862, CA1865, CA1866 // The overloads with a text are what is tested.
using System.Linq.Expressions;
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Lambdas as people write them: every kind that is translated, against the meaning that the test gives them.</summary>
public sealed class LambdaTests : IAsyncLifetime
{
    private const string Constant = "A";

    private static readonly string Static = "ab";

    private readonly Catalog _catalog = new();
    private readonly string _field = "a";
    private readonly List<string> _list = ["A", "100%"];

    private static string Property => "b_";

    [Fact]
    public async Task Where_the_value_comes_from()
    {
        var local = "a";
        var box = new { Inner = new { Text = "ab" } };
        string[] array = ["x", "ab"];
        await IsAsync(x => x.Label == local, static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(x => x.Label == _field, static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(static x => x.Label == Static, static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(static x => x.Label == Property, static row => ThreeValued.Compare(row.Label, "=", "b_"));
        await IsAsync(static x => x.Label == Constant, static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(x => x.Label == box.Inner.Text, static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(x => x.Label == array[1], static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(x => x.Label == _list[0], static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(x => x.Label == local.ToUpperInvariant() + "B", static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(x => x.Label == $"{local}{"b"}", static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(x => x.Label == (local.Length > 0 ? local : null), static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(x => x.Label == (box.Inner.Text ?? "z"), static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(x => x.Level == Number(1) + 1, static row => ThreeValued.Compare(row.Level, "=", 2u));
        await IsAsync(x => x.Label == (array.Length > 5 || !(_list.Count == 2) ? "z" : "ab"), static row => ThreeValued.Compare(row.Label, "=", "ab"));
        await IsAsync(static x => 0 < string.Compare(x.Label, "b"), static row => ThreeValued.Compare(row.Label, ">", "b"));
    }

    [Fact]
    public async Task What_is_known_without_an_object_is_left_out()
    {
        var (isFiltered, isNot) = (true, false);
        await IsAsync(x => isFiltered && x.Level == 1, static row => ThreeValued.Compare(row.Level, "=", 1u));
        await IsAsync(x => !isFiltered || x.Level == 1, static row => ThreeValued.Compare(row.Level, "=", 1u));
        await IsAsync(x => isFiltered || x.Level == 1, static row => true);
        await IsAsync(x => isNot && x.Level == 1, static row => false);
        await IsAsync(x => isNot, static row => false);
        await IsAsync(x => !isNot, static row => true);
    }

    [Fact]
    public void A_long_chain_is_no_deep_one()
    {
        var x = Expression.Parameter(typeof(Device), "x");
        var test = Expression.Equal(Expression.Property(x, "Level"), Expression.Constant(1u, typeof(uint?)));
        Expression chain = test;
        for (var i = 0; i < 20_000; i++)
        {
            chain = Expression.OrElse(chain, test);
        }

        Assert.NotEmpty(_catalog.Site.Query<Device>().Where(Expression.Lambda<Func<Device, bool>>(chain, x)).ToWql());
    }

    [Fact]
    public async Task Texts()
    {
        await IsAsync(static x => x.Label!.StartsWith("A"), static row => ThreeValued.Text(row.Label, "start", "a"));
        await IsAsync(static x => x.Label!.StartsWith("A", StringComparison.Ordinal), static row => ThreeValued.Text(row.Label, "start", "a"));
        await IsAsync(static x => x.Label!.StartsWith('a'), static row => ThreeValued.Text(row.Label, "start", "a"));
        await IsAsync(static x => x.Label!.EndsWith("%"), static row => ThreeValued.Text(row.Label, "end", "%"));
        await IsAsync(static x => x.Label!.Contains('_'), static row => ThreeValued.Text(row.Label, "in", "_"));
        await IsAsync(static x => x.Label!.Contains(""), static row => row.Label is null ? null : true);
        await IsAsync(static x => x.Label!.Equals("A"), static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(static x => string.Equals(x.Label, "A", StringComparison.OrdinalIgnoreCase), static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(static x => string.Equals("A", x.Label), static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(static x => Equals(x.Label, "A"), static row => ThreeValued.Compare(row.Label, "=", "a"));
        await IsAsync(static x => string.Compare(x.Label, "ab") > 0, static row => ThreeValued.Compare(row.Label, ">", "ab"));
        await IsAsync(static x => string.Compare("ab", x.Label) > 0, static row => ThreeValued.Compare(row.Label, "<", "ab"));
        await IsAsync(static x => x.Label!.CompareTo("ab") <= 0, static row => ThreeValued.Compare(row.Label, "<=", "ab"));
        await IsAsync(static x => string.IsNullOrEmpty(x.Label), static row => string.IsNullOrEmpty(row.Label));
        await IsAsync(static x => !string.IsNullOrEmpty(x.Label), static row => !string.IsNullOrEmpty(row.Label));
    }

    [Fact]
    public async Task Null_and_negation()
    {
        string? nothing = null;
        uint? noNumber = null;
        await IsAsync(x => x.Label == nothing, static row => row.Label is null);
        await IsAsync(x => nothing != x.Label, static row => row.Label is not null);
        await IsAsync(x => x.Level == noNumber, static row => row.Level is null);
        await IsAsync(x => x.Level > noNumber, static _ => null);
        await IsAsync(x => !(x.Level > noNumber), static _ => null);
        await IsAsync(static x => x.Level.HasValue, static row => row.Level is not null);
        await IsAsync(static x => !x.Level.HasValue, static row => row.Level is null);
        await IsAsync(static x => x.Level!.Value == 2, static row => ThreeValued.Compare(row.Level, "=", 2u));
        await IsAsync(static x => !(x.Level == 2), static row => ThreeValued.Compare(row.Level, "<>", 2u));
        await IsAsync(static x => x.Level != 2, static row => ThreeValued.Compare(row.Level, "<>", 2u));
        await IsAsync(static x => x.IsOn == true, static row => row.IsOn);
        await IsAsync(static x => x.IsOn!.Value, static row => row.IsOn);
        await IsAsync(static x => !x.IsOn!.Value, static row => ThreeValued.Not(row.IsOn));
        await IsAsync(static x => x.IsOn != true, static row => ThreeValued.Not(row.IsOn));
        await IsAsync(static x => x.Codes == null, static row => row.Codes is null);
    }

    [Fact]
    public async Task Numbers_and_times()
    {
        var moment = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);
        await IsAsync(static x => 2 > x.Level, static row => ThreeValued.Compare(row.Level, "<", 2u));
        await IsAsync(static x => x.Level >= -1, static row => ThreeValued.Compare(row.Level, ">=", 0u));
        await IsAsync(static x => x.Level == -1, static row => row.Level is null ? null : false);
        await IsAsync(static x => x.Level < 5_000_000_000, static row => row.Level is null ? null : true);
        await IsAsync(static x => x.Total == ulong.MaxValue, static row => ThreeValued.Compare(row.Total, "=", ulong.MaxValue));
        await IsAsync(static x => x.Total > long.MaxValue, static row => ThreeValued.Compare(row.Total, ">", (ulong)long.MaxValue));
        await IsAsync(static x => x.Weight > 0.5f, static row => ThreeValued.Compare(row.Weight, ">", 0.5f));
        await IsAsync(static x => x.Weight > 0.5, static row => ThreeValued.Compare(row.Weight, ">", 0.5f));
        await IsAsync(x => x.Seen >= (CimDateTime)moment, static row => ThreeValued.Compare(row.Seen, ">=", CimDateTime.Parse("20260102000000.000000+***")));
        await IsAsync(x => x.Seen < (CimDateTime)moment.AddDays(1), static row => ThreeValued.Compare(row.Seen, "<", CimDateTime.Parse("20260103000000.000000+***")));
        await IsAsync(static x => x.Seen == null, static row => row.Seen is null);
        await IsAsync(static x => x.Seen == (CimDateTime)new DateTimeOffset(2026, 1, 2, 1, 0, 0, TimeSpan.FromHours(1)), static row => ThreeValued.Compare(row.Seen, "=", CimDateTime.Parse("20260102000000.000000+***")));
    }

    [Fact]
    public async Task Lists()
    {
        string[] array = ["A", "100%"];
        HashSet<string> set = ["A", "100%"];
        IReadOnlyList<string> readOnly = array;
        IEnumerable<uint> numbers = [1, 3];
        uint?[] withNull = [1, null];
        static bool? IsListed(Row row) => row.Label is null ? null : row.Label.ToUpperInvariant() is "A" or "100%";
        await IsAsync(x => array.Contains(x.Label), IsListed);
        await IsAsync(x => _list.Contains(x.Label!), IsListed);
        await IsAsync(x => set.Contains(x.Label!), IsListed);
        await IsAsync(x => readOnly.Contains(x.Label), IsListed);
        await IsAsync(static x => new[] { "A", "100%" }.Contains(x.Label), IsListed);
        await IsAsync(static x => new List<string> { "A", "100%" }.Contains(x.Label!), IsListed);
        await IsAsync(x => !array.Contains(x.Label), static row => ThreeValued.Not(IsListed(row)));
        await IsAsync(x => numbers.Contains(x.Level!.Value), static row => row.Level is null ? null : row.Level is 1 or 3);
        await IsAsync(x => withNull.Contains(x.Level), static row => row.Level is null ? null : row.Level == 1);
        await IsAsync(static x => Array.Empty<string>().Contains(x.Label), static _ => false);
        await IsAsync(static x => !Array.Empty<string>().Contains(x.Label), static _ => true);
        await IsAsync(static x => x.Codes!.Contains(2u), static row => row.Codes?.Contains(2u));
        await IsAsync(static x => !x.Codes!.Contains(2u), static row => ThreeValued.Not(row.Codes?.Contains(2u)));
        await IsAsync(static x => x.Owner == null, static _ => true);
    }

    [Fact]
    public async Task Combinations()
    {
        await IsAsync(static x => x.Label == "a" || (x.Level > 1 && !(x.IsOn == true)), static row =>
            ThreeValued.Or(ThreeValued.Compare(row.Label, "=", "a"), ThreeValued.And(ThreeValued.Compare(row.Level, ">", 1u), ThreeValued.Not(row.IsOn))));
        await IsAsync(static x => !(x.Label == "a" || x.Level == 1), static row =>
            ThreeValued.Not(ThreeValued.Or(ThreeValued.Compare(row.Label, "=", "a"), ThreeValued.Compare(row.Level, "=", 1u))));
        await IsAsync(static x => x.Label == "a" & x.Level == 1 | x.Number == 5, static row =>
            ThreeValued.Or(ThreeValued.And(ThreeValued.Compare(row.Label, "=", "a"), ThreeValued.Compare(row.Level, "=", 1u)), row.Number == 5));
        Assert.Equal(
            _catalog.Expected(static row => ThreeValued.And(ThreeValued.Or(row.Level == 1, row.Level == 2), ThreeValued.Compare(row.Label, "=", "a"))),
            await Catalog.NumbersAsync(_catalog.Site.Query<Device>().Where(static x => x.Level == 1 || x.Level == 2).Where(static x => x.Label == "a")));
    }

    [Fact]
    public async Task Enums_and_flags_compare_as_whole_values()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new SMS_Package { Name = "a", PkgFlags = SMS_PackageBaseclass.PkgFlagsValues.NO_PACKAGE, Priority = SMS_PackageBaseclass.PriorityValues.HIGH }, new SMS_Package { Name = "b" });
        var high = SMS_PackageBaseclass.PriorityValues.HIGH;
        SMS_PackageBaseclass.PriorityValues?[] priorities = [high];
        Expression<Func<SMS_Package, bool>>[] conditions =
        [
            static x => x.PkgFlags == SMS_PackageBaseclass.PkgFlagsValues.NO_PACKAGE,
            static x => x.PkgFlags != SMS_PackageBaseclass.PkgFlagsValues.None,
            static x => x.Priority == SMS_PackageBaseclass.PriorityValues.HIGH,
            x => x.Priority == high,
            x => x.Priority!.Value == high,
            x => priorities.Contains(x.Priority),
            x => x.Priority.Equals(high),
            static x => x.Priority < SMS_PackageBaseclass.PriorityValues.LOW,
            static x => !x.ForcedDisconnectEnabled && x.Priority != null,
        ];
        foreach (var condition in conditions)
        {
            Assert.Equal(("a", condition.ToString()), ((await site.Query<SMS_Package>().SingleAsync(condition)).Name, condition.ToString()));
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _catalog.DisposeAsync().AsTask();

    private static uint Number(uint value) => value;

    private async Task IsAsync(Expression<Func<Device, bool>> lambda, Func<Row, bool?> meaning)
    {
        var query = _catalog.Site.Query<Device>().Where(lambda);
        var (expected, actual) = (_catalog.Expected(meaning), await Catalog.NumbersAsync(query));
        Assert.True(expected.SequenceEqual(actual), $"{lambda}\n{query}\nexpected {string.Join(",", expected)}\nactual   {string.Join(",", actual)}");
    }
}
