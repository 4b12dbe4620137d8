namespace Mof.Runtime.Wmi.Tests;

/// <summary>Calls of methods, of objects and of classes.</summary>
public sealed class MethodTests
{
    private readonly FakeWmi _server = FakeWmi.Site();

    public MethodTests() => _server.Image("ABC00001");

    [Fact]
    public async Task A_method_without_in_parameters_is_called_with_none()
    {
        _server.Handler = (_, method, parameters) => parameters is null ? _server.Outputs("SMS_ImagePackage", method).Store("ReturnValue", 0) : null;
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        var result = await image.RefreshPkgSourceAsync();
        result.EnsureSuccess();
        Assert.Equal(
            ["parameters SMS_ImagePackage.RefreshPkgSource", "invoke SMS_ImagePackage.PackageID=\"ABC00001\" RefreshPkgSource ()"], _server.Calls[^2..]);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task Parameters_are_set_and_a_return_value_of_an_error_is_a_result()
    {
        string[]? sites = null;
        _server.Handler = (_, method, parameters) =>
        {
            sites = (string[]?)parameters!.Stored("SiteCode");
            return _server.Outputs("SMS_ImagePackage", method).Store("ReturnValue", 5);
        };
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        var result = await image.AddDistributionPointsAsync(["ABC"], ["MSWNET:[\"SMS_SITE=ABC\"]\\\\DP01\\"]);
        Assert.Throws<CimMethodException>(() => result.EnsureSuccess());
        Assert.Equal(["ABC"], Assert.IsType<string[]>(sites));
    }

    [Fact]
    public async Task A_static_method_is_called_on_the_class()
    {
        _server.Handler = (target, method, _) =>
            target == "SMS_ImagePackage" ? _server.Outputs(target, method).Store("ReturnValue", 0).Store("ImageProperty", "<WIM/>") : null;
        var result = await SMS_ImagePackage.GetImagePropertiesAsync(_server.Connect(), @"\\server\share\a.wim");
        Assert.Equal("<WIM/>", result.ImageProperty);
        Assert.Equal("invoke SMS_ImagePackage GetImageProperties (SourceImagePath)", _server.Calls[^1]);
        var nothing = await EveryType.NothingAsync(_server.Connect());
        Assert.True(nothing.ReturnValue.IsNull);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task Embedded_objects_and_numbers_go_in_and_come_out()
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", "k"));
        _server.Handler = (_, method, parameters) =>
        {
            Assert.Equal(ulong.MaxValue, parameters!.Stored("Number"));
            Assert.Equal(("SpecialPart", 3), (((FakeObject)parameters.Stored("Sent")!).ClassName, ((FakeObject)parameters.Stored("Sent")!).Stored("Extra")));
            return _server.Outputs("TST_EveryType", method).Store("ReturnValue", 4096u).Store("Number", "12345678901234567890")
                .Store("Received", new[] { _server.New("SpecialPart").Store("Extra", 9), _server.New("Part").Store("Name", "x") });
        };
        var thing = await _server.Connect().GetAsync<EveryType>("k");
        var result = await thing.ExchangeAsync(CimValue.FromObject(new SpecialPart { Extra = 3 }), ulong.MaxValue, default);
        result.EnsureSuccess();
        Assert.Equal(12345678901234567890ul, result["Number"].AsUInt64());
        Assert.Equal(9, Assert.IsType<SpecialPart>(result["Received"].AsObjects<Part>()![0]).Extra);
        Assert.Equal("x", result["Received"].AsObjects<Part>()![1].Name);
        Assert.Equal("invoke TST_EveryType.Key=\"k\" Exchange (Sent, Number)", _server.Calls[^1]);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_method_that_is_not_as_the_mof_says_is_a_fault_of_the_schema()
    {
        var own = FakeClass.Of(SMS_ImagePackage.Class);
        own.Methods["AddDistributionPoints"] = ([], []);
        own.Methods.Remove("RefreshPkgSource");
        _server.Define(own);
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        var failure = await Assert.ThrowsAsync<CimSchemaException>(() => image.AddDistributionPointsAsync(["ABC"], ["x"]));
        Assert.Contains("takes no parameters", failure.Message, StringComparison.Ordinal);
        failure = await Assert.ThrowsAsync<CimSchemaException>(() => image.RefreshPkgSourceAsync());
        Assert.Equal("RefreshPkgSource", failure.PropertyName);
        Assert.DoesNotContain(_server.Calls, static call => call.StartsWith("invoke", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_of_the_provider_is_one_of_the_method()
    {
        _server.Handler = static (_, _, _) => throw FakeWmi.Failure(0x80041001, "Generic failure", new CimExtendedStatus { Description = "The package is locked." });
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        var failure = await Assert.ThrowsAsync<CimMethodException>(() => image.RefreshPkgSourceAsync());
        Assert.Equal("Could not call SMS_ImagePackage.RefreshPkgSource of SMS_ImagePackage.PackageID=\"ABC00001\": The package is locked (WMI Failed, 0x80041001).", failure.Message);
        Assert.Equal(("RefreshPkgSource", "The package is locked."), (failure.PropertyName, failure.ExtendedStatus?.Description));
    }

    [Fact]
    public async Task Cancelling_counts_before_the_call()
    {
        using var source = new CancellationTokenSource();
        _server.Before = call =>
        {
            if (call.StartsWith("parameters", StringComparison.Ordinal))
            {
                source.Cancel();
            }
        };
        var image = await SMS_ImagePackage.GetAsync(_server.Connect(), "ABC00001");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => image.UnlockAsync(source.Token));
        Assert.DoesNotContain(_server.Calls, static call => call.StartsWith("invoke", StringComparison.Ordinal));
    }
}
