using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Rules;

namespace Mof.Analyzers.LazyFlow;

/// <summary>Turns what the analysis found into diagnostics.</summary>
internal sealed class FlowDiagnostics(Action<Diagnostic> report) : IFlowReport
{
    public void LazyRead(IPropertyReferenceOperation read, IOperation origin) => report(Diagnostic.Create(
        RuleDescriptors.LazyPropertyRead,
        LoadStateAnalyzer.NameOf(read.Syntax).GetLocation(),
        [origin.Syntax.GetLocation()],
        $"'{read.Property.ContainingType.Name}.{read.Property.Name}' is lazy",
        Receiver(read.Instance)));

    public void NotLoadedArgument(IArgumentOperation argument, IOperation origin) => report(Diagnostic.Create(
        RuleDescriptors.LazyPropertyRead,
        argument.Value.Syntax.GetLocation(),
        [origin.Syntax.GetLocation()],
        $"'{(argument.Parent as IInvocationOperation)?.TargetMethod.Name ?? argument.Parameter?.ContainingType.Name}' asks for an object whose lazy properties are loaded",
        Receiver(argument.Value)));

    public void LoadOfElement(IInvocationOperation load, IOperation element)
    {
        var loop = element.Syntax.FirstAncestorOrSelf<CommonForEachStatementSyntax>();
        if (loop is not null && load.Syntax.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax statement && IsRunForEach(loop, statement))
        {
            report(Diagnostic.Create(RuleDescriptors.LoadInLoop, LoadStateAnalyzer.NameOf(load.Syntax).GetLocation(), [loop.Expression.GetLocation()], load.TargetMethod.Name));
        }
    }

    public void ChangesLost(IInvocationOperation refresh, IEnumerable<ISymbol> properties) => report(Diagnostic.Create(
        RuleDescriptors.ChangesLost,
        LoadStateAnalyzer.NameOf(refresh.Syntax).GetLocation(),
        string.Join(", ", properties.Select(static property => $"'{property.Name}'"))));

    // A load under a condition, or behind a jump, is for some objects only: then it is right where it is.
    private static bool IsRunForEach(CommonForEachStatementSyntax loop, StatementSyntax statement)
    {
        if (statement == loop.Statement)
        {
            return true;
        }

        return statement.Parent is BlockSyntax block && block == loop.Statement && block.Statements.TakeWhile(other => other != statement).All(static other => !MayJump(other));
    }

    private static bool MayJump(StatementSyntax statement) => statement.DescendantNodesAndSelf().Any(static node =>
        node.Kind() is SyntaxKind.ContinueStatement or SyntaxKind.BreakStatement or SyntaxKind.ReturnStatement or SyntaxKind.GotoStatement or SyntaxKind.ThrowStatement
            or SyntaxKind.ThrowExpression or SyntaxKind.YieldBreakStatement or SyntaxKind.TryStatement);

    private static string Receiver(IOperation? receiver) => receiver switch
    {
        ILocalReferenceOperation local => local.Local.Name + ".",
        IParameterReferenceOperation parameter => parameter.Parameter.Name + ".",
        IConversionOperation conversion => Receiver(conversion.Operand),
        _ => "",
    };
}
