using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Mof.Analyzers.Contracts;

namespace Mof.Analyzers.LazyFlow;

/// <summary>LINQ to objects over what a query gave: the objects stay what they are as long as the lambdas only look at them.</summary>
internal sealed partial class LoadStateTransfer
{
    private int Sequence(IInvocationOperation invocation, IArgumentOperation extended, SequenceMethod meaning)
    {
        var source = Visit(extended.Value);
        var isUntouched = true;
        var isOther = false;
        List<IPropertyReferenceOperation>? reads = null;
        foreach (var argument in invocation.Arguments)
        {
            var value = argument.Value;
            if (argument == extended)
            {
                continue;
            }

            if (value is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation function })
            {
                isUntouched &= shared.LambdaAt(function.Syntax) is { } lambda && LambdaReads.Collect(lambda, symbols, ref reads);
            }
            else
            {
                // A comparer gets the objects, too.
                isUntouched &= value.Type?.TypeKind != TypeKind.Delegate && argument.Parameter?.Type.Name is not ("IComparer" or "IEqualityComparer");
                isOther |= symbols.IsProxy(value.Type);
                Escape(Visit(value));
            }
        }

        if (source < 0 || numbering.KindOf(source) != ObjectKind.Collection || !isUntouched)
        {
            Escape(source);
            ForgetSharedChanges();
            return Result(invocation, MethodContract.Nothing);
        }

        if (reads is not null && _state[source].Fact == LoadFact.NotLoaded && numbering.SourceOf(source) is { } origin && IsConsumedNow(invocation, meaning))
        {
            foreach (var read in reads)
            {
                if (symbols.Property(read.Property)?.IsLazy == true)
                {
                    report?.LazyRead(read, origin);
                    See(source);
                    break;
                }
            }
        }

        return meaning switch
        {
            SequenceMethod.Elements or SequenceMethod.Copy => source,
            SequenceMethod.Element when !isOther => Element(invocation, source),
            SequenceMethod.Element => Result(invocation, MethodContract.Nothing),
            _ => -1,
        };
    }

    // A lambda that runs later may see the objects loaded.
    private static bool IsConsumedNow(IInvocationOperation invocation, SequenceMethod meaning)
    {
        if (meaning is SequenceMethod.Element or SequenceMethod.Scalar or SequenceMethod.Copy)
        {
            return true;
        }

        var parent = invocation.Parent;
        while (parent is IConversionOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation outer && SequenceMethods.Of(outer.TargetMethod) is { } next && IsConsumedNow(outer, next);
    }
}
