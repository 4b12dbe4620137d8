namespace Mof.Language;

/// <summary>A bound class: names resolved as far as the given files allow.</summary>
/// <remarks>Immutable once bound, thread-safe, compares by reference; the <see cref="MofSchema"/> compares by value.</remarks>
public sealed class MofClass
{
    internal MofClass(string name, string? superclassName, MofClass? superclass, string? @namespace, string path, MofSpan span)
    {
        Name = name;
        SuperclassName = superclassName;
        Superclass = superclass;
        Namespace = @namespace;
        Path = path;
        Span = span;
    }

    /// <summary>The name as declared.</summary>
    public string Name { get; }

    /// <summary>The superclass as written; null if none. It need not be known.</summary>
    public string? SuperclassName { get; }

    /// <summary>The superclass, or null where there is none or it is unknown or part of a cycle.</summary>
    public MofClass? Superclass { get; }

    /// <summary>The CIM namespace of the pragma before it, in the form <c>root/cimv2</c>; null if none.</summary>
    public string? Namespace { get; }

    /// <summary>The file that declares it.</summary>
    public string Path { get; }

    /// <summary>Where its name stands in that file.</summary>
    public MofSpan Span { get; }

    /// <summary>Its qualifiers, those inherited from superclasses included.</summary>
    public MofQualifierSet Qualifiers { get; internal set; } = MofQualifierSet.Empty;

    /// <summary>The properties that it declares itself (overrides included), in the order of the text.</summary>
    public IReadOnlyList<MofProperty> Properties { get; internal set; } = [];

    /// <summary>All properties: inherited first, an override in the place of what it overrides.</summary>
    public IReadOnlyList<MofProperty> AllProperties { get; internal set; } = [];

    /// <summary>The methods that it declares itself, in the order of the text.</summary>
    public IReadOnlyList<MofMethod> Methods { get; internal set; } = [];

    /// <summary>All methods: inherited first, an override in the place of what it overrides.</summary>
    public IReadOnlyList<MofMethod> AllMethods { get; internal set; } = [];

    /// <summary>True with the qualifier Abstract, which is never inherited.</summary>
    public bool IsAbstract => Qualifiers.IsTrue("Abstract");

    /// <summary>True for associations: the qualifier, here or in a superclass, or the keyword.</summary>
    public bool IsAssociation { get; internal set; }

    /// <summary>True for indications.</summary>
    public bool IsIndication => Qualifiers.IsTrue("Indication");

    /// <summary>True when objects of it live only inside others: ConfigMgr's Embedded, DMTF's Structure, MOF 3 structures.</summary>
    public bool IsEmbedded { get; internal set; }

    /// <summary>True with the class qualifier Read: every property is read-only.</summary>
    public bool IsReadOnly => Qualifiers.IsTrue("Read");

    /// <summary>The key properties, inherited ones included, in order.</summary>
    public IEnumerable<MofProperty> Keys => AllProperties.Where(static p => p.IsKey);

    /// <summary>The class or structure inside which it is declared (MOF 3); null at the top level of a file.</summary>
    public MofClass? Outer { get; internal set; }

    /// <summary>True when no superclass is unknown: what it does not list, it does not have.</summary>
    public bool IsComplete { get; internal set; }

    /// <summary>Whether it is another class or derives from it.</summary>
    /// <param name="other">The other class.</param>
    public bool DerivesFrom(MofClass other)
    {
        for (var current = this; current is not null; current = current.Superclass)
        {
            if (ReferenceEquals(current, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds a property, inherited ones included, whatever the case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The property, or null.</returns>
    public MofProperty? FindProperty(string name) =>
        AllProperties.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
