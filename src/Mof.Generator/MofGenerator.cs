using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mof.Generator.Emission;
using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Generator.Modeling;
using Mof.Generator.Planning;
using Mof.Generator.Reporting;
using Mof.Language;

namespace Mof.Generator;

/// <summary>Turns the MOF files of a project into typed proxy classes.</summary>
/// <remarks>
/// <c>.mof text → syntax → plan → schema → proxy model → C#</c>. Every stage hands on plain values that compare by value, so a
/// stage runs again only when what it reads has changed; of Roslyn nothing survives the first one. The plan looks at names only and
/// tells, for each generated file, which MOF files decide about it; only these are bound for it.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class MofGenerator : IIncrementalGenerator
{
    /// <summary>Sees every class before it is built: by it tests let the generator fail.</summary>
    internal Action<MofClass>? OnClass { get; set; }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Where(MofText.IsMof);

        // The text decides the syntax and nothing else does: an option changed parses nothing.
        var parsed = texts.Select(MofText.Parse).WithTrackingName(StepNames.Parse);
        var files = parsed.Collect().Select(static (all, _) => MofText.InOrder(all));

        var settings = texts.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FileSettings.Read(pair.Left.Path, pair.Right, pair.Right.GetOptions(pair.Left)))
            .WithTrackingName(StepNames.Settings);

        var referenced = context.CompilationProvider.Select(ReferencedAssemblies.Of).WithTrackingName(StepNames.Referenced);
        var declaresInit = context.CompilationProvider.Select(ProjectSettings.DeclaresInitMarker);
        var features = referenced.Combine(declaresInit).Select(static (pair, _) => (HasInit: pair.Left.HasInitMarker || pair.Right, pair.Left.HasJson));
        var project = context.ParseOptionsProvider.Combine(features).Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ProjectSettings.Read(pair.Left.Left, pair.Left.Right.HasInit, pair.Left.Right.HasJson, pair.Right))
            .WithTrackingName(StepNames.Project);

        var plan = files.Combine(settings.Collect()).Combine(project).Combine(referenced)
            .Select(static (input, cancellation) =>
                GenerationPlanner.Plan(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right.Proxies, cancellation))
            .WithTrackingName(StepNames.Plan);

        var onClass = OnClass;
        var models = plan.SelectMany(static (plan, _) => plan.InPlaces())
            .Combine(files).Select(static (pair, _) => pair.Left is { } output ? PlannedFiles.Of(output, pair.Right) : null).WithTrackingName(StepNames.Inputs)
            .Select((input, cancellation) => input is null ? null : ProxyModelBuilder.Build(input.Plan, input.Files, onClass, cancellation)).WithTrackingName(StepNames.Model);

        var outputs = models.Select(static (model, _) => model?.Output).WithTrackingName(StepNames.Output);
        context.RegisterSourceOutput(outputs.Combine(project), static (context, pair) =>
        {
            if (pair.Left is { } output)
            {
                context.AddSource(output.HintName, FileEmitter.Emit(output, pair.Right, fault => context.ReportDiagnostic(MofDiagnosticReport.Create(fault))));
            }
        });

        var index = models.Select(static (model, _) => model?.Index ?? default).Collect().Select(static (all, _) => IndexOf(all)).WithTrackingName(StepNames.Index);
        context.RegisterSourceOutput(index.Combine(project), static (context, pair) =>
        {
            if (pair.Left.Count > 0)
            {
                context.AddSource("MofModel.g.cs", ModelEmitter.Emit(pair.Left, pair.Right));
            }
        });

        // Diagnostics go a way of their own: their positions change with every edit and would keep no source cached.
        Report(context, parsed.Select(static (file, _) => file.Diagnostics).Collect());
        Report(context, models.Select(static (model, _) => model?.Faults ?? default).Collect());
        Report(context, plan.Select(static (built, _) => ImmutableArray.Create(built.Findings)));
    }

    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ImmutableArray<EquatableArray<MofDiagnostic>>> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, static (output, all) =>
        {
            foreach (var diagnostic in all.SelectMany(static some => some))
            {
                output.ReportDiagnostic(MofDiagnosticReport.Create(diagnostic));
            }
        });

    private static EquatableArray<ProxyIndexEntry> IndexOf(ImmutableArray<EquatableArray<ProxyIndexEntry>> all) =>
        new([.. all.SelectMany(static entries => entries).Distinct().OrderBy(static entry => entry.CimName, StringComparer.Ordinal)]);
}
