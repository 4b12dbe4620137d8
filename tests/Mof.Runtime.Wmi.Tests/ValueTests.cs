using System.Globalization;

namespace Mof.Runtime.Wmi.Tests;

/// <summary>Values of every type, both ways: what System.Management hands out, and what it must be given.</summary>
public sealed class ValueTests
{
    private const string Moment = "20260102030405.678901+***";
    private const string Interval = "00000001020304.000005:000";
    private const string Reference = "\\\\CM01\\root\\sms:SMS_Package.PackageID=\"A\\\"B\\\\C\"";

    private readonly FakeWmi _server = FakeWmi.Site();

    public static TheoryData<string, object> Written => new()
    {
        { "Boolean", true },
        { "UInt8", byte.MaxValue },
        { "SInt8", sbyte.MinValue },
        { "UInt16", ushort.MaxValue },
        { "SInt16", short.MinValue },
        { "UInt32", uint.MaxValue },
        { "SInt32", int.MinValue },
        { "UInt64", ulong.MaxValue },
        { "SInt64", long.MinValue },
        { "Real32", 1.1f },
        { "Real64", double.Epsilon },
        { "Char16", '€' },
        { "DateTime", Moment },
        { "String", "Ü \"quoted\" \\ 😀" },
        { "Reference", Reference },
    };

    public static TheoryData<string, object, object> Read => new()
    {
        // 64 bits travel as text (dotnet/runtime, Property.cs).
        { "UInt64", "18446744073709551615", ulong.MaxValue },
        { "SInt64", "-9223372036854775808", long.MinValue },
        { "UInt64s", new[] { "0", "18446744073709551615" }, new[] { 0ul, ulong.MaxValue } },
        { "SInt64s", new[] { "-1" }, new[] { -1L } },
        { "Char16", (ushort)0x20AC, '€' },
        { "Char16", unchecked((short)0x9FFF), '\u9FFF' },
        { "Char16s", new short[] { 65 }, new[] { 'A' } },
        // An integer of another width or sign is the same number where it fits.
        { "UInt32", 7, 7u },
        { "SInt32", 7u, 7 },
        { "UInt8", (ushort)255, byte.MaxValue },
        { "SInt16s", new[] { -5, 6 }, new short[] { -5, 6 } },
        { "Real64", 0.5f, 0.5 },
        { "DateTime", "19700101******.******+***", "19700101******.******+***" },
        { "DateTime", "00000000000000.000000+000", "00000000000000.000000+000" },
    };

    public static TheoryData<string, object> Wrong => new()
    {
        { "Boolean", 1 },
        { "UInt8", 256 },
        { "UInt8", -1 },
        { "SInt8", 128 },
        { "SInt8", -129 },
        { "UInt16", 65536 },
        { "UInt16", -1 },
        { "SInt16", 32768 },
        { "SInt16", -32769 },
        { "UInt32", 4294967296 },
        { "UInt32", -1 },
        { "SInt32", 2147483648 },
        { "SInt32", -2147483649 },
        { "UInt64", "18446744073709551616" },
        { "UInt64", "-1" },
        { "SInt64", "9223372036854775808" },
        { "SInt64", "-9223372036854775809" },
        { "UInt64", " 5" },
        { "UInt64", "1,000" },
        { "UInt32", "1.5" },
        { "UInt32", 'a' },
        { "UInt32", 1.0 },
        { "Real32", 1.5 },
        { "Char16", "a" },
        { "DateTime", "2026-01-01" },
        { "String", 5 },
        { "Reference", "no path" },
        { "Instance", "text" },
        { "UInt32", new[] { 1u } },
        { "UInt32s", 1u },
        { "UInt32s", new object[] { 1u, -1 } },
        { "Strings", new[] { "a", null } },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public async Task A_value_keeps_its_type_and_itself_alone_and_in_an_array(string name, object value)
    {
        var several = Array.CreateInstance(value.GetType(), 2);
        several.SetValue(value, 0);
        several.SetValue(value, 1);
        _server.Add(_server.New("TST_EveryType").Store("Key", "from").Store(name, value).Store(name + "s", several));
        _server.Add(_server.New("TST_EveryType").Store("Key", "to"));
        var site = _server.Connect();
        var from = await site.GetAsync<EveryType>("from");
        var to = await site.GetAsync<EveryType>("to");
        to[name] = from[name];
        to[name + "s"] = from[name + "s"];
        await to.PutAsync();

        // The fake takes no other .NET type than the exact one.
        var stored = _server.Stored("TST_EveryType.Key=\"to\"");
        Assert.Equal(value, stored.Stored(name));
        Assert.Equal(several, stored.Stored(name + "s"));
        Assert.Equal(value.GetType().MakeArrayType(), stored.Stored(name + "s")!.GetType());

        to[name] = default;
        to[name + "s"] = CimValue.FromList(Array.Empty<string>()) is var none && name == "String" ? none : default;
        await to.PutAsync();
        Assert.Null(stored.Stored(name));
        Assert.Equal(name == "String" ? Array.Empty<string>() : null, stored.Stored(name + "s"));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task What_the_server_sends_in_another_shape_is_read(string name, object sent, object expected)
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", "k").Store(name, sent));
        var read = (await _server.Connect().GetAsync<EveryType>("k"))[name];
        Assert.Equal(expected, read.ToObject());
        Assert.Equal(Enum.Parse<CimType>(name.TrimEnd('s')), read.Type);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_does_not_fit_is_a_fault_of_the_schema(string name, object sent)
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", "k").Store(name, sent));
        var failure = await Assert.ThrowsAsync<CimSchemaException>(() => _server.Connect().GetAsync<EveryType>("k"));
        Assert.Equal(("TST_EveryType", name), (failure.ClassName, failure.PropertyName));
        Assert.Contains("the MOF is not that of this server", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_null_of_every_type_is_null_and_an_interval_stays_one()
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", "k").Store("DateTimes", new[] { Interval, Moment }).Store("String", DBNull.Value));
        var thing = await _server.Connect().GetAsync<EveryType>("k");
        Assert.All(EveryType.Info.Properties.Where(static property => property.Name is not ("Key" or "DateTimes")), property => Assert.True(thing[property.Name].IsNull));
        Assert.Equal([Interval, Moment], thing["DateTimes"].AsList<CimDateTime>()!.Select(static time => time.ToString()));
        Assert.True(thing["DateTimes"].AsList<CimDateTime>()![0].IsInterval);
    }

    [Fact]
    public async Task An_array_of_enums_goes_out_as_its_numbers()
    {
        _server.Add(_server.New("TST_EveryType").Store("Key", "k"));
        var thing = await _server.Connect().GetAsync<EveryType>("k");
        thing["SInt32s"] = CimValue.FromList([DayOfWeek.Sunday, DayOfWeek.Friday]);
        thing["UInt8s"] = new byte[] { 1, 255 };
        await thing.PutAsync();
        Assert.Equal(new[] { 0, 5 }, Assert.IsType<int[]>(_server.Stored("TST_EveryType.Key=\"k\"").Stored("SInt32s")));
        Assert.Equal(new byte[] { 1, 255 }, Assert.IsType<byte[]>(_server.Stored("TST_EveryType.Key=\"k\"").Stored("UInt8s")));
    }

    [Theory]
    [InlineData(CimType.SInt32, 7u, 7)]
    [InlineData(CimType.UInt64, 7u, 7ul)]
    [InlineData(CimType.UInt16, 7u, (ushort)7)]
    [InlineData(CimType.SInt8, 128u, null)]
    [InlineData(CimType.String, 7u, null)]
    public async Task A_write_takes_the_type_of_the_servers_class(CimType type, uint sent, object? expected)
    {
        var own = FakeClass.Of(EveryType.Info);
        _server.Define(own with { Properties = [.. own.Properties.Select(property => property.Name == "UInt32" ? property with { Type = type } : property)] });
        var thing = new EveryType { ["UInt32"] = sent };
        thing.InitKey("k");
        if (expected is not null)
        {
            await _server.Connect().PutAsync(thing);
            Assert.Equal(expected, _server.Stored("TST_EveryType.Key=\"k\"").Stored("UInt32"));
            return;
        }

        var failure = await Assert.ThrowsAsync<CimSchemaException>(() => _server.Connect().PutAsync(thing));
        Assert.Equal("UInt32", failure.PropertyName);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task A_property_that_the_server_lacks_reads_as_null_and_cannot_be_written()
    {
        var own = FakeClass.Of(EveryType.Info);
        _server.Define(own with { Properties = [.. own.Properties.Where(static property => property.Name != "UInt32")] });
        _server.Add(_server.New("TST_EveryType").Store("Key", "k"));
        var thing = await _server.Connect().GetAsync<EveryType>("k");
        Assert.True(thing["UInt32"].IsNull);
        thing["UInt32"] = 5u;
        var failure = await Assert.ThrowsAsync<CimSchemaException>(() => thing.PutAsync());
        Assert.Equal("UInt32", failure.PropertyName);
        Assert.DoesNotContain(_server.Calls, static call => call.StartsWith("put", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Embedded_objects_are_read_with_their_own_class_and_an_unknown_one_as_the_nearest_known()
    {
        var unknown = FakeClass.Of(SpecialPart.Info) with { Name = "XYZ_Part", Superclasses = ["SpecialPart", "Part"] };
        var inner = new FakeObject(unknown).Store("Name", "inner").Store("Extra", 5);
        _server.Add(_server.New("TST_EveryType").Store("Key", "k").Store("Instance", _server.New("Part").Store("Name", "outer").Store("Inner", inner))
            .Store("Instances", new[] { _server.New("SpecialPart"), _server.New("Part") }));
        var thing = await _server.Connect().GetAsync<EveryType>("k");
        var read = thing["Instance"].AsObject<Part>()!;
        Assert.Equal(("outer", "XYZ_Part", 5), (read.Name, read.Inner!.ClassName, Assert.IsType<SpecialPart>(read.Inner).Extra));
        Assert.Equal(["SpecialPart", "Part"], thing["Instances"].AsObjects<Part>()!.Select(static part => part.ClassName));
        Assert.Equal(0, _server.Open);

        // Put back, it keeps the server's class, and a NULL that the server sent stays one.
        _server.Define(unknown);
        read.Name = "changed";
        await thing.PutAsync();
        var stored = (FakeObject)_server.Stored("TST_EveryType.Key=\"k\"").Stored("Instance")!;
        Assert.Equal(("changed", "XYZ_Part"), (stored.Stored("Name"), ((FakeObject)stored.Stored("Inner")!).ClassName));
        Assert.Contains("new XYZ_Part", _server.Calls);
        Assert.Equal(0, _server.Open);
    }

    [Fact]
    public async Task Numbers_of_64_bits_are_read_in_no_culture()
    {
        var signs = new List<string>();
        _server.Before = _ => signs.Add(CultureInfo.CurrentCulture.NumberFormat.NegativeSign);
        _server.Image("ABC00001");
        var before = CultureInfo.CurrentCulture;
        var own = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        own.NumberFormat.NegativeSign = "\u2212";
        try
        {
            CultureInfo.CurrentCulture = own;
            var site = _server.Connect();
            await SMS_ImagePackage.GetAsync(site, "ABC00001");
            await site.Query<SMS_ImagePackage>().ToListAsync();
            Assert.Equal(["-", "-", "-"], signs);
            Assert.Equal("\u2212", CultureInfo.CurrentCulture.NumberFormat.NegativeSign);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_type_of_System_Management_has_one_here()
    {
        Assert.Null(ManagementTypes.From(System.Management.CimType.None));
        Assert.Null(ManagementTypes.From((System.Management.CimType)9999));
        Assert.Equal(CimType.Instance, ManagementTypes.From(System.Management.CimType.Object));
        Assert.All(
            Enum.GetValues<CimType>().Where(static type => type != CimType.Instance),
            static type => Assert.Equal(type, ManagementTypes.From(Enum.Parse<System.Management.CimType>(type.ToString()))));
    }
}
