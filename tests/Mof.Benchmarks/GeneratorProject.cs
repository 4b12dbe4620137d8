using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Mof.Runtime;

namespace Mof.Benchmarks;

/// <summary>A project with one C# file and all files of the CIM schema, as the compiler sees it.</summary>
internal sealed class GeneratorProject
{
    private readonly ImmutableArray<AdditionalText> _texts;

    public GeneratorProject()
    {
        _texts = [.. CimSchema.ReadTexts().Select(static file => (AdditionalText)new Text(file.Path, file.Text))];
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal));
        Compilation = CSharpCompilation.Create(
            "Benchmark",
            [CSharpSyntaxTree.ParseText("class Program { }", ParseOptions)],
            [.. platform.Append(typeof(CimInstance).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    // What a build without a documentation file uses.
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    public CSharpCompilation Compilation { get; }

    /// <summary>The MOF files.</summary>
    public ImmutableArray<AdditionalText> Texts => _texts;

    public GeneratorDriver NewDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], _texts, ParseOptions, new Options());

    /// <summary>The project after a keystroke.</summary>
    public CSharpCompilation Edited(int number) =>
        Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText($"class Program {{ int field{number}; }}", ParseOptions));

    public AdditionalText Find(string fileName) => _texts.Single(text => Path.GetFileName(text.Path) == fileName);

    public static AdditionalText WithText(AdditionalText text, Func<string, string> edit) => new Text(text.Path, edit(text.GetText()!.ToString()));

    private sealed class Text(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values Global = new("Benchmark");
        private static readonly Values None = new("");

        public override AnalyzerConfigOptions GlobalOptions => Global;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;
    }

    private sealed class Values(string rootNamespace) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            (value = key == "build_property.RootNamespace" && rootNamespace.Length > 0 ? rootNamespace : null) is not null;
    }
}
