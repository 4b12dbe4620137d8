using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Mof.Testing;

/// <summary>One run of a generator and what came of it.</summary>
public sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        Result = result;
        Compilation = compilation;
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The compilation with the generated sources.</summary>
    public Compilation Compilation { get; }

    public ImmutableArray<GeneratedSourceResult> GeneratedSources =>
        Result.Results.SelectMany(result => result.GeneratedSources).ToImmutableArray();

    public IEnumerable<string> HintNames => GeneratedSources.Select(source => source.HintName);

    /// <summary>What the generator itself reported.</summary>
    public ImmutableArray<Diagnostic> GeneratorDiagnostics => Result.Diagnostics;

    /// <summary>What the compiler says of the sources together with the generated ones, warnings included.</summary>
    public ImmutableArray<Diagnostic> CompilationDiagnostics =>
        Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
            .ToImmutableArray();

    /// <summary>What the generator threw, if it did.</summary>
    public Exception? Exception => Result.Results.Select(result => result.Exception).FirstOrDefault(thrown => thrown is not null);

    /// <summary>The text of a generated file.</summary>
    public string this[string hintName]
    {
        get
        {
            foreach (GeneratedSourceResult source in GeneratedSources)
            {
                if (source.HintName == hintName)
                {
                    return source.SourceText.ToString();
                }
            }

            throw new InvalidOperationException(
                $"No file '{hintName}' was generated. There are: {string.Join(", ", HintNames)}");
        }
    }

    public static GeneratorRun Of<TGenerator>(GeneratorInputs inputs)
        where TGenerator : IIncrementalGenerator, new() =>
        Of(new TGenerator(), inputs);

    public static GeneratorRun Of(IIncrementalGenerator generator, GeneratorInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(
                [generator.AsSourceGenerator()],
                inputs.CreateAdditionalTexts(),
                inputs.ParseOptions,
                inputs.CreateOptionsProvider())
            .RunGeneratorsAndUpdateCompilation(inputs.CreateCompilation(), out Compilation compilation, out _);
        return new GeneratorRun(driver.GetRunResult(), compilation);
    }

    /// <summary>Fails unless the generator ran through and what it wrote compiles without errors and warnings.</summary>
    public GeneratorRun AssertCompiles(params ReadOnlySpan<string> exceptIds)
    {
        if (Exception is { } exception)
        {
            throw new InvalidOperationException("The generator threw.", exception);
        }

        ImmutableArray<string> except = [.. exceptIds];
        Diagnostic[] diagnostics = CompilationDiagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !except.Contains(diagnostic.Id))
            .ToArray();
        return diagnostics.Length == 0
            ? this
            : throw new InvalidOperationException(
                "The generated code does not compile cleanly:" + Environment.NewLine + Describe(diagnostics));
    }

    /// <summary>Emits the compilation and loads it, so that the generated code can run.</summary>
    public LoadedAssembly Load()
    {
        using var stream = new MemoryStream();
        EmitResult emitted = Compilation.Emit(stream);
        if (!emitted.Success)
        {
            throw new InvalidOperationException("The compilation cannot be emitted:" + Environment.NewLine
                + Describe(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        stream.Position = 0;
        return new LoadedAssembly(stream, Compilation.References.OfType<PortableExecutableReference>());
    }

    private static string Describe(IEnumerable<Diagnostic> diagnostics) =>
        string.Join(
            Environment.NewLine,
            diagnostics.Select(diagnostic =>
            {
                FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
                string? line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString();
                return line is null ? diagnostic.ToString() : diagnostic + Environment.NewLine + "    " + line.Trim();
            }));
}
