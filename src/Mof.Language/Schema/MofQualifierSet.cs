using System.Runtime.CompilerServices;
using System.Collections;

namespace Mof.Language;

/// <summary>The qualifiers of an element, found by name whatever the case and spelling (<c>not_null</c> is <c>NotNull</c>).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class MofQualifierSet : IReadOnlyCollection<MofQualifier>
{
    private readonly MofQualifier[] _items;

    // A bit for each first letter: most questions ask for what is not there.
    private readonly uint _letters;

    internal MofQualifierSet(MofQualifier[] items)
    {
        _items = items;
        foreach (var item in items)
        {
            _letters |= QualifierName.FirstLetter(item.Name);
        }
    }

    /// <summary>No qualifier.</summary>
    public static MofQualifierSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>Finds a qualifier.</summary>
    /// <param name="name">Its name in any case and spelling.</param>
    /// <returns>The qualifier, or null.</returns>
    [MethodImpl(HotLoop.Optimized)]
    public MofQualifier? Find(string name)
    {
        if ((_letters & QualifierName.FirstLetter(name)) == 0)
        {
            return null;
        }

        foreach (var item in _items)
        {
            if (QualifierName.Equal(item.Name, name))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Whether a boolean qualifier is there and not FALSE.</summary>
    /// <param name="name">Its name.</param>
    public bool IsTrue(string name) => Find(name) is { Value: not MofBoolean { Value: false } and not MofNull };

    /// <summary>The text of a string qualifier; null where it is absent or no string.</summary>
    /// <param name="name">Its name.</param>
    public string? Text(string name) => (Find(name)?.Value as MofString)?.Value;

    /// <summary>These qualifiers and those of another set that are not among them.</summary>
    internal MofQualifierSet Union(MofQualifierSet other) => new([.. _items, .. other.Where(item => Find(item.Name) is null)]);

    /// <inheritdoc/>
    public IEnumerator<MofQualifier> GetEnumerator() => ((IEnumerable<MofQualifier>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
