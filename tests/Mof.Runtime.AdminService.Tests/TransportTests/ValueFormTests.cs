using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>The forms in which a value may arrive, and those that are a fault of the schema.</summary>
public sealed class ValueFormTests
{
    [Theory]
    [InlineData("Word32", "\"42\"", "42")]
    [InlineData("Int64", "\"-9223372036854775808\"", "-9223372036854775808")]
    [InlineData("Word64", "18446744073709551615", "18446744073709551615")]
    [InlineData("Word64", "\"18446744073709551615\"", "18446744073709551615")]
    [InlineData("Double64", "1e308", "1E+308")]
    [InlineData("Double64", "\"1.5\"", "1.5")]
    [InlineData("Double64", "5", "5")]
    [InlineData("Character", "97", "a")]
    [InlineData("Character", "\"a\"", "a")]
    [InlineData("Character", "\"\\u0061\"", "a")]
    [InlineData("Character", "\"\\\"\"", "\"")]
    [InlineData("Flag", "\"true\"", "TRUE")]
    [InlineData("Flag", "\"False\"", "FALSE")]
    [InlineData("Text", "\"\\u0041\\ud83d\\ude00\\/\"", "\"A😀/\"")]
    [InlineData("Owner", "\"SMS_TestOwner.Name=\\\"x\\\",Number=1,IsGroup=TRUE\"", "SMS_TestOwner.Name=\"x\",Number=1,IsGroup=TRUE")]
    [InlineData("Owner", "\"\\\\\\\\CM01\\\\root\\\\sms:SMS_TestOwner.Name=\\\"x\\\"\"", "\\\\CM01\\root\\sms:SMS_TestOwner.Name=\"x\"")]
    [InlineData("Bytes", "\"AQID\\r\\nBA==\"", "{1, 2, 3, 4}")]
    [InlineData("Bytes", "[1,2]", "{1, 2}")]
    [InlineData("Bytes", "\"\"", "{}")]
    [InlineData("Numbers", "[\"1\",2]", "{1, 2}")]
    [InlineData("BigNumbers", "[\"18446744073709551615\"]", "{18446744073709551615}")]
    [InlineData("Time", "\"2026-01-31T08:30:00Z\"", "20260131083000.000000+***")]
    [InlineData("Time", "\"2026-01-31t08:30:00z\"", null)]
    [InlineData("Time", "\"2026-01-31T08:30:00.1Z\"", "20260131083000.100000+***")]
    [InlineData("Time", "\"2026-01-31T08:30:00.1234567Z\"", "20260131083000.123456+***")]
    [InlineData("Time", "\"2026-01-31T08:30:00.123456789Z\"", "20260131083000.123456+***")]
    [InlineData("Time", "\"2026-01-31T08:30:00\"", "20260131083000.000000+***")]
    [InlineData("Time", "\"2026-01-31T08:30:00+02:00\"", "20260131083000.000000+120")]
    [InlineData("Time", "\"2026-01-31T08:30:00.5-05:30\"", "20260131083000.500000-330")]
    [InlineData("Time", "\"2026-01-31T08:30:00+00:00\"", "20260131083000.000000+000")]
    [InlineData("Time", "\"0001-01-01T00:00:00Z\"", "00010101000000.000000+***")]
    [InlineData("Time", "\"20260131083000.000000+060\"", "20260131083000.000000+060")]
    [InlineData("Time", "\"00000001020304.000005:000\"", "00000001020304.000005:000")]
    [InlineData("Times", "[\"2026-01-31T08:30:00Z\",\"2026-01-31T08:30:00+01:00\"]", "{20260131083000.000000+***, 20260131083000.000000+060}")]
    public async Task A_value_is_read(string property, string json, string? expected)
    {
        var read = GetAsync(property, json);
        if (expected is null)
        {
            await Assert.ThrowsAsync<CimSchemaException>(() => read);
            return;
        }

        Assert.Equal(expected, (await read).ValueOf(property).ToString());
    }

    [Theory]
    [InlineData("Byte8", "256")]
    [InlineData("Byte8", "-1")]
    [InlineData("SByte8", "128")]
    [InlineData("Word16", "65536")]
    [InlineData("Short16", "-32769")]
    [InlineData("Word32", "4294967296")]
    [InlineData("Int32", "2147483648")]
    [InlineData("Int64", "9223372036854775808")]
    [InlineData("Word64", "18446744073709551616")]
    [InlineData("Word64", "-1")]
    [InlineData("Word64", "\" 1\"")]
    [InlineData("Word32", "1.5")]
    [InlineData("Word32", "true")]
    [InlineData("Word32", "\"\"")]
    [InlineData("Word32", "{}")]
    [InlineData("Word32", "[1]")]
    [InlineData("Flag", "1")]
    [InlineData("Flag", "\"yes\"")]
    [InlineData("Text", "5")]
    [InlineData("Text", "[\"a\"]")]
    [InlineData("Character", "\"ab\"")]
    [InlineData("Character", "65536")]
    [InlineData("Double64", "\"many\"")]
    [InlineData("Time", "\"yesterday\"")]
    [InlineData("Time", "\"2026-01-31\"")]
    [InlineData("Time", "\"2026-01-31T08:30:00+2:00\"")]
    [InlineData("Time", "0")]
    [InlineData("Owner", "\"no path\"")]
    [InlineData("Bytes", "\"*\"")]
    [InlineData("Bytes", "[256]")]
    [InlineData("Numbers", "5")]
    [InlineData("Numbers", "[1,\"x\"]")]
    [InlineData("Part", "\"text\"")]
    [InlineData("Part", "[]")]
    [InlineData("Parts", "{}")]
    [InlineData("Parts", "[5]")]
    public async Task A_value_of_another_type_is_a_fault_of_the_schema(string property, string json)
    {
        var fault = await Assert.ThrowsAsync<CimSchemaException>(() => GetAsync(property, json));
        Assert.Contains("SMS_TestAllTypes." + property, fault.Message, StringComparison.Ordinal);
        Assert.Equal(property, fault.PropertyName);
    }

    [Fact]
    public async Task A_time_may_be_escaped() =>
        Assert.Equal("20260131083000.000000+120", (await GetAsync("Time", "\"2026-01-31T08:30:00\\u002B02:00\"")).Time.ToString());

    [Fact]
    public async Task An_offset_has_digits() => await Assert.ThrowsAsync<CimSchemaException>(() => GetAsync("Time", "\"2026-01-31T08:30:00+0::00\""));

    [Fact]
    public async Task A_time_may_leave_out_its_seconds() =>
        Assert.Equal("20260131083000.000000+***", (await GetAsync("Time", "\"2026-01-31T08:30Z\"")).Time.ToString());

    [Theory]
    [InlineData("Single32", "1e300")]
    [InlineData("Double64", "1e400")]
    public async Task A_real_number_beyond_the_type_is_a_fault_of_the_schema(string property, string json) =>
        await Assert.ThrowsAsync<CimSchemaException>(() => GetAsync(property, json));

    [Theory]
    [InlineData("Numbers", "[1,null]")]
    [InlineData("Flags", "[true,null]")]
    [InlineData("Times", "[null]")]
    public async Task NULL_is_no_item_of_an_array(string property, string json) => await Assert.ThrowsAsync<CimSchemaException>(() => GetAsync(property, json));

    [Theory]
    [InlineData("[null]")]
    [InlineData("[{\"@odata.type\":\"#AdminService.SMS_TestWheel\"},null]")]
    public async Task NULL_among_embedded_objects_does_not_crash(string json) => await Assert.ThrowsAsync<CimSchemaException>(() => GetAsync("Parts", json));

    private static async Task<SMS_TestAllTypes> GetAsync(string property, string json)
    {
        await using var site = await TypedSite.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = "a" });
        site.Server.Script(ScriptedAnswer.WithValue(property, json));
        return await site.Connection.GetAsync<SMS_TestAllTypes>("a");
    }
}
