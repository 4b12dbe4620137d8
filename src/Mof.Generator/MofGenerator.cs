using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Mof.Generator.Emission;
using Mof.Generator.Input;
using Mof.Generator.Modeling;
using Mof.Generator.Reporting;
using Mof.Language;

namespace Mof.Generator;

/// <summary>Turns the MOF files of a project into typed proxy classes.</summary>
/// <remarks>
/// <c>.mof text → syntax → schema → proxy model → C#</c>. Every stage hands on plain values that compare by value, so a
/// stage runs again only when what it reads has changed; of Roslyn nothing survives the first one.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class MofGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider.Where(MofText.IsMof);

        // The text decides the syntax and nothing else does: an option changed parses nothing.
        var files = texts.Select(MofText.Parse).WithTrackingName(StepNames.Parse);

        var settings = texts.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FileSettings.Read(pair.Left.Path, pair.Right, pair.Right.GetOptions(pair.Left)))
            .WithTrackingName(StepNames.Settings);

        var project = context.CompilationProvider.Combine(context.ParseOptionsProvider)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ProjectSettings.Read(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(StepNames.Project);

        var schema = files.Collect().Select(static (all, _) => MofText.Bind(all)).WithTrackingName(StepNames.Bind);

        var model = schema.Combine(settings.Collect()).Combine(project)
            .Select(static (pair, cancellation) => ProxyModelBuilder.Build(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .WithTrackingName(StepNames.Model);

        var proxyFiles = model.SelectMany(static (built, _) => built.Files.ToImmutableArray())
            .WithTrackingName(StepNames.File);

        context.RegisterSourceOutput(proxyFiles.Combine(project), static (output, pair) =>
            output.AddSource(pair.Left.HintName, FileEmitter.Emit(pair.Left, pair.Right)));

        var index = model.Select(static (built, _) => built.Index).WithTrackingName(StepNames.Index);
        context.RegisterSourceOutput(index.Combine(project), static (output, pair) =>
        {
            if (pair.Left.Classes.Count > 0)
            {
                output.AddSource("MofModel.g.cs", ModelEmitter.Emit(pair.Left, pair.Right));
            }
        });

        // Diagnostics go a way of their own: their positions change with every edit and would keep no source cached.
        context.RegisterSourceOutput(files.Where(static file => file.Diagnostics.Count > 0), static (output, file) =>
        {
            foreach (var diagnostic in file.Diagnostics)
            {
                output.ReportDiagnostic(MofDiagnosticReport.Create(diagnostic));
            }
        });

        var faults = model.SelectMany(static (built, _) => built.Faults.ToImmutableArray());
        context.RegisterSourceOutput(faults, static (output, fault) => output.ReportDiagnostic(MofDiagnosticReport.Create(fault)));
    }
}
