using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>What the analysis found, for whoever turns it into diagnostics.</summary>
internal interface IFlowReport
{
    /// <summary>A lazy property is read of an object that is certainly not loaded.</summary>
    /// <param name="read">The read.</param>
    /// <param name="origin">What handed the object out.</param>
    void LazyRead(IPropertyReferenceOperation read, IOperation origin);

    /// <summary>An object that is certainly not loaded is passed to a parameter that asks for a loaded one.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="origin">What handed the object out.</param>
    void NotLoadedArgument(IArgumentOperation argument, IOperation origin);

    /// <summary>The element of a loop over a query is loaded, and certainly was not before.</summary>
    /// <param name="load">The call.</param>
    /// <param name="element">What hands out the elements.</param>
    void LoadOfElement(IInvocationOperation load, IOperation element);

    /// <summary>An object with changes that are certainly not saved is read again.</summary>
    /// <param name="refresh">The call.</param>
    /// <param name="properties">What was changed.</param>
    void ChangesLost(IInvocationOperation refresh, IEnumerable<ISymbol> properties);
}
