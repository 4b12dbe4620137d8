namespace Mof.Language.Binding;

/// <summary>The enumerations of MOF 3 by name, those inside classes included.</summary>
internal sealed class EnumerationTable
{
    private readonly Dictionary<string, MofEnumeration> _bound = new(StringComparer.OrdinalIgnoreCase);

    public List<MofEnumeration> Enumerations { get; } = [];

    public MofEnumeration? Find(string name) => _bound.TryGetValue(name, out var found) ? found : null;

    /// <summary>The classes that took the name of an enumeration.</summary>
    public List<DeclaredClass> Namesakes { get; } = [];

    /// <summary>Takes out what a class has the name of.</summary>
    public void RemoveNamesakes(ClassTable classes)
    {
        Namesakes.AddRange(Enumerations.Select(enumeration => classes.Find(enumeration.Name)).OfType<DeclaredClass>());
        foreach (var namesake in Namesakes)
        {
            _bound.Remove(namesake.Name);
        }

        Enumerations.RemoveAll(enumeration => !_bound.ContainsKey(enumeration.Name));
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
