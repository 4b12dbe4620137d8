namespace Mof.Runtime.Wmi.Tests;

/// <summary>A class with a property of every type, alone and as array.</summary>
internal sealed class EveryType : CimInstance
{
    public static readonly CimMethodInfo Exchange = new(
        "Exchange", CimType.UInt32, isStatic: false,
        new CimParameterInfo("Sent", CimType.Instance, CimParameterDirection.In, embedded: "Part"),
        new CimParameterInfo("Number", CimType.UInt64, CimParameterDirection.InOut),
        new CimParameterInfo("Comment", CimType.String, CimParameterDirection.In, isOptional: true),
        new CimParameterInfo("Received", CimType.Instance, CimParameterDirection.Out, isArray: true, embedded: "Part"));

    public static readonly CimMethodInfo Nothing = new("Nothing", null, isStatic: true);

    public static readonly CimClassInfo<EveryType> Info = new(
        "TST_EveryType", null, static () => new EveryType(), [new CimPropertyInfo("Key", CimType.String, CimPropertyFlags.Key), .. Members()], [Exchange, Nothing], model: static () => Model!);

    public static readonly CimModel Model = new(
        new CimModelEntry("TST_EveryType", static () => Info), new CimModelEntry("Part", static () => Part.Info), new CimModelEntry("SpecialPart", static () => SpecialPart.Info));

    public EveryType()
        : base(Info)
    {
    }

    public CimValue this[string name]
    {
        get => Get(Info.FindProperty(name)!);
        set => Set(Info.FindProperty(name)!, value);
    }

    public void InitKey(string key) => Init(Info.Keys[0], key);

    public Task<CimMethodResult> ExchangeAsync(params CimValue[] inputs) => InvokeAsync(Exchange, static result => result, default, inputs);

    public static Task<CimMethodResult> NothingAsync(CimConnection connection) => InvokeStaticAsync(connection, Info, Nothing, static result => result, default);

    private static IEnumerable<CimPropertyInfo> Members()
    {
        foreach (var type in Enum.GetValues<CimType>())
        {
            yield return new CimPropertyInfo(type.ToString(), type, embedded: type == CimType.Instance ? "Part" : null);
            yield return new CimPropertyInfo(type + "s", type, CimPropertyFlags.Array, embedded: type == CimType.Instance ? "Part" : null);
        }
    }
}

/// <summary>An embedded object that can hold another one.</summary>
internal class Part : CimInstance
{
    public static readonly CimClassInfo<Part> Info = new(
        "Part", null, static () => new Part(),
        [new CimPropertyInfo("Name", CimType.String), new CimPropertyInfo("Inner", CimType.Instance, embedded: "Part")], [], CimClassFlags.Embedded, static () => EveryType.Model);

    public Part()
        : this(Info)
    {
    }

    protected Part(CimClassInfo cimClass)
        : base(cimClass)
    {
    }

    public string? Name
    {
        get => Get(Info.Properties[0]).AsString();
        set => Set(Info.Properties[0], value);
    }

    public Part? Inner
    {
        get => Get(Info.Properties[1]).AsObject<Part>();
        set => Set(Info.Properties[1], CimValue.FromObject(value));
    }
}

/// <summary>A derived embedded class.</summary>
internal sealed class SpecialPart : Part
{
    public static readonly new CimClassInfo<SpecialPart> Info = new(
        "SpecialPart", Part.Info, static () => new SpecialPart(), [new CimPropertyInfo("Extra", CimType.SInt32)], [], CimClassFlags.Embedded, static () => EveryType.Model);

    public SpecialPart()
        : base(Info)
    {
    }

    public int? Extra
    {
        get => Get(Info.Properties[2]).AsNullableInt32();
        set => Set(Info.Properties[2], value);
    }
}
