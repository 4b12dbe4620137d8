using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Accesses;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1001: a property that the schema marks as read-only is written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReadOnlyPropertyWriteAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key in the diagnostic's properties under which the method stands that changes the property.</summary>
    public const string ChangedBy = "ChangedBy";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ReadOnlyPropertyWrite];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { } symbols)
            {
                start.RegisterSyntaxNodeAction(context => AnalyzeWrite(context, symbols), WrittenProperty.Kinds);
                start.RegisterOperationAction(context => AnalyzeByName(context, symbols), OperationKind.Invocation);
            }
        });
    }

    private static void AnalyzeWrite(SyntaxNodeAnalysisContext context, RuntimeSymbols symbols)
    {
        foreach (var write in WrittenProperty.In(context))
        {
            // A CIM object whose schema lets nothing be written can still be created: with values from the start.
            if (symbols.Property(write.Property) is { IsReadOnly: true, IsKey: false } && !(write.IsInInitializer && write.Property.SetMethod is not null) &&
                !write.IsOwn(context.ContainingSymbol))
            {
                context.ReportDiagnostic(Finding(
                    write.Name.GetLocation(), write.Property, MethodThatChanges(write.Property, write.ReceiverType(context.SemanticModel, context.CancellationToken))));
            }
        }
    }

    // TrySet of a read-only property always says false, which nobody may notice.
    private static void AnalyzeByName(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (NamedAccess.Of(invocation, symbols) is { IsWrite: true, Facts: { IsReadOnly: true, IsKey: false } } access)
        {
            context.ReportDiagnostic(Finding(access.Name.Syntax.GetLocation(), access.Property, MethodThatChanges(access.Property, invocation.Instance!.Type!)));
        }
    }

    private static Diagnostic Finding(Location location, IPropertySymbol property, string? method) => Diagnostic.Create(
        RuleDescriptors.ReadOnlyPropertyWrite,
        location,
        ImmutableDictionary<string, string?>.Empty.Add(ChangedBy, method),
        property.ContainingType.Name,
        property.Name,
        method is null ? "" : "; call " + method + " to change it");

    // ConfigMgr's own pattern: SourceSite is changed by SetSourceSite.
    private static string? MethodThatChanges(IPropertySymbol property, ITypeSymbol receiver)
    {
        var name = "Set" + property.Name + "Async";
        for (var type = receiver; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IMethodSymbol>().Any(static method => !method.IsStatic))
            {
                return name;
            }
        }

        return null;
    }
}
