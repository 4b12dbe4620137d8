namespace Mof.Language;

/// <summary>A bound property or reference.</summary>
/// <remarks>Immutable once bound, thread-safe.</remarks>
public sealed class MofProperty
{
    internal MofProperty(string name, MofType type, MofClass declaringClass, MofSpan span)
    {
        Name = name;
        Type = type;
        DeclaringClass = declaringClass;
        Span = span;
    }

    /// <summary>The name as declared here.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public MofType Type { get; }

    /// <summary>The class whose text declares it.</summary>
    public MofClass DeclaringClass { get; }

    /// <summary>Where its name stands, in the file of <see cref="DeclaringClass"/>.</summary>
    public MofSpan Span { get; }

    /// <summary>The property of a superclass that this one overrides, by name or by the qualifier Override; null if none.</summary>
    public MofProperty? Overridden { get; internal set; }

    /// <summary>Its qualifiers, those of the overridden property included.</summary>
    public MofQualifierSet Qualifiers { get; internal set; } = MofQualifierSet.Empty;

    /// <summary>The default, inherited from the overridden property where not given here; null if none. NULL is <see cref="MofNull"/>.</summary>
    public MofValue? Default { get; internal set; }

    /// <summary>The named values; null if none.</summary>
    public MofValueMap? Values { get; internal set; }

    /// <summary>The limits.</summary>
    public MofLimits Limits { get; internal set; } = MofLimits.None;

    /// <summary>True for a key, here or in a superclass.</summary>
    public bool IsKey => Qualifiers.IsTrue("Key");

    /// <summary>True with the qualifier Lazy: a query does not deliver it.</summary>
    public bool IsLazy => Qualifiers.IsTrue("Lazy");

    /// <summary>True with the qualifier Large.</summary>
    public bool IsLarge => Qualifiers.IsTrue("Large");

    /// <summary>True with Key, Not_Null in any spelling, or Required.</summary>
    public bool IsNotNull => IsKey || Qualifiers.IsTrue("Not_Null") || Qualifiers.IsTrue("Required");

    /// <inheritdoc/>
    public override string ToString() => $"{DeclaringClass.Name}.{Name}";
}
