namespace Mof.Language.Binding;

/// <summary>What the steps of one binding share: the tables that they fill, and what they found.</summary>
internal sealed class BindingContext(EquatableArray<MofFile> files, bool isChecked = true, ISet<string>? knownElsewhere = null)
{
    private const int MostSearches = 64;

    private readonly Dictionary<string, string?> _nearest = new(QualifierNameComparer.Instance);
    private int _searches;

    public EquatableArray<MofFile> Files { get; } = files;

    /// <summary>Whether a class that no file declares is known to exist all the same.</summary>
    public bool IsKnownElsewhere(string className) => knownElsewhere?.Contains(className) == true;

    public ClassTable Classes { get; } = new();

    public EnumerationTable Enumerations { get; } = new();

    public QualifierTypes QualifierTypes { get; } = QualifierTypes.Bind(files);

    public List<MofDiagnostic> Diagnostics { get; } = [];

    /// <summary>The unknown classes that have been reported, once a file.</summary>
    public HashSet<(string Path, string ClassName)> Unknown { get; } = [];

    /// <summary>
    /// The name that somebody may have meant. Looked for a limited number of times: where half a schema is missing, every search goes
    /// over the other half, and nobody reads a thousand guesses.
    /// </summary>
    public string? Nearest(string name, IEnumerable<string> candidates) =>
        isChecked && _searches++ < MostSearches ? NearestName.Find(name, candidates) : null;

    /// <summary>The known qualifier that an unknown one is probably meant to be; looked for once a name.</summary>
    public string? NearestQualifier(string name)
    {
        if (!_nearest.TryGetValue(name, out var nearest))
        {
            nearest = _searches++ < MostSearches ? NearestName.FindTypo(name, QualifierTypes.Names) : null;
            _nearest.Add(name, nearest);
        }

        return nearest;
    }

    public void Report(MofFile file, string id, string message, MofSpan span) =>
        Diagnostics.Add(file.Report(id, MofRule.Of(id).Severity, message, span));
}
