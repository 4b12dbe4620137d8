using System.Text.Json;

namespace Mof.Runtime.AdminService;

/// <summary>Reads one object of JSON into a record of its class.</summary>
/// <remarks>
/// An object says late which class it has (<c>__CLASS</c> comes after the properties), unless it carries <c>@odata.type</c>. It is
/// read as the class that is expected, and once more where that was wrong.
/// </remarks>
internal sealed class ObjectReader
{
    private readonly CimRequest _request;
    private readonly ClassLayouts _layouts;
    private readonly ValueReader _values;

    public ObjectReader(CimRequest request, ClassLayouts layouts)
    {
        _request = request;
        _layouts = layouts;
        _values = new ValueReader(request, layouts);
    }

    /// <summary>Reads an answer for one object: <c>{"value":[{…}]}</c> as a get by key has it, or the bare object of a creation.</summary>
    /// <returns>The object; null for an empty list or no body.</returns>
    public static CimRecord? ReadObject(byte[] answer, CimRequest request, ClassLayouts layouts, Uri address)
    {
        var body = JsonBody.WithoutByteOrderMark(answer);

        try
        {
            var reader = new Utf8JsonReader(body);
            JsonBody.ReadStart(ref reader, address);
            var start = reader;
            var objects = new ObjectReader(request, layouts);
            if (!JsonBody.TryEnterValue(ref reader))
            {
                return WithKey(objects.Read(ref start, null, declared: request.Class, isEmbedded: false), address);
            }

            reader.Read();
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => WithKey(objects.Read(ref reader, null, declared: request.Class, isEmbedded: false), address),
                JsonTokenType.EndArray => null,
                _ => throw new CimException($"The answer to {address} has something else than objects in \"value\"."),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw JsonBody.Invalid(address, exception);
        }
    }

    // An object without its key is none: an error, or something else altogether, with status 200.
    private static CimRecord WithKey(CimRecord record, Uri address) => record.Class.Keys.All(key => !record[key.Name].IsNull)
        ? record
        : throw new CimException($"The answer to {address} is no {record.ClassName}: it has no key.") { ClassName = record.ClassName };

    /// <summary>Reads an object; the reader stands on its brace, and on the closing one afterwards.</summary>
    /// <param name="reader">Has the whole object.</param>
    /// <param name="expected">The class that objects here usually have; null for the declared one.</param>
    /// <param name="declared">The class that the schema names; null for none.</param>
    /// <param name="isEmbedded">Whether the object lives in another one.</param>
    /// <exception cref="JsonException">It is no valid JSON, or cut off.</exception>
    public CimRecord Read(ref Utf8JsonReader reader, string? expected, CimClassInfo? declared, bool isEmbedded) =>
        TryRead(ref reader, expected, declared, isEmbedded) ?? throw new JsonException("The object is cut off.");

    /// <summary>Reads an object as far as there is text.</summary>
    /// <returns>Null where the text ends in the middle of it.</returns>
    public CimRecord? TryRead(ref Utf8JsonReader reader, string? expected, CimClassInfo? declared, bool isEmbedded)
    {
        var start = reader;
        var record = NewRecord(ODataTypeOf(reader) ?? expected, null, declared, isEmbedded);
        if (!TryFill(ref reader, record, out var className, out var superclasses))
        {
            return null;
        }

        className ??= declared?.Name ?? record.ClassName;
        var isExpected = string.Equals(className, record.ClassName, StringComparison.OrdinalIgnoreCase);
        if (isExpected && (superclasses is null || string.Equals(className, record.Class.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return record;
        }

        var better = NewRecord(className, superclasses, declared, isEmbedded);
        if (isExpected && better.Class == record.Class)
        {
            return record;
        }

        reader = start;
        return TryFill(ref reader, better, out _, out _) ? better : null;
    }

    private CimRecord NewRecord(string? className, IReadOnlyList<string>? superclasses, CimClassInfo? declared, bool isEmbedded) => isEmbedded
        ? _request.NewEmbeddedRecord(declared, className, superclasses)
        : _request.NewRecord(className ?? declared?.Name ?? "", superclasses);

    // OData wants the type in front of everything but other annotations.
    private static string? ODataTypeOf(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("@odata.type"u8);
            if (!isType && !IsAnnotation(reader))
            {
                return null;
            }

            if (!reader.Read())
            {
                return null;
            }

            if (isType)
            {
                return reader.TokenType == JsonTokenType.String ? AfterLastDot(reader.GetString()!) : null;
            }

            if (!reader.TrySkip())
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsAnnotation(in Utf8JsonReader reader) => reader.HasValueSequence || (reader.ValueSpan.Length > 0 && reader.ValueSpan[0] == (byte)'@');

    private static string AfterLastDot(string type) => type.Substring(type.LastIndexOfAny(['.', '#']) + 1);

    private bool TryFill(ref Utf8JsonReader reader, CimRecord record, out string? className, out List<string>? superclasses)
    {
        className = null;
        superclasses = null;
        var layout = _layouts.Of(record.Class);
        var order = layout.Order;
        List<LayoutMember>? met = null;
        for (var index = 0; reader.Read(); index++)
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (met is not null || index != order.Length)
                {
                    layout.Order = [.. met ?? order.Take(index)];
                }

                return true;
            }

            LayoutMember member;
            if (met is null && index < order.Length && reader.ValueTextEquals(order[index].Name))
            {
                member = order[index];
            }
            else
            {
                member = layout.Find(reader.GetString()!);
                (met ??= [.. order.Take(index)]).Add(member);
            }

            if (!reader.Read() || !TryReadMember(ref reader, member, record, ref className, ref superclasses))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryReadMember(ref Utf8JsonReader reader, in LayoutMember member, CimRecord record, ref string? className, ref List<string>? superclasses)
    {
        switch (member.Kind)
        {
            case MemberKind.Property:
                if (!_values.TryRead(ref reader, member.Property!, out var value))
                {
                    return false;
                }

                record.Set(member.Property!, value);
                return true;
            case MemberKind.ODataType or MemberKind.Class when reader.TokenType == JsonTokenType.String:
                className = AfterLastDot(reader.GetString()!);
                return true;
            case MemberKind.Derivation when reader.TokenType == JsonTokenType.StartArray:
                superclasses = [];
                while (reader.Read())
                {
                    if (reader.TokenType == JsonTokenType.EndArray)
                    {
                        return true;
                    }

                    if (reader.TokenType == JsonTokenType.String)
                    {
                        superclasses.Add(reader.GetString()!);
                    }
                    else if (!reader.TrySkip())
                    {
                        return false;
                    }
                }

                return false;
            case MemberKind.RelativePath when reader.TokenType == JsonTokenType.String:
                // Keys tell the path better, in the types of the schema; a class without known keys has nothing else.
                if (record.Class.Keys.Count == 0 && CimPath.TryParse(reader.GetString(), out var path))
                {
                    record.Path = path;
                }

                return true;
            default:
                return reader.TrySkip();
        }
    }
}
