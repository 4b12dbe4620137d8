namespace Mof.Language;

/// <summary>An instance declaration, bound to its class as far as that is known.</summary>
/// <param name="ClassName">The class as written.</param>
/// <param name="Alias">The alias without the dollar sign, or null.</param>
/// <param name="Values">The values in the order of the text; a value that does not fit its property is left out.</param>
/// <param name="Path">The file it stands in.</param>
/// <param name="Span">Where it stands.</param>
public sealed record MofInstance(string ClassName, string? Alias, EquatableArray<MofPropertyValue> Values, string Path, MofSpan Span)
{
    /// <summary>The CIM namespace of the pragma before it, in the form <c>root/cimv2</c>; null if none.</summary>
    public string? Namespace { get; init; }
}

/// <summary>One value of an instance.</summary>
/// <param name="Name">The property's name, spelt as its class declares it.</param>
/// <param name="Value">The value.</param>
public sealed record MofPropertyValue(string Name, MofValue Value);
