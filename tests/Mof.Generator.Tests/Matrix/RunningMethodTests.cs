namespace Mof.Generator.Tests.Matrix;

/// <summary>Calls of generated methods: what goes in reaches the server by name, what comes out is typed.</summary>
public sealed class RunningMethodTests
{
    [Theory]
    [InlineData("boolean", "bool", "true")]
    [InlineData("uint8", "byte", "(byte)200")]
    [InlineData("sint8", "sbyte", "(sbyte)-5")]
    [InlineData("uint16", "ushort", "(ushort)5")]
    [InlineData("sint16", "short", "(short)-5")]
    [InlineData("uint32", "uint", "uint.MaxValue")]
    [InlineData("sint32", "int", "-5")]
    [InlineData("uint64", "ulong", "ulong.MaxValue")]
    [InlineData("sint64", "long", "long.MinValue")]
    [InlineData("real32", "float", "1.5f")]
    [InlineData("real64", "double", "-1.5")]
    [InlineData("char16", "char", "'x'")]
    [InlineData("string", "string", "\"text\"")]
    [InlineData("datetime", "CimDateTime", "CimDateTime.Parse(\"20260131083000.123456+060\")")]
    public Task A_parameter_of_each_type_goes_in_and_comes_out(string mofType, string type, string value) => GeneratedProgram.Run(
        $$"""
        class M
        {
            [Key] string Id;
            uint32 Echo([in] {{mofType}} In, [out] {{mofType}} Out, [in, out] {{mofType}} Both, [in] {{mofType}} Many[], [out] {{mofType}} ManyOut[], [in, optional] {{mofType}} Left, [in, optional] {{mofType}} Right[]);
            {{mofType}} Returns();
            [Static] void Of([in, optional] {{mofType}} In, [out] {{mofType}} Out);
        };
        instance of M { Id = "m"; };
        """,
        $$"""
        var value = {{value}};
        CimInvocation seen = null;
        server.OnInvoke("M", "Echo", call =>
        {
            seen = call;
            return new CimMethodResult(4096, new KeyValuePair<string, CimValue>("Out", call.Arguments["In"]), new KeyValuePair<string, CimValue>("Both", call.Arguments["Both"]), new KeyValuePair<string, CimValue>("manyout", call.Arguments["Many"]));
        });
        server.OnInvoke("M", "Returns", call => new CimMethodResult((CimValue)value));
        var m = await M.GetAsync(site, "m");
        var result = await m.EchoAsync(value, value, new {{type}}[] { value, value });
        result.EnsureSuccess();
        Assert.Equal(4096u, result.ReturnValue);
        Assert.Equal((object)value, result.Out);
        Assert.Equal((object)value, result.Both);
        Assert.Equal(new {{type}}[] { value, value }, result.ManyOut);
        Assert.False(seen.Arguments.TryGetValue("Left", out var left) && !left.IsNull);
        Assert.Equal("M.Id=\"m\"", seen.Path.ToString());
        await m.EchoAsync(value, value, new {{type}}[0], value, new {{type}}[] { value });
        Assert.False(seen.Arguments["Left"].IsNull);
        Assert.False(seen.Arguments["Right"].IsNull);
        Assert.Equal((object)value, (await m.ReturnsAsync()).ReturnValue);
        server.OnInvoke("M", "Of", call => { Assert.Null(call.Path); return new CimMethodResult(default(CimValue), new KeyValuePair<string, CimValue>("Out", call.Arguments["In"])); });
        Assert.Equal((object)value, (await M.OfAsync(site, value)).Out);
        """);

    [Fact]
    public Task Objects_and_references_go_in_and_come_out_typed() => GeneratedProgram.Run(
        """
        class Inner { [Write] string Text; }; class Deep : Inner { [Write] uint8 N; };
        class M { [Key] string Id; uint32 Echo([in] Inner One, [out] Inner OneOut, [in] Inner Many[], [out] Inner ManyOut[], [in] M ref R, [out] M ref ROut, [in, optional] object Any); boolean Yes(); void Nothing(); string[] Names(); };
        instance of M { Id = "m"; };
        """,
        """
        server.OnInvoke("M", "Echo", call => new CimMethodResult(0,
            new KeyValuePair<string, CimValue>("OneOut", call.Arguments["One"]), new KeyValuePair<string, CimValue>("ManyOut", call.Arguments["Many"]),
            new KeyValuePair<string, CimValue>("ROut", call.Arguments["R"])));
        server.OnInvoke("M", "Yes", call => new CimMethodResult((CimValue)true));
        server.OnInvoke("M", "Names", call => new CimMethodResult(CimValue.FromList(new[] { "a", "b" })));
        var m = await M.GetAsync(site, "m");
        var result = await m.EchoAsync(new Deep { Text = "x", N = 5 }, new Inner[] { new Inner { Text = "y" }, new Deep { N = 6 } }, m.Path);
        result.EnsureSuccess();
        Assert.Equal(5, (int)Assert.IsType<Deep>(result.OneOut).N.Value);
        Assert.Equal(new[] { typeof(Inner), typeof(Deep) }, result.ManyOut.Select(i => i.GetType()));
        Assert.Equal(m.Path, result.ROut.Value.Path);
        Assert.True((await m.YesAsync()).ReturnValue);
        await m.NothingAsync();
        Assert.Equal(new[] { "a", "b" }, (await m.NamesAsync()).ReturnValue);
        """);

    [Fact]
    public Task Arrays_of_references_go_in_and_come_out_typed() => GeneratedProgram.Run(
        "class M { [Key] string Id; uint32 Echo([in] M ref In[], [out] M ref Out[]); }; instance of M { Id = \"m\"; };",
        """
        server.OnInvoke("M", "Echo", call => new CimMethodResult(0, new KeyValuePair<string, CimValue>("Out", call.Arguments["In"])));
        var m = await M.GetAsync(site, "m");
        Assert.Equal(m.Path, (await m.EchoAsync(new CimReference<M>[] { m.Path })).Out.Single().Path);
        """);

    [Fact]
    public Task An_override_of_a_method_calls_the_method_of_the_object_class() => GeneratedProgram.Run(
        """
        class A { [Key] string Id; uint32 Run([in] string x); uint32 Same([in] string x); };
        class B : A { uint32 Run([in] string x, [out] uint8 y); uint32 Same([in] string x); uint32 Put(); };
        instance of B { Id = "b"; };
        """,
        """
        var b = await B.GetAsync(site, "b");
        server.OnInvoke("B", "Run", call => new CimMethodResult(0, new KeyValuePair<string, CimValue>("y", (byte)7)));
        server.OnInvoke("A", "Same", call => new CimMethodResult(3));
        server.OnInvoke("B", "Put", call => new CimMethodResult(4));
        Assert.Equal(7, (int)(await b.RunAsync("x")).y.Value);
        Assert.Equal(3u, (await b.SameAsync("x")).ReturnValue);
        Assert.Equal(4u, (await b.InvokePutAsync()).ReturnValue);
        Assert.Throws<CimMethodException>(() => b.SameAsync("x").Result.EnsureSuccess());
        """);
}
