using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing;

namespace Mof.Generator.Tests.Matrix;

/// <summary>The generator in a project as strict as a project can be: every warning of every wave is an error.</summary>
internal sealed class StrictRun
{
    private StrictRun(Compilation compilation, GeneratorDriverRunResult result)
    {
        Compilation = compilation;
        Result = result;
        Diagnostics = [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    public Compilation Compilation { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>What the compiler has to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public Exception? Exception => Result.Results.Single().Exception;

    public static StrictRun Of(GeneratorInputs inputs, IEnumerable<MetadataReference>? references = null)
    {
        var compilation = (inputs with { DocumentationMode = DocumentationMode.Diagnose }).CreateCompilation();
        compilation = compilation
            .WithReferences(references ?? compilation.References)
            .WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithWarningLevel(9999).WithOverflowChecks(true).WithAllowUnsafe(false));
        var driver = CSharpGeneratorDriver
            .Create(
                [new MofGenerator().AsSourceGenerator()],
                inputs.CreateAdditionalTexts(),
                new CSharpParseOptions(inputs.LanguageVersion, DocumentationMode.Diagnose),
                inputs.CreateOptionsProvider())
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return new StrictRun(updated, driver.GetRunResult());
    }

    /// <summary>Fails with the first lines of what generator and compiler have to say.</summary>
    public StrictRun AssertClean()
    {
        Assert.Null(Exception);
        var findings = Describe(Result.Diagnostics.Concat(Diagnostics));
        Assert.True(findings.Length == 0, findings);
        return this;
    }

    public INamedTypeSymbol Type(string metadataName) => Compilation.Assembly.GetTypeByMetadataName(metadataName) ??
        throw new InvalidOperationException($"No type {metadataName}. There are: {string.Join(", ", TypeNames)}");

    /// <summary>The top-level types of the assembly, with namespace.</summary>
    public IEnumerable<string> TypeNames => Namespaces(Compilation.Assembly.GlobalNamespace)
        .SelectMany(static scope => scope.GetTypeMembers())
        .Select(static type => type.ToDisplayString())
        .Order(StringComparer.Ordinal);

    public static string Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Take(12))
        {
            var span = diagnostic.Location.GetLineSpan();
            text.Append('\n').Append(diagnostic.Id).Append(' ').Append(Path.GetFileName(span.Path)).Append(": ")
                .Append(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            if (diagnostic.Location.SourceTree is { } tree)
            {
                text.Append("\n    ").Append(tree.GetText().Lines[span.StartLinePosition.Line].ToString().Trim());
            }
        }

        return text.ToString();
    }

    private static IEnumerable<INamespaceSymbol> Namespaces(INamespaceSymbol root) => root.GetNamespaceMembers().SelectMany(Namespaces).Prepend(root);
}
