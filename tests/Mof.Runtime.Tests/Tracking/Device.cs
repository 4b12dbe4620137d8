namespace Mof.Runtime.Tests.Tracking;

/// <summary>A hand-written proxy with the kinds of properties that the MOF of this project has not: single embedded objects, a real, a character, a reference.</summary>
internal class Device : CimInstance
{
    public Device()
        : base(Class)
    {
    }

    protected Device(CimClassInfo cimClass)
        : base(cimClass)
    {
    }

    public static CimClassInfo<Device> Class { get; } = new(
        "TEST_Device",
        null,
        static () => new Device(),
        [
            Properties.Number, Properties.Label, Properties.Battery, Properties.Spare, Properties.Codes, Properties.Photo, Properties.Seal,
            Properties.Weight, Properties.Grade, Properties.Owner, Properties.Seen, Properties.Full, Properties.Level, Properties.IsOn, Properties.Total,
        ],
        [Methods.Reset],
        model: static () => DeviceModel.Current);

    public uint Number
    {
        get => Get(Properties.Number).AsUInt32();
        init => Init(Properties.Number, value);
    }

    public string? Label
    {
        get => Get(Properties.Label).AsString();
        set => Set(Properties.Label, value);
    }

    public Battery? Battery
    {
        get => Get(Properties.Battery).AsObject<Battery>();
        set => Set(Properties.Battery, CimValue.FromObject(value));
    }

    public Battery? Spare
    {
        get => Get(Properties.Spare).AsObject<Battery>();
        set => Set(Properties.Spare, CimValue.FromObject(value));
    }

    public IReadOnlyList<uint>? Codes
    {
        get => Get(Properties.Codes).AsList<uint>();
        set => Set(Properties.Codes, CimValue.FromList(value));
    }

    public byte[]? Photo
    {
        get => Get(Properties.Photo).AsBytes();
        set => Set(Properties.Photo, value);
    }

    public byte[]? Seal
    {
        get => Get(Properties.Seal).AsBytes();
        set => Set(Properties.Seal, value);
    }

    public float? Weight
    {
        get => Get(Properties.Weight).AsNullableSingle();
        set => Set(Properties.Weight, value);
    }

    public char? Grade
    {
        get => Get(Properties.Grade).AsNullableChar();
        set => Set(Properties.Grade, value);
    }

    public CimReference<Device>? Owner
    {
        get => Get(Properties.Owner).AsReference<Device>();
        set => Set(Properties.Owner, CimValue.FromReference(value));
    }

    public CimDateTime? Seen
    {
        get => Get(Properties.Seen).AsNullableDateTime();
        set => Set(Properties.Seen, value);
    }

    /// <summary>Named like a word of joins.</summary>
    public uint? Full
    {
        get => Get(Properties.Full).AsNullableUInt32();
        set => Set(Properties.Full, value);
    }

    public uint? Level
    {
        get => Get(Properties.Level).AsNullableUInt32();
        set => Set(Properties.Level, value);
    }

    public bool? IsOn
    {
        get => Get(Properties.IsOn).AsNullableBoolean();
        set => Set(Properties.IsOn, value);
    }

    public ulong? Total
    {
        get => Get(Properties.Total).AsNullableUInt64();
        set => Set(Properties.Total, value);
    }

    public Task<CimMethodResult> ResetAsync(int level, CancellationToken cancellationToken = default) =>
        InvokeAsync(Methods.Reset, static result => result, cancellationToken, level);

    public static class Methods
    {
        public static readonly CimMethodInfo Reset = new("Reset", CimType.SInt32, isStatic: false, new CimParameterInfo("Level", CimType.SInt32, CimParameterDirection.In));
    }

    public static class Properties
    {
        public static readonly CimPropertyInfo Number = new("Number", CimType.UInt32, CimPropertyFlags.Key | CimPropertyFlags.NotNull);
        public static readonly CimPropertyInfo Label = new("Label", CimType.String);
        public static readonly CimPropertyInfo Battery = new("Battery", CimType.Instance, embedded: "TEST_Battery");
        public static readonly CimPropertyInfo Spare = new("Spare", CimType.Instance, CimPropertyFlags.Lazy, embedded: "TEST_Battery");
        public static readonly CimPropertyInfo Codes = new("Codes", CimType.UInt32, CimPropertyFlags.Array);
        public static readonly CimPropertyInfo Photo = new("Photo", CimType.UInt8, CimPropertyFlags.Array | CimPropertyFlags.Lazy);
        public static readonly CimPropertyInfo Seal = new("Seal", CimType.UInt8, CimPropertyFlags.Array, nullValue: new byte[] { 1, 2 });
        public static readonly CimPropertyInfo Weight = new("Weight", CimType.Real32);
        public static readonly CimPropertyInfo Grade = new("Grade", CimType.Char16);
        public static readonly CimPropertyInfo Owner = new("Owner", CimType.Reference, embedded: "TEST_Device");
        public static readonly CimPropertyInfo Seen = new("Seen", CimType.DateTime);
        public static readonly CimPropertyInfo Full = new("Full", CimType.UInt32);
        public static readonly CimPropertyInfo Level = new("Level", CimType.UInt32);
        public static readonly CimPropertyInfo IsOn = new("IsOn", CimType.Boolean);
        public static readonly CimPropertyInfo Total = new("Total", CimType.UInt64);
    }
}

/// <summary>A subclass with a property of its own.</summary>
internal sealed class Phone : Device
{
    public Phone()
        : base(Class)
    {
    }

    public static new CimClassInfo<Phone> Class { get; } =
        new("TEST_Phone", Device.Class, static () => new Phone(), [Dialled], [], model: static () => DeviceModel.Current);

    public static CimPropertyInfo Dialled => PhoneProperties.Dialled;

    private static class PhoneProperties
    {
        public static readonly CimPropertyInfo Dialled = new("Dialled", CimType.String);
    }
}

/// <summary>An embedded object that holds another one.</summary>
internal sealed class Battery : CimInstance
{
    public Battery()
        : base(Class)
    {
    }

    public static CimClassInfo<Battery> Class { get; } = new(
        "TEST_Battery", null, static () => new Battery(), [Properties.Charge, Properties.Inner], [], CimClassFlags.Embedded, static () => DeviceModel.Current);

    public uint? Charge
    {
        get => Get(Properties.Charge).AsNullableUInt32();
        set => Set(Properties.Charge, value);
    }

    public Battery? Inner
    {
        get => Get(Properties.Inner).AsObject<Battery>();
        set => Set(Properties.Inner, CimValue.FromObject(value));
    }

    public static class Properties
    {
        public static readonly CimPropertyInfo Charge = new("Charge", CimType.UInt32);
        public static readonly CimPropertyInfo Inner = new("Inner", CimType.Instance, embedded: "TEST_Battery");
    }
}

/// <summary>The one object of a class without keys.</summary>
internal sealed class Settings : CimInstance
{
    public Settings()
        : base(Class)
    {
    }

    public static CimClassInfo<Settings> Class { get; } = new(
        "TEST_Settings", null, static () => new Settings(), [Properties.Theme], [], CimClassFlags.Singleton, static () => DeviceModel.Current);

    public string? Theme
    {
        get => Get(Properties.Theme).AsString();
        set => Set(Properties.Theme, value);
    }

    public static class Properties
    {
        public static readonly CimPropertyInfo Theme = new("Theme", CimType.String);
    }
}

internal static class DeviceModel
{
    public static CimModel Current { get; } = new(
        new CimModelEntry("TEST_Device", static () => Device.Class),
        new CimModelEntry("TEST_Phone", static () => Phone.Class),
        new CimModelEntry("TEST_Battery", static () => Battery.Class),
        new CimModelEntry("TEST_Settings", static () => Settings.Class));
}
