namespace Mof.Language.Binding;

/// <summary>The members of a class over those that it inherits: each takes the place of what it overrides.</summary>
internal sealed class Overrides<T>
    where T : class
{
    private readonly Overrides<T>? _inherited;
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<T, string> _name;
    private readonly List<T> _own = [];
    private readonly List<T> _all;

    /// <summary>Begins with the members of the superclass, if there is one: each keeps its place.</summary>
    public Overrides(Overrides<T>? inherited, Func<T, string> name)
    {
        _inherited = inherited;
        _name = name;
        _all = inherited is null ? [] : [.. inherited._all];
    }

    public IReadOnlyList<T> Own => _own;

    public IReadOnlyList<T> All => _all;

    public bool IsFirst(string name) => _seen.Add(name);

    /// <summary>
    /// What a member overrides: <c>Override("Name")</c> may name another one, <c>Override("Class.Name")</c> too (DSP0004 5.6.3.34);
    /// the same name overrides as well (WMI).
    /// </summary>
    public T? Find(EquatableArray<QualifierSyntax> qualifiers, string name)
    {
        foreach (var qualifier in qualifiers)
        {
            if (qualifier.Value is StringSyntax { Text: { Length: > 0 } text } && QualifierName.Equal(qualifier.Name.Text, "Override") &&
                _inherited?.PlaceOf(text.Substring(text.LastIndexOf('.') + 1)) is { } named && IsFree(named))
            {
                return _inherited._all[named];
            }
        }

        return _inherited?.PlaceOf(name) is { } same && IsFree(same) ? _inherited._all[same] : null;
    }

    public void Add(T member, Func<T, string?> overridden)
    {
        _own.Add(member);
        if (overridden(member) is { } name && PlaceOf(name) is { } place)
        {
            _all[place] = member;
        }
        else
        {
            _places[_name(member)] = _all.Count;
            _all.Add(member);
        }
    }

    // What one member of the class has overridden already, a second one cannot.
    private bool IsFree(int place) => ReferenceEquals(_all[place], _inherited!._all[place]);

    // A class knows the places of what it adds, its superclass those of the rest.
    private int? PlaceOf(string name)
    {
        for (var current = this; current is not null; current = current._inherited)
        {
            if (current._places.TryGetValue(name, out var place))
            {
                return place;
            }
        }

        return null;
    }
}
