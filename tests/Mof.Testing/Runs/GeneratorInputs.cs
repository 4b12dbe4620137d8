using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing;

/// <summary>All that a generator gets to see.</summary>
public sealed record GeneratorInputs
{
    public IReadOnlyList<(string Path, string Text)> Sources { get; init; } = [];

    public IReadOnlyList<(string Path, string Text)> AdditionalTexts { get; init; } = [];

    /// <summary>Such as <c>build_property.RootNamespace</c>.</summary>
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Such as <c>build_metadata.AdditionalFiles.X</c>, by the path of the file.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> FileOptions { get; init; } =
        ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary><see cref="DocumentationMode.Diagnose"/> is what a project with a documentation file has.</summary>
    public DocumentationMode DocumentationMode { get; init; } = DocumentationMode.Parse;

    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public string AssemblyName { get; init; } = "TestProject";

    public ReferenceAssemblies ReferenceAssemblies { get; init; } = ReferenceAssemblies.Net.Net100;

    /// <summary>References beside the reference assemblies.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    internal CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode);

    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        AssemblyName,
        Sources.Select(source => CSharpSyntaxTree.ParseText(
            SourceText.From(source.Text, Encoding.UTF8), ParseOptions, source.Path)),
        ReferenceAssemblies.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult()
            .AddRange(References),
        new CSharpCompilationOptions(OutputKind, allowUnsafe: true, nullableContextOptions: Nullable));

    public ImmutableArray<AdditionalText> CreateAdditionalTexts() =>
        AdditionalTexts.Select(text => (AdditionalText)new InMemoryAdditionalText(text.Path, text.Text)).ToImmutableArray();

    public InMemoryAnalyzerConfigOptionsProvider CreateOptionsProvider() => new(GlobalOptions, FileOptions);
}
