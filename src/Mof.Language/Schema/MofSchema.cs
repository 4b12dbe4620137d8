namespace Mof.Language;

/// <summary>The schema of a set of files: classes with resolved inheritance and qualifiers, and instances.</summary>
/// <remarks>
/// Binding is a function of the files alone, so two schemas are equal when their files are. Immutable, thread-safe.
/// </remarks>
public sealed class MofSchema : IEquatable<MofSchema>
{
    private readonly Dictionary<string, MofClass> _byName;

    internal MofSchema(
        EquatableArray<MofFile> files,
        IReadOnlyList<MofClass> classes,
        IReadOnlyList<MofEnumeration> enumerations,
        IReadOnlyList<MofQualifierDeclaration> qualifierDeclarations,
        IReadOnlyList<MofInstance> instances,
        IReadOnlyList<MofDiagnostic> diagnostics)
    {
        Files = files;
        Classes = classes;
        Enumerations = enumerations;
        QualifierDeclarations = qualifierDeclarations;
        Instances = instances;
        Diagnostics = diagnostics;
        _byName = new Dictionary<string, MofClass>(classes.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var bound in classes)
        {
            _byName[bound.Name] = bound;
        }
    }

    /// <summary>The files in the order given.</summary>
    public EquatableArray<MofFile> Files { get; }

    /// <summary>Every class once, in the order of the files and texts.</summary>
    public IReadOnlyList<MofClass> Classes { get; }

    /// <summary>The enumerations of MOF 3, those inside classes included, each once.</summary>
    public IReadOnlyList<MofEnumeration> Enumerations { get; }

    /// <summary>The qualifier types that the files declare, each once; the standard ones hold without declaration.</summary>
    public IReadOnlyList<MofQualifierDeclaration> QualifierDeclarations { get; }

    /// <summary>The instances at the top level of the files, in order.</summary>
    public IReadOnlyList<MofInstance> Instances { get; }

    /// <summary>What binding found: MOF01xx. The files keep their own.</summary>
    public IReadOnlyList<MofDiagnostic> Diagnostics { get; }

    /// <summary>Binds files to a schema. Never throws for what a file says; broken parts are left out.</summary>
    /// <param name="files">The files, in the order in which they count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="files"/> is null.</exception>
    public static MofSchema Bind(IEnumerable<MofFile> files) =>
        Binding.SchemaBinder.Bind(new EquatableArray<MofFile>([.. files ?? throw new ArgumentNullException(nameof(files))]), isChecked: true);

    /// <summary>Binds files that mention classes which are known elsewhere, such as in another assembly: these are not reported as unknown.</summary>
    /// <param name="files">The files, in the order in which they count.</param>
    /// <param name="knownElsewhere">The names of these classes, whatever the case.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MofSchema Bind(IEnumerable<MofFile> files, IEnumerable<string> knownElsewhere) => Binding.SchemaBinder.Bind(
        new EquatableArray<MofFile>([.. files ?? throw new ArgumentNullException(nameof(files))]),
        isChecked: true,
        new HashSet<string>(knownElsewhere ?? throw new ArgumentNullException(nameof(knownElsewhere)), StringComparer.OrdinalIgnoreCase));

    /// <summary>Finds a class whatever the case.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The class, or null.</returns>
    public MofClass? Find(string name) => _byName.TryGetValue(name, out var found) ? found : null;

    /// <inheritdoc/>
    public bool Equals(MofSchema? other) => other is not null && Files.Equals(other.Files);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MofSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => Files.GetHashCode();
}
