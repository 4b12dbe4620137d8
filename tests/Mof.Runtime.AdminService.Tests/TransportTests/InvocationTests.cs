using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Calls of methods: static ones and those of an object, their arguments and what they give back.</summary>
public sealed class InvocationTests
{
    [Fact]
    public async Task Arguments_of_every_type_go_there_and_back()
    {
        await using var site = await Machine.StartAsync();
        var time = EdgeValues.Time("20260131083000.000000+***");
        var result = await EchoAsync(site.Connection, new SMS_TestWheel { Size = 3, Inner = new SMS_TestWheel() });
        Assert.Equal(uint.MaxValue, result.ReturnValue);
        Assert.Equal((true, byte.MaxValue, sbyte.MinValue, ushort.MaxValue), (result.FlagOut, result.Byte8Out, result.SByte8Out, result.Word16Out));
        Assert.Equal((short.MinValue, uint.MaxValue, int.MinValue, ulong.MaxValue), (result.Short16Out, result.Word32Out, result.Number32Out, result.Word64Out));
        Assert.Equal((long.MinValue, 0.1, 'ß', "a'b\"c"), (result.Number64Out, result.Double64Out, result.CharacterOut, result.TextOut));
        Assert.Equal((time, EdgeValues.Owner), (result.TimeOut, result.OwnerOut!.Value.Path));
        var wheel = Assert.IsType<SMS_TestWheel>(result.PartOut);
        Assert.Equal((3u, 28u), (wheel.Size, Assert.IsType<SMS_TestWheel>(wheel.Inner).Size));
        Assert.Equal([1, 2, 3], result.BytesOut!);
        Assert.Equal([int.MinValue, int.MaxValue], result.NumbersOut!);
        Assert.Equal(["", "x"], result.TextsOut!);
        Assert.Equal("first", Assert.IsType<SMS_TestWheel>(Assert.Single(result.PartsOut!)).Name);
        var request = Assert.Single(site.Server.Requests);
        Assert.Equal("POST /AdminService/wmi/SMS_TestMachine.Echo", request.Method + " " + request.RawTarget);
        Assert.Equal(0.1f, request.Json!["Single32"]!.GetValue<float>());
    }

    [Fact]
    public async Task An_out_parameter_of_32_bits_real()
    {
        await using var site = await Machine.StartAsync(echo: static call => new() { ["ReturnValue"] = 0, ["Single32Out"] = call.Arguments["Single32"]!.DeepClone() });
        Assert.Equal(0.1f, (await EchoAsync(site.Connection, new SMS_TestWheel())).Single32Out);
    }

    [Fact]
    public async Task Out_parameters_may_be_missing_NULL_or_empty()
    {
        await using var site = await Machine.StartAsync(echo: static _ => new() { ["ReturnValue"] = 0, ["TextOut"] = null, ["NumbersOut"] = new JsonArray() });
        var result = await EchoAsync(site.Connection, new SMS_TestWheel());
        Assert.Null(result.TextOut);
        Assert.Null(result.FlagOut);
        Assert.Null(result.PartOut);
        Assert.Null(result.PartsOut);
        Assert.Empty(result.NumbersOut!);
    }

    [Fact]
    public async Task A_method_of_an_object_changes_that_object()
    {
        await using var site = await Machine.StartAsync();
        site.Server.Seed("SMS_TestMachine", new JsonObject { ["Id"] = "it's/an?other", ["Speed"] = 1 });
        var machine = await site.Connection.GetAsync<SMS_TestMachine>("it's/an?other");
        var result = await machine.StartAsync(9);
        Assert.Equal((-1, 1u), (result.ReturnValue, result.Before));
        Assert.Equal("/AdminService/wmi/SMS_TestMachine(%27it%27%27s%2Fan%3Fother%27)/AdminService.Start", site.Sent("POST").Single().RawTarget);
        Assert.Equal(5u, site.Server.Stored("SMS_TestMachine", "m")!["Speed"]!.GetValue<uint>());
        Assert.Equal(9u, site.Server.Stored("SMS_TestMachine", "it's/an?other")!["Speed"]!.GetValue<uint>());
        var failure = Assert.Throws<CimMethodException>(() => result.EnsureSuccess());
        Assert.Contains("SMS_TestMachine.Start", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReturnOnlyAnswer.Value)]
    [InlineData(ReturnOnlyAnswer.ReturnValue)]
    public async Task A_return_value_alone_comes_in_two_forms(ReturnOnlyAnswer answer)
    {
        await using var site = await Machine.StartAsync(new AdminServiceSiteOptions { ReturnOnlyAnswer = answer });
        Assert.Equal(7u, (await SMS_TestMachine.CountAllAsync(site.Connection)).ReturnValue);
        await (await site.Connection.GetAsync<SMS_TestMachine>("m")).StopAsync();
        Assert.Equal("{}", site.Sent("POST").Last().Body);
    }

    [Theory]
    [InlineData("""{"value":"7"}""", 7)]
    [InlineData("""{"@odata.context":"x","ReturnValue":7,"Unknown":{"a":[1]}}""", 7)]
    [InlineData("""{"Unknown":[{}],"ReturnValue":7}""", 7)]
    public async Task The_return_value_is_found(string body, uint expected)
    {
        await using var site = await Machine.StartAsync();
        site.Server.Script(ScriptedAnswer.Raw(body, status: 201));
        Assert.Equal(expected, (await SMS_TestMachine.CountAllAsync(site.Connection)).ReturnValue);
    }

    [Theory]
    [InlineData("""{"ReturnValue":"many"}""")]
    [InlineData("""{"ReturnValue":-1}""")]
    [InlineData("""{"ReturnValue":1.5}""")]
    [InlineData("""{"ReturnValue":true}""")]
    [InlineData("""{"ReturnValue":0""")]
    [InlineData("""["ReturnValue"]""")]
    [InlineData("0")]
    [InlineData("<html/>")]
    public async Task An_answer_of_another_form_is_a_fault(string body)
    {
        await using var site = await Machine.StartAsync();
        site.Server.Script(ScriptedAnswer.Raw(body, status: 201));
        await Assert.ThrowsAnyAsync<CimException>(() => SMS_TestMachine.CountAllAsync(site.Connection));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"error":{"code":"500","message":"Generic failure"}}""")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"ReturnValue":null}""")]
    [InlineData("")]
    [InlineData(" \r\n ")]
    public async Task An_answer_without_a_return_value_is_no_success(string body)
    {
        await using var site = await Machine.StartAsync();
        site.Server.Script(ScriptedAnswer.Raw(body, status: 201));
        await Assert.ThrowsAnyAsync<CimException>(async () => (await SMS_TestMachine.CountAllAsync(site.Connection)).EnsureSuccess());
    }

    [Theory]
    [InlineData("TextOut", "5")]
    [InlineData("Word32Out", "-1")]
    [InlineData("PartOut", "[]")]
    [InlineData("PartsOut", "{}")]
    [InlineData("TimeOut", "\"x\"")]
    public async Task An_out_parameter_of_another_type_is_a_fault_of_the_schema(string parameter, string json)
    {
        await using var site = await Machine.StartAsync();
        site.Server.Script(ScriptedAnswer.Raw($$"""{"ReturnValue":0,"{{parameter}}":{{json}}}""", status: 201));
        var fault = await Assert.ThrowsAsync<CimSchemaException>(() => EchoAsync(site.Connection, new SMS_TestWheel()));
        Assert.Contains("SMS_TestMachine.Echo." + parameter, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refusal_of_arrays_of_objects_reaches_the_caller()
    {
        // ConfigMgr.AdminService issue 12: AddMembershipRules fails with ODataParameterReader … 'ResourceSet' state.
        await using var site = await Machine.StartAsync(new AdminServiceSiteOptions());
        var fault = await Assert.ThrowsAsync<CimSchemaException>(() => EchoAsync(site.Connection, new SMS_TestWheel()));
        Assert.Equal(404, fault.StatusCode);
        Assert.Contains("'ResourceSet' state", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absent_object_an_unknown_method_and_a_wrong_parameter_are_told_by_the_servers_words()
    {
        await using var site = await Machine.StartAsync();
        var machine = await site.Connection.GetAsync<SMS_TestMachine>("m");
        site.Server.Remove("SMS_TestMachine", "m");
        Assert.Contains("No object of class", (await Assert.ThrowsAsync<CimSchemaException>(() => machine.StopAsync())).Message, StringComparison.Ordinal);
        site.Server.Script(ScriptedAnswer.Error(404, "The parameter 'Speed' in the request payload is not a valid parameter"));
        Assert.Contains("'Speed' in the request payload", (await Assert.ThrowsAsync<CimSchemaException>(() => machine.StartAsync(1))).Message, StringComparison.Ordinal);
        site.Server.Script(ScriptedAnswer.AccessDenied());
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => machine.StartAsync(1));
        site.Server.Script(ScriptedAnswer.Forbidden());
        await Assert.ThrowsAsync<CimAccessDeniedException>(() => machine.StartAsync(1));
    }

    private static Task<SMS_TestMachine.EchoResult> EchoAsync(CimConnection connection, SMS_TestPart part) => SMS_TestMachine.EchoAsync(
        connection, true, byte.MaxValue, sbyte.MinValue, ushort.MaxValue, short.MinValue, uint.MaxValue, int.MinValue, ulong.MaxValue, long.MinValue,
        0.1f, 0.1, 'ß', "a'b\"c", EdgeValues.Time("20260131083000.000000+***"), EdgeValues.Owner, part, [1, 2, 3], [int.MinValue, int.MaxValue], ["", "x"],
        [new SMS_TestWheel { Name = "first" }]);
}
