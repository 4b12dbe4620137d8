namespace Mof.Language.Binding;

/// <summary>Reads flavors, and tells which exclude each other.</summary>
internal static class FlavorNames
{
    public static Dictionary<string, MofFlavors> ByName { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EnableOverride"] = MofFlavors.EnableOverride,
        ["DisableOverride"] = MofFlavors.DisableOverride,
        ["ToSubclass"] = MofFlavors.ToSubclass,
        ["Restricted"] = MofFlavors.Restricted,
        ["NotToSubclass"] = MofFlavors.Restricted,
        ["Translatable"] = MofFlavors.Translatable,
        ["ToInstance"] = MofFlavors.ToInstance,
        ["NotToInstance"] = MofFlavors.NotToInstance,
        ["Amended"] = MofFlavors.Amended,
    };

    /// <summary>The pairs of which only one can hold.</summary>
    public static (MofFlavors First, MofFlavors Second)[] Exclusive { get; } =
    [
        (MofFlavors.EnableOverride, MofFlavors.DisableOverride),
        (MofFlavors.ToSubclass, MofFlavors.Restricted),
        (MofFlavors.ToInstance, MofFlavors.NotToInstance),
    ];

    /// <summary>The flavors that names stand for; unknown ones are left out.</summary>
    public static MofFlavors Read(EquatableArray<NameSyntax> names)
    {
        var flavors = MofFlavors.None;
        foreach (var name in names)
        {
            if (ByName.TryGetValue(name.Text, out var flavor))
            {
                flavors |= flavor;
            }
        }

        return flavors;
    }

    /// <summary>Adds defaults where they do not contradict what is given.</summary>
    public static MofFlavors Add(MofFlavors given, MofFlavors defaults)
    {
        foreach (var (first, second) in Exclusive)
        {
            if ((given & (first | second)) != 0)
            {
                defaults &= ~(first | second);
            }
        }

        return given | defaults;
    }
}
