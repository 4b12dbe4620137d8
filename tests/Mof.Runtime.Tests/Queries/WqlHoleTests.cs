#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
using Mof.Runtime.Tests.Tracking;

#pragma warning disable MOF1016 // What the compiler would refuse, the runtime refuses too.

namespace Mof.Runtime.Tests.Queries;

/// <summary>The holes of QueryWql: every kind of value is written as WQL wants it.</summary>
public sealed class WqlHoleTests : IAsyncLifetime
{
    private readonly CimConnection _site = new(new InMemoryTransport());

    [Fact]
    public void Values()
    {
        string? nothing = null;
        uint? none = null, some = 5;
        var quoted = "a\"b\\c'd%_[\n\t\u00e9\U0001F600{0}";
        Is($"SELECT * FROM TEST_Device WHERE Label = {quoted}", "Label = \"a\\\"b\\\\c'd%_[\n\t\u00e9\U0001F600{0}\"");
        Is($"SELECT * FROM TEST_Device WHERE Label = {'x'}", "Label = \"x\"");
        Is($"SELECT * FROM TEST_Device WHERE Label = {nothing}", "Label = NULL");
        Is($"SELECT * FROM TEST_Device WHERE Level = {none} OR Level = {some}", "Level = NULL OR Level = 5");
        Is($"SELECT * FROM TEST_Device WHERE IsOn = {true} OR IsOn = {false}", "IsOn = TRUE OR IsOn = FALSE");
        Is($"SELECT * FROM TEST_Device WHERE Weight = {1.5f} OR Weight = {-2.5} OR Weight = {0.1m} OR Weight = {1e300}", "Weight = 1.5 OR Weight = -2.5 OR Weight = 0.1 OR Weight = 1E+300");
        Is($"SELECT * FROM TEST_Device WHERE Total = {ulong.MaxValue} OR Total = {long.MinValue}", "Total = 18446744073709551615 OR Total = -9223372036854775808");
        Is($"SELECT * FROM TEST_Device WHERE Level = {DayOfWeek.Tuesday}", "Level = 2");
        Is($"SELECT * FROM TEST_Device WHERE Level = {SMS_PackageBaseclass.PkgFlagsValues.NO_PACKAGE}", "Level = 268435456");
        Is($"SELECT * FROM TEST_Device WHERE Label = {Guid.Empty}", "Label = \"00000000-0000-0000-0000-000000000000\"");
        Is($"SELECT * FROM TEST_Device WHERE Owner = {Device.Class.PathOf(5u)}", "Owner = \"TEST_Device.Number=5\"");
        Is($"SELECT * FROM TEST_Device WHERE Level = {(CimValue)5}", "Level = 5");
        Is($"SELECT * FROM TEST_Device WHERE Seen = {new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-5))}", "Seen = \"20260102030405.000000-300\"");
        Is($"SELECT * FROM TEST_Device WHERE Seen = {new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)}", "Seen = \"20260102030405.000000+000\"");
        Is($"SELECT * FROM TEST_Device WHERE Seen = {TimeSpan.FromHours(25)}", "Seen = \"00000001010000.000000:000\"");
    }

    [Fact]
    public void Lists_get_parentheses()
    {
        string[] labels = ["a", "b\"", "NULL"];
        Is($"SELECT * FROM TEST_Device WHERE Label IN {labels}", "Label IN (\"a\", \"b\\\"\", \"NULL\")");
        Is($"SELECT * FROM TEST_Device WHERE Level IN {new List<uint> { 1, 2 }}", "Level IN (1, 2)");
        Is($"SELECT * FROM TEST_Device WHERE Level IN {Enumerable.Range(1, 3)}", "Level IN (1, 2, 3)");
        Is($"SELECT * FROM TEST_Device WHERE Level IN {Array.Empty<int>()}", "Level IN (NULL)");
        Assert.Throws<CimSchemaException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label IN ({labels})"));
    }

    [Fact]
    public void Braces_and_quotes_of_the_author_stay()
    {
        Is($"SELECT * FROM TEST_Device WHERE Label = '{{{{x}}}}' AND Level = {1}", "Label = '{{x}}' AND Level = 1");
        Is($"SELECT * FROM TEST_Device WHERE Label = '\"' AND Label = {"a"}", "Label = '\"' AND Label = \"a\"");
        Is($"SELECT * FROM TEST_Device WHERE Label = 'it\\'s' AND Label = {"a"}", "Label = 'it\\'s' AND Label = \"a\"");
        Is($"SELECT * FROM TEST_Device WHERE Label = '\\\\' AND Label = {"a"}", "Label = '\\\\' AND Label = \"a\"");
        Is($"SELECT * FROM TEST_Device WHERE Label = {"a"} OR Level = {1} OR Label = {"{1}"}", "Label = \"a\" OR Level = 1 OR Label = \"{1}\"");
    }

    [Fact]
    public void A_hole_between_quotes_is_refused()
    {
        var text = "x";
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = '{text}'"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = \"{text}\""));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label LIKE '%{text}%'"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = 'a\\'{text}'"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = 'a\"{text}\"'"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = 'open {text}"));
    }

    [Fact]
    public void So_are_formats_and_values_without_a_form()
    {
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Level = {5:X}"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Level = {5,10}"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Level = {new object()}"));
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Level = {new Device()}"));
        FormattableString inner = $"Level = {1}";
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE {inner}"));
        Assert.Throws<ArgumentNullException>(() => _site.QueryWql<Device>(null!));
    }

    [Fact]
    public void A_hole_cannot_be_a_name()
    {
        var name = "Label";
        Assert.Throws<CimSchemaException>(() => _site.QueryWql<Device>($"SELECT * FROM {name}"));
        Assert.Throws<CimSchemaException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE {name} IS NULL"));
        Assert.Throws<CimSchemaException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device ORDER BY {name}"));
    }

    [Fact]
    public void A_backslash_before_a_brace()
    {
        var failure = Record.Exception(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = 'a\\{{b'"));
        Assert.Null(failure);
    }

    [Fact]
    public void A_value_without_a_form_is_an_argument_exception() =>
        Assert.Throws<ArgumentException>(() => _site.QueryWql<Device>($"SELECT * FROM TEST_Device WHERE Label = {"a\0b"}"));

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    private void Is(FormattableString query, string condition) => Assert.Equal("SELECT * FROM TEST_Device WHERE " + condition, _site.QueryWql<Device>(query).ToWql());
}
