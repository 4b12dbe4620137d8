namespace Mof.Language.Binding;

/// <summary>The enumerations of MOF 3 by name, those inside classes included.</summary>
internal sealed class EnumerationTable
{
    private readonly Dictionary<string, MofEnumeration> _bound = new(StringComparer.OrdinalIgnoreCase);

    public List<MofEnumeration> Enumerations { get; } = [];

    public MofEnumeration? Find(string name) => _bound.TryGetValue(name, out var found) ? found : null;

    /// <summary>Takes out what a class has the name of.</summary>
    public void RemoveNamesakes(ClassTable classes)
    {
        Enumerations.RemoveAll(enumeration => classes.Find(enumeration.Name) is not null && _bound.Remove(enumeration.Name));
    }

    public void Add(MofEnumeration enumeration)
    {
        // Of two of one name the first counts, as with classes.
        if (!_bound.ContainsKey(enumeration.Name))
        {
            _bound.Add(enumeration.Name, enumeration);
            Enumerations.Add(enumeration);
        }
    }
}
