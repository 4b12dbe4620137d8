#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
#pragma warning disable CA1847, CA1862, CA1865, CA1866 // The overloads with a text are what is tested.
using System.Linq.Expressions;
using Mof.Runtime.Tests.Tracking;

#pragma warning disable MOF1015 // What the compiler would refuse, the runtime refuses too.

namespace Mof.Runtime.Tests.Queries;

/// <summary>What no server can evaluate is refused before anything is sent, with a message that names it.</summary>
public sealed class RefusedConditionTests : IAsyncLifetime
{
    private readonly CimConnection _site = new(new InMemoryTransport());

    [Fact]
    public void The_message_names_the_expression()
    {
        var number = 1u;
        IsRefused(static x => x.Label == x.Owner.ToString(), "Owner");
        IsRefused(static x => x.Level == x.Number, "x.Number");
        IsRefused(static x => x.Label!.ToLower() == "a", "ToLower");
        IsRefused(static x => x.Label!.Trim() == "a", "Trim");
        IsRefused(static x => x.Label!.Length > 1, "Length");
        IsRefused(x => x.Level + number > 1, "x.Level");
        IsRefused(static x => -(int)x.Number < 0, "x.Number");
        IsRefused(static x => x.Number % 2 == 0, "x.Number");
        IsRefused(static x => (x.Number & 4) != 0, "bits");
        IsRefused(static x => Own(x.Label), "Own");
        IsRefused(static x => x.Label!.StartsWith("a", true, null), "StartsWith");
        IsRefused(static x => x.Label!.Contains("a") ? true : false, "IIF");
        IsRefused(static x => (x.Label ?? "") == "a", "??");
        IsRefused(static x => x.LoadState == CimLoadState.New, "LoadState");
        IsRefused(static x => x.Photo!.Length > 0, "Photo");
        IsRefused(static x => x.Photo == null, "TEST_Device.Photo is lazy");
        IsRefused(static x => x.Battery != null, "TEST_Device.Battery is an embedded object");
        IsRefused(static x => x.Battery!.Charge == 1, "Charge");
        IsRefused(static x => x.Codes == new uint[] { 1 }, "TEST_Device.Codes is an array");
        IsRefused(static x => x.Codes!.Any(static code => code > 1), "Any");
        IsRefused(static x => x.Codes!.Count == 1, "Codes.Count");
        IsRefused(static x => x is Phone, "Phone");
        IsRefused(static x => new[] { "a" }.Contains(x.Label, StringComparer.Ordinal), "Contains");
    }

    [Fact]
    public void So_are_orders_and_selections_that_no_server_knows()
    {
        Assert.Contains("TEST_Device.Codes is an array", Assert.Throws<NotSupportedException>(() => _site.Query<Device>().OrderBy(static x => x.Codes)).Message, StringComparison.Ordinal);
        Assert.Contains("TEST_Device.Photo is lazy", Assert.Throws<NotSupportedException>(() => _site.Query<Device>().OrderBy(static x => x.Photo)).Message, StringComparison.Ordinal);
        Assert.Contains("x.Label.Length", Assert.Throws<NotSupportedException>(() => _site.Query<Device>().ThenBy(static x => x.Label!.Length)).Message, StringComparison.Ordinal);
        Assert.Contains("IncludeLazy", Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Only(Device.Properties.Spare)).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Take(1).Where(static x => x.Level == 1));
        Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Skip(1).OrderBy(static x => x.Level));
    }

    [Fact]
    public async Task A_last_object_needs_an_order() => await Assert.ThrowsAsync<NotSupportedException>(() => _site.Query<Device>().LastAsync());

    [Fact]
    public void What_the_callers_own_code_throws_the_caller_sees()
    {
        string? nothing = null;
        Assert.Throws<FormatException>(() => _site.Query<Device>().Where(static x => x.Level == uint.Parse("x", null)));
        Assert.Throws<ArgumentException>(() => _site.Query<Device>().Where(x => x.Label!.StartsWith(nothing!)));
        Assert.Throws<ArgumentNullException>(() => _site.Query<Device>().Where(null!));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();

    private static bool Own(string? text) => text is not null;

    private void IsRefused(Expression<Func<Device, bool>> condition, string named)
    {
        var message = Assert.Throws<NotSupportedException>(() => _site.Query<Device>().Where(condition)).Message;
        Assert.True(message.Contains(named, StringComparison.Ordinal), $"{condition}: {message}");
    }
}
