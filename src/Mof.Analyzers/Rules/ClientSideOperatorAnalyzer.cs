using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.Rules;

/// <summary>MOF1017: an operator that <c>CimQuery</c> does not have binds to LINQ for asynchronous sequences and fetches the table.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientSideOperatorAnalyzer : DiagnosticAnalyzer
{
    // Operators that need fewer objects than the table, or none, and what a server offers instead. Those that use every object,
    // such as Select or ToDictionaryAsync, are right where they are.
    private static readonly ImmutableDictionary<string, (string Deed, string Instead)> Operators = new Dictionary<string, (string, string)>
    {
        ["Where"] = ("filters", ": write a condition that CimQuery.Where can send, and filter the rest after ToListAsync()"),
        ["OrderBy"] = ("orders", ": CimQuery.OrderBy takes a property and no comparer"),
        ["OrderByDescending"] = ("orders", ": CimQuery.OrderByDescending takes a property and no comparer"),
        ["Order"] = ("orders", ": name the property, as in OrderBy(x => x.Name)"),
        ["OrderDescending"] = ("orders", ": name the property, as in OrderByDescending(x => x.Name)"),
        ["Reverse"] = ("turns the order round", ": order the other way with OrderByDescending"),
        ["SkipLast"] = ("skips", ": order the other way and use Skip"),
        ["TakeLast"] = ("takes", ": order the other way and use Take"),
        ["SkipWhile"] = ("skips", ": say in Where what is wanted"),
        ["DistinctBy"] = ("compares", ""),
        ["Distinct"] = ("compares", ": the objects of a query are distinct"),
        ["FirstAsync"] = ("looks", ": CimQuery.FirstAsync takes a condition that a server can evaluate"),
        ["FirstOrDefaultAsync"] = ("looks", ": CimQuery.FirstOrDefaultAsync takes a condition that a server can evaluate"),
        ["SingleAsync"] = ("looks", ": CimQuery.SingleAsync takes a condition that a server can evaluate"),
        ["SingleOrDefaultAsync"] = ("looks", ": CimQuery.SingleOrDefaultAsync takes a condition that a server can evaluate"),
        ["LastAsync"] = ("looks", ": order the other way and use FirstAsync"),
        ["LastOrDefaultAsync"] = ("looks", ": order the other way and use FirstOrDefaultAsync"),
        ["AnyAsync"] = ("looks", ": CimQuery.AnyAsync takes a condition that a server can evaluate"),
        ["AllAsync"] = ("looks", ": CimQuery.AllAsync takes a condition that a server can evaluate"),
        ["ContainsAsync"] = ("looks", ": ask for the key with FindAsync"),
        ["CountAsync"] = ("counts", ": CimQuery.CountAsync takes a condition that a server can evaluate"),
        ["LongCountAsync"] = ("counts", ": CimQuery.CountAsync takes a condition that a server can evaluate"),
        ["MinAsync"] = ("compares", ": order by the property and use FirstAsync"),
        ["MaxAsync"] = ("compares", ": order by the property and use FirstAsync"),
        ["MinByAsync"] = ("compares", ": use OrderBy(…).FirstAsync()"),
        ["MaxByAsync"] = ("compares", ": use OrderByDescending(…).FirstAsync()"),
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RuleDescriptors.ClientSideOperator];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeSymbols.Of(start.Compilation) is { Query: not null } symbols)
            {
                start.RegisterOperationAction(context => Analyze(context, symbols), OperationKind.Invocation);
            }
        });
    }

    // Behind Take it is not the table that is fetched.
    private static bool IsCut(IOperation query)
    {
        while (query is IInvocationOperation { Instance: { } receiver } call)
        {
            if (call.TargetMethod.Name == "Take")
            {
                return true;
            }

            query = receiver;
        }

        return false;
    }

    private static void Analyze(OperationAnalysisContext context, RuntimeSymbols symbols)
    {
        var invocation = (IInvocationOperation)context.Operation;
        var method = invocation.TargetMethod;
        if (method.IsExtensionMethod && method.ContainingType is { Name: "AsyncEnumerable" or "AsyncEnumerableExtensions", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } &&
            invocation.Arguments.Length > 0 && invocation.Arguments[0].Value is IConversionOperation { IsImplicit: true } source && symbols.IsQuery(source.Operand.Type) && !IsCut(source.Operand) &&
            Operators.TryGetValue(method.Name, out var meaning))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleDescriptors.ClientSideOperator, LoadStateAnalyzer.NameOf(invocation.Syntax).GetLocation(), method.Name, meaning.Deed, meaning.Instead));
        }
    }
}
