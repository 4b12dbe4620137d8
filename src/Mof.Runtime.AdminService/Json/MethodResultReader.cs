using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>Reads what a method gave back: <c>{"ReturnValue":0,"Out":…}</c>, or <c>{"value":0}</c> where it has no out parameters.</summary>
internal static class MethodResultReader
{
    public static CimMethodResult Read(byte[] answer, CimMethodCall call, ClassLayouts layouts, Uri address)
    {
        CimValue returnValue = default;
        var outputs = new List<KeyValuePair<string, CimValue>>();
        var body = JsonBody.WithoutByteOrderMark(answer);
        if (JsonBody.IsBlank(body))
        {
            return call.Method.ReturnType is null ? new CimMethodResult(default) : throw WithoutReturnValue(call, address);
        }

        try
        {
            var reader = new Utf8JsonReader(body);
            JsonBody.ReadStart(ref reader, address);
            var values = new ValueReader(call, layouts);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                var parameter = call.Method.Parameters.FirstOrDefault(parameter =>
                    parameter.Direction != CimParameterDirection.In && string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
                if (parameter is not null)
                {
                    values.TryRead(ref reader, parameter.Type, parameter.IsArray, parameter.Embedded, call.Method + "." + parameter.Name, out var value);
                    outputs.Add(new(parameter.Name, value));
                }
                else if (call.Method.ReturnType is { } type && name is "ReturnValue" or "value" && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    values.TryRead(ref reader, type, isArray: false, embedded: null, call.Method, out returnValue);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonBody.Invalid(address, exception);
        }

        return call.Method.ReturnType is not null && returnValue.IsNull
            ? throw WithoutReturnValue(call, address)
            : new CimMethodResult(returnValue, [.. outputs]);
    }

    // Nobody shall take silence for success.
    private static CimException WithoutReturnValue(CimMethodCall call, Uri address) =>
        new($"The AdminService answered the call of {call.Method} at {address} without a return value: nobody knows what it did.") { ClassName = call.Class.Name };
}
