namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The contents of a project under test.</summary>
public class ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
{
    public string Name { get; } = name;

    public string AssemblyName => Name;

    public string Language { get; } = language;

    public OutputKind? OutputKind { get; set; }

    public DocumentationMode? DocumentationMode { get; set; }

    public SourceFileList Sources { get; } = new(defaultPrefix, defaultExtension);

    /// <summary>What the generators have to write; add <c>(typeof(TheGenerator), "hint.g.cs", text)</c>.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Such as <c>/.editorconfig</c> and <c>/.globalconfig</c>; they mean what they mean to the compiler.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    public List<Func<IEnumerable<(string filename, Text.SourceText content)>>> AdditionalFilesFactories { get; } = [];

    internal bool HasAnyContent =>
        Sources.Count > 0
        || GeneratedSources.Count > 0
        || AdditionalFiles.Count > 0
        || AdditionalFilesFactories.Count > 0
        || AnalyzerConfigFiles.Count > 0
        || AdditionalReferences.Count > 0;
}
