#pragma warning disable CA1001 // xunit disposes through IAsyncLifetime
namespace Mof.Runtime.Tests.Tracking;

/// <summary>Methods: the class of the object decides which handler answers.</summary>
public sealed class InvocationTests : IAsyncLifetime
{
    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public InvocationTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(
            new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).ToInstance(),
            new CimSeed<Phone>(Phone.Class).Set(Device.Properties.Number, 2u).ToInstance());
    }

    [Fact]
    public async Task The_handler_of_the_objects_own_class_answers_before_that_of_its_superclass()
    {
        _server.OnInvoke(Device.Methods.Reset, static _ => new CimMethodResult(1));
        Device device = await _site.GetAsync<Device>(1u), phone = await _site.GetAsync<Device>(2u);
        Assert.IsType<Phone>(phone);
        Assert.Equal((1, 1), ((await device.ResetAsync(0)).ReturnValue.AsInt32(), (await phone.ResetAsync(0)).ReturnValue.AsInt32()));
        _server.OnInvoke("test_phone", "reset", static _ => new CimMethodResult(2));
        Assert.Equal((1, 2), ((await device.ResetAsync(0)).ReturnValue.AsInt32(), (await phone.ResetAsync(0)).ReturnValue.AsInt32()));
    }

    [Fact]
    public async Task A_handler_sees_path_and_arguments_and_may_change_the_server()
    {
        CimInvocation? seen = null;
        _server.OnInvoke(Device.Methods.Reset, call =>
        {
            seen = call;
            _server.Change(call.Path!, "Label", "reset " + call.Arguments["LEVEL"].AsInt32());
            return new CimMethodResult(4096);
        });
        var device = await _site.GetAsync<Device>(2u);
        (await device.ResetAsync(7)).EnsureSuccess();
        Assert.Equal("TEST_Phone.Number=2", seen!.Path!.ToString());
        Assert.Null(device.Label);
        await device.RefreshAsync();
        Assert.Equal("reset 7", device.Label);
    }

    [Fact]
    public async Task Failures_come_before_or_after_the_handler()
    {
        var calls = 0;
        _server.OnInvoke(Device.Methods.Reset, _ =>
        {
            calls++;
            return new CimMethodResult(0);
        });
        var device = await _site.GetAsync<Device>(1u);
        _server.FailNext(CimOperation.Invoke, new IOException());
        _server.FailNext(CimOperation.Invoke, new IOException(), isDone: true);
        await Assert.ThrowsAsync<IOException>(() => device.ResetAsync(1));
        Assert.Equal(0, calls);
        await Assert.ThrowsAsync<IOException>(() => device.ResetAsync(1));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task What_a_handler_throws_the_caller_sees()
    {
        _server.OnInvoke(Device.Methods.Reset, static _ => throw new CimAccessDeniedException("no"));
        var device = await _site.GetAsync<Device>(1u);
        Assert.Equal("no", (await Assert.ThrowsAsync<CimAccessDeniedException>(() => device.ResetAsync(1))).Message);
        await device.DeleteAsync();
        await Assert.ThrowsAsync<CimNotFoundException>(() => device.ResetAsync(1));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4096, true)]
    [InlineData(-1, false)]
    [InlineData(5, false)]
    public async Task Zero_and_a_started_job_are_success(int code, bool isSuccess)
    {
        _server.OnInvoke(Device.Methods.Reset, _ => new CimMethodResult(code));
        var result = await (await _site.GetAsync<Device>(1u)).ResetAsync(1);
        Assert.Equal(!isSuccess, Record.Exception(result.EnsureSuccess) is CimMethodException);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _site.DisposeAsync().AsTask();
}
