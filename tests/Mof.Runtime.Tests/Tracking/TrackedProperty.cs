namespace Mof.Runtime.Tests.Tracking;

/// <summary>A property as the random operations use it: how to make a value, set it through the proxy, read it and edit it in place.</summary>
internal sealed class TrackedProperty
{
    private TrackedProperty(
        CimPropertyInfo info, Func<int, CimValue> make, Action<CimInstance, CimValue> set, Action<CimInstance> read, Func<CimInstance, int, bool>? edit = null)
    {
        Info = info;
        Make = make;
        Set = set;
        Read = read;
        Edit = edit;
    }

    public CimPropertyInfo Info { get; }

    public string Name => Info.Name;

    /// <summary>One of a few values, so that equal ones come up often; NULL is among them.</summary>
    public Func<int, CimValue> Make { get; }

    /// <summary>Sets it through the proxy's own property.</summary>
    public Action<CimInstance, CimValue> Set { get; }

    /// <summary>Reads it through the proxy's own property.</summary>
    public Action<CimInstance> Read { get; }

    /// <summary>Edits the inside of the value; false where there is nothing to edit. Null for what cannot be edited.</summary>
    public Func<CimInstance, int, bool>? Edit { get; }

    public bool IsLeftOutWhenNull => Info.IsLarge || Info.Type == CimType.Instance;

    public static IReadOnlyList<TrackedProperty> OfPackages { get; } =
    [
        Of(SMS_PackageBaseclass.Properties.Name, static p => p.Name, static (p, v) => p.Name = v.AsString()!, Text),
        Of(SMS_PackageBaseclass.Properties.Description, static p => p.Description, static (p, v) => p.Description = v.AsString(), Text),
        Of(SMS_PackageBaseclass.Properties.PkgFlags, static p => p.PkgFlags, static (p, v) => p.PkgFlags = (SMS_PackageBaseclass.PkgFlagsValues)v.AsUInt32(), Flags),
        Of(SMS_PackageBaseclass.Properties.Priority, static p => p.Priority, static (p, v) => p.Priority = (SMS_PackageBaseclass.PriorityValues?)v.AsNullableUInt32(), Number),
        Of(SMS_PackageBaseclass.Properties.ForcedDisconnectDelay, static p => p.ForcedDisconnectDelay, static (p, v) => p.ForcedDisconnectDelay = v.AsUInt32(), Flags),
        Of(SMS_PackageBaseclass.Properties.ForcedDisconnectEnabled, static p => p.ForcedDisconnectEnabled, static (p, v) => p.ForcedDisconnectEnabled = v.AsBoolean(), static v => v % 2 == 1),
        Of(SMS_PackageBaseclass.Properties.Icon, static p => p.Icon, static (p, v) => p.Icon = v.AsBytes(), Bytes, static p => p.Icon),
        Of(SMS_PackageBaseclass.Properties.IconSize, static p => p.IconSize, static (p, v) => p.IconSize = v.AsUInt32(), Flags),
        Of(SMS_PackageBaseclass.Properties.AlternateContentProviders, static p => p.AlternateContentProviders, static (p, v) => p.AlternateContentProviders = v.AsString(), Text),
        Of(SMS_PackageBaseclass.Properties.ISVData, static p => p.ISVData, static (p, v) => p.ISVData = v.AsBytes(), Bytes, static p => p.ISVData),
        new(
            SMS_PackageBaseclass.Properties.RefreshSchedule,
            static v => v == 0 ? default : CimValue.FromObjects(Enumerable.Range(1, v % 2 + 1).Select(i => Token(v, i)).ToArray()),
            static (o, v) => ((SMS_PackageBaseclass)o).RefreshSchedule = v.AsObjects<SMS_ScheduleToken>(),
            static o => _ = ((SMS_PackageBaseclass)o).RefreshSchedule,
            static (o, v) =>
            {
                if (((SMS_PackageBaseclass)o).RefreshSchedule is not { Count: > 0 } tokens)
                {
                    return false;
                }

                tokens[^1].DayDuration = (uint)v;
                return true;
            }),
    ];

    public static IReadOnlyList<TrackedProperty> OfDevices { get; } =
    [
        new(Device.Properties.Label, Text, static (o, v) => ((Device)o).Label = v.AsString(), static o => _ = ((Device)o).Label),
        new(Device.Properties.Battery, Battery, static (o, v) => ((Device)o).Battery = v.AsObject<Battery>(), static o => _ = ((Device)o).Battery, static (o, v) => Charge(((Device)o).Battery, v)),
        new(Device.Properties.Spare, Battery, static (o, v) => ((Device)o).Spare = v.AsObject<Battery>(), static o => _ = ((Device)o).Spare, static (o, v) => Charge(((Device)o).Spare, v)),
        new(
            Device.Properties.Codes,
            static v => v == 0 ? default : CimValue.FromList(Enumerable.Range(0, v).Select(static i => (uint)i).ToArray()),
            static (o, v) => ((Device)o).Codes = v.AsList<uint>(),
            static o => _ = ((Device)o).Codes),
        new(Device.Properties.Photo, Bytes, static (o, v) => ((Device)o).Photo = v.AsBytes(), static o => _ = ((Device)o).Photo, static (o, v) => Poke(((Device)o).Photo, v)),
        new(Device.Properties.Weight, static v => v == 0 ? default(CimValue) : v / 2f, static (o, v) => ((Device)o).Weight = v.AsNullableSingle(), static o => _ = ((Device)o).Weight),
        new(
            Device.Properties.Owner,
            static v => v == 0 ? default : Device.Class.PathOf((uint)v),
            static (o, v) => ((Device)o).Owner = v.AsReference<Device>(),
            static o => _ = ((Device)o).Owner),
    ];

    /// <summary>A value as text, read from its parts: nothing of the runtime's own idea of equality is in it.</summary>
    public static string? Show(CimValue value)
    {
        if (value.IsNull)
        {
            return null;
        }

        if (value.IsArray)
        {
            return "[" + string.Join(",", Enumerable.Range(0, value.Count).Select(i => Show(value.ItemAt(i)))) + "]";
        }

        return value.Type == CimType.Instance ? Show((CimInstance)value.ToObject()!) : value.Type + ":" + value;
    }

    private static string Show(CimInstance embedded) => embedded.ClassName + "(" +
        string.Join(",", embedded.CimClass.Properties.Select(property => embedded.TryGet(property, out var value) ? property.Name + "=" + (Show(value) ?? "NULL") : property.Name + "?")) + ")";

    private static TrackedProperty Of<T>(
        CimPropertyInfo info, Func<SMS_PackageBaseclass, T> read, Action<SMS_PackageBaseclass, CimValue> set, Func<int, CimValue> make, Func<SMS_PackageBaseclass, byte[]?>? bytes = null) =>
        new(
            info,
            make,
            (o, v) => set((SMS_PackageBaseclass)o, v),
            o => _ = read((SMS_PackageBaseclass)o),
            bytes is null ? null : (o, v) => Poke(bytes((SMS_PackageBaseclass)o), v));

    private static CimValue Text(int v) => v == 0 ? default(CimValue) : "t" + v;

    private static CimValue Number(int v) => v == 0 ? default(CimValue) : (uint)v;

    private static CimValue Flags(int v) => (uint)v;

    private static CimValue Bytes(int v) => v == 0 ? default : Enumerable.Repeat((byte)v, v).ToArray();

    private static CimValue Battery(int v) => v == 0 ? default : CimValue.FromObject(new Battery { Charge = (uint)v, Inner = v == 3 ? new Battery() : null });

    private static SMS_ScheduleToken Token(int v, int i) =>
        i == 1 ? new SMS_ST_RecurWeekly { ForNumberOfWeeks = (uint)v } : new SMS_ST_RecurInterval { DaySpan = (uint)v };

    private static bool Poke(byte[]? bytes, int v)
    {
        if (bytes is not { Length: > 0 })
        {
            return false;
        }

        bytes[^1] = (byte)v;
        return true;
    }

    private static bool Charge(Battery? battery, int v)
    {
        if (battery is null)
        {
            return false;
        }

        // The inner one where there is one: two levels down is a change of the device, too.
        (battery.Inner ?? battery).Charge = (uint)v;
        return true;
    }
}
