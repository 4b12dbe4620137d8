namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The contents of a project under test.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    public string Name { get; } = name;

    public string AssemblyName => Name;

    public string Language { get; } = language;

    /// <summary>Null stands for the assemblies of the test.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>What the generators have to write; add <c>(typeof(TheGenerator), "hint.g.cs", text)</c>.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Such as <c>/.editorconfig</c> and <c>/.globalconfig</c>; they mean what they mean to the compiler.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>The projects of the test, by name, that this one sees.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    public List<Func<IEnumerable<(string filename, Text.SourceText content)>>> AdditionalFilesFactories { get; } = [];

    internal string DefaultPrefix { get; } = defaultPrefix;

    internal string DefaultExtension { get; } = defaultExtension;
}
