using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing;

/// <summary>A generator that has run once or more; every edit of an input runs it again on what it remembers.</summary>
public sealed class IncrementalRun
{
    private readonly GeneratorDriver _driver;

    private IncrementalRun(GeneratorDriver driver, Compilation compilation, ImmutableArray<AdditionalText> additionalTexts)
    {
        Compilation = compilation;
        AdditionalTexts = additionalTexts;
        _driver = driver.RunGenerators(compilation);
        Result = _driver.GetRunResult();
        if (Result.Results.Select(result => result.Exception).FirstOrDefault(thrown => thrown is not null) is { } exception)
        {
            throw new InvalidOperationException("The generator threw.", exception);
        }
    }

    public Compilation Compilation { get; }

    public ImmutableArray<AdditionalText> AdditionalTexts { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The steps by the names that the generator gave them, with those of the compiler.</summary>
    public ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> Steps =>
        Result.Results.Single().TrackedSteps;

    public static IncrementalRun Start(IIncrementalGenerator generator, GeneratorInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Start(
            generator,
            inputs.CreateCompilation(),
            inputs.CreateAdditionalTexts(),
            inputs.ParseOptions,
            inputs.CreateOptionsProvider());
    }

    public static IncrementalRun Start(
        IIncrementalGenerator generator,
        Compilation compilation,
        IEnumerable<AdditionalText> additionalTexts,
        AnalyzerConfigOptionsProvider? options = null) =>
        Start(
            generator,
            compilation,
            additionalTexts.ToImmutableArray(),
            (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
            options);

    /// <summary>Nothing has changed but the identity of the compilation, as between two keystrokes.</summary>
    public IncrementalRun Again() => WithCompilation(Compilation.Clone());

    public IncrementalRun WithCompilation(Compilation compilation) => new(_driver, compilation, AdditionalTexts);

    public IncrementalRun WithOptions(AnalyzerConfigOptionsProvider options) =>
        new(_driver.WithUpdatedAnalyzerConfigOptions(options), Compilation, AdditionalTexts);

    public IncrementalRun Replace(AdditionalText oldText, AdditionalText newText) =>
        new(_driver.ReplaceAdditionalText(oldText, newText), Compilation, AdditionalTexts.Replace(oldText, newText));

    /// <summary>Gives the file at <paramref name="path"/> another text.</summary>
    public IncrementalRun Replace(string path, string newText) =>
        Replace(Find(path), new InMemoryAdditionalText(path, newText));

    public IncrementalRun AddText(AdditionalText text) =>
        new(_driver.AddAdditionalTexts([text]), Compilation, AdditionalTexts.Add(text));

    public IncrementalRun AddText(string path, string text) => AddText(new InMemoryAdditionalText(path, text));

    public IncrementalRun RemoveText(AdditionalText text) =>
        new(_driver.RemoveAdditionalTexts([text]), Compilation, AdditionalTexts.Remove(text));

    public IncrementalRun RemoveText(string path) => RemoveText(Find(path));

    /// <summary>Why each output of a step is what it is, in the last run.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string stepName) =>
        Outputs(stepName).Select(output => output.Reason).ToImmutableArray();

    /// <summary>The outputs of a step in the last run.</summary>
    public ImmutableArray<object> Values(string stepName) =>
        Outputs(stepName).Select(output => output.Value).ToImmutableArray();

    /// <summary>Fails unless every output of the step has one of the reasons, and there is at least one output.</summary>
    public IncrementalRun AssertAll(string stepName, params ReadOnlySpan<IncrementalStepRunReason> allowed)
    {
        ImmutableArray<IncrementalStepRunReason> reasons = Reasons(stepName);
        ImmutableArray<IncrementalStepRunReason> allowedReasons = [.. allowed];
        return !reasons.IsEmpty && reasons.All(reason => allowedReasons.Contains(reason))
            ? this
            : throw new InvalidOperationException(
                $"Expected all outputs of the step '{stepName}' to be {string.Join(" or ", allowedReasons)}, "
                + $"were: {(reasons.IsEmpty ? "none" : string.Join(", ", reasons))}.");
    }

    /// <summary>Fails unless the reasons of the step are just these, in any order.</summary>
    public IncrementalRun AssertReasons(string stepName, params ReadOnlySpan<IncrementalStepRunReason> expected)
    {
        ImmutableArray<IncrementalStepRunReason> reasons = Reasons(stepName);
        ImmutableArray<IncrementalStepRunReason> expectedReasons = [.. expected];
        return reasons.Order().SequenceEqual(expectedReasons.Order())
            ? this
            : throw new InvalidOperationException(
                $"Expected the outputs of the step '{stepName}' to be {string.Join(", ", expectedReasons)}, "
                + $"were: {string.Join(", ", reasons)}.");
    }

    /// <summary>Fails unless all that the generator writes was taken over from the run before.</summary>
    public IncrementalRun AssertNoNewOutput()
    {
        string[] changed = Result.Results.Single().TrackedOutputSteps
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => (step.Key, output.Reason))))
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => $"{output.Key}: {output.Reason}")
            .ToArray();
        return changed.Length == 0
            ? this
            : throw new InvalidOperationException("The generator wrote anew: " + string.Join(", ", changed));
    }

    private static IncrementalRun Start(
        IIncrementalGenerator generator,
        Compilation compilation,
        ImmutableArray<AdditionalText> additionalTexts,
        CSharpParseOptions? parseOptions,
        AnalyzerConfigOptionsProvider? options)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            additionalTexts,
            parseOptions,
            options,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new IncrementalRun(driver, compilation, additionalTexts);
    }

    private AdditionalText Find(string path) =>
        AdditionalTexts.FirstOrDefault(text => text.Path == path)
        ?? throw new InvalidOperationException($"There is no additional file '{path}'.");

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string stepName) =>
        Steps.TryGetValue(stepName, out ImmutableArray<IncrementalGeneratorRunStep> runs)
            ? runs.SelectMany(run => run.Outputs)
            : throw new InvalidOperationException(
                $"No step '{stepName}' ran. There are: {string.Join(", ", Steps.Keys.Order(StringComparer.Ordinal))}");
}
