using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;
using Mof.Analyzers.Values;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1013: an object of an abstract class is created, or one of an embedded-only class is queried or saved on its own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClassNotAloneAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ClassNotAlone];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { Instance: not null, Connection: not null } symbols)
            {
                start.RegisterOperationAction(context => AnalyzeCall(context, symbols), OperationKind.Invocation);
                start.RegisterOperationAction(context => AnalyzeCreation(context, symbols), OperationKind.ObjectCreation);
            }
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is INamedTypeSymbol type && symbols.Class(type) is { IsAbstract: true } facts && !IsDescriptorOf(creation, type))
        {
            Report(context, creation.Syntax, $"{facts.Name} is abstract: no server has an object of it. Create one of a class derived from it.");
        }
    }

    // A hand-written proxy gives its own descriptor a factory, whatever its schema says.
    private static bool IsDescriptorOf(IObjectCreationOperation creation, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(creation.SemanticModel?.GetEnclosingSymbol(creation.Syntax.SpanStart)?.ContainingType, type);

    private static void AnalyzeCall(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        if (SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Connection))
        {
            if (method is { Name: "Query" or "QueryWql" or "GetAsync" or "FindAsync", TypeArguments: { Length: 1 } types } && Embedded(types[0], symbols) is { } queried)
            {
                Report(context, invocation.Syntax, $"{queried.Name} is embedded in other objects: no server lists objects of it. Read the object that holds it.");
            }
            else if (method.Name is "PutAsync" or "DeleteAsync" && invocation.Arguments.Length > 0 &&
                Embedded(AssignedValue.Unconverted(invocation.Arguments[0].Value).Type, symbols) is { } saved)
            {
                Report(context, invocation.Syntax, $"{saved.Name} is embedded in other objects: no server saves it on its own. Put the object that holds it.");
            }
        }
        else if (SymbolEqualityComparer.Default.Equals(method.ContainingType, symbols.Instance) &&
            method.Name is "PutAsync" or "DeleteAsync" or "RefreshAsync" && Embedded(invocation.Instance?.Type, symbols) is { } member)
        {
            Report(context, invocation.Syntax, $"{member.Name} is embedded in other objects: no server keeps it on its own. Put, or refresh, the object that holds it.");
        }
    }

    private static CimClassFacts? Embedded(ITypeSymbol? type, RuntimeSymbols symbols) =>
        type is INamedTypeSymbol named && symbols.Class(named) is { IsEmbedded: true } facts ? facts : null;

    private static void Report(OperationAnalysisContext context, SyntaxNode syntax, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.ClassNotAlone, LoadStateAnalyzer.NameOf(syntax).GetLocation(), message));
}
