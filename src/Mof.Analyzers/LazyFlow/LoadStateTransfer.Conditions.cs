using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>Questions whether an object is loaded: in a condition the edges know the answer, elsewhere the object is unknown from there on.</summary>
internal sealed partial class LoadStateTransfer
{
    private void VisitCondition(IOperation condition)
    {
        var isNegated = false;
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } negation:
                    condition = negation.Operand;
                    isNegated = !isNegated;
                    continue;
                case IParenthesizedOperation parenthesized:
                    condition = parenthesized.Operand;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, OperatorMethod: null, RightOperand.ConstantValue.Value: bool expected } comparison:
                    condition = comparison.LeftOperand;
                    isNegated ^= expected == (comparison.OperatorKind == BinaryOperatorKind.NotEquals);
                    continue;
                case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue.Value: bool expected } } pattern:
                    condition = pattern.Value;
                    isNegated ^= !expected;
                    continue;
                case IAwaitOperation { Operation: var awaited }:
                    ForgetSharedChanges();
                    condition = awaited;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured }:
                    condition = configured;
                    continue;
            }

            break;
        }

        var value = condition switch
        {
            IPropertyReferenceOperation property => ReadProperty(property, isCondition: true),
            IInvocationOperation invocation => Invocation(invocation, isCondition: true),
            _ => Visit(condition),
        };
        if (condition.Type?.SpecialType != SpecialType.System_Boolean)
        {
            // The condition of a filter, or an operator of the user's own.
            Escape(value);
        }

        if (isNegated && Condition is { } guard)
        {
            Condition = guard with { Answer = !guard.Answer };
        }
    }

    private void Ask(int target, bool answer, bool isCondition, bool isCertain)
    {
        if (isCondition)
        {
            Condition = new Guard(target, answer, isCertain);
        }
        else if ((omitted & TransferRules.GuardOutsideCondition) == 0)
        {
            Forget(target);
        }
    }
}
