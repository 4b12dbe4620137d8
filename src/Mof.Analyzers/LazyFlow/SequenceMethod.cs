using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.LazyFlow;

/// <summary>What the operators of LINQ to objects give back.</summary>
internal enum SequenceMethod
{
    /// <summary>The same objects, some of them, or in another order; later, when they are enumerated.</summary>
    Elements,

    /// <summary>The same objects, now.</summary>
    Copy,

    /// <summary>One of the objects.</summary>
    Element,

    /// <summary>Something that is computed from them now.</summary>
    Scalar,

    /// <summary>Something that is computed from them later.</summary>
    Projection,
}

/// <summary>The operators that are known to keep the objects as they are.</summary>
internal static class SequenceMethods
{
    /// <summary>What an operator gives back; null for methods that are none, or not known.</summary>
    public static SequenceMethod? Of(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
            ? method.Name switch
            {
                "Where" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Skip" or "SkipLast" or "SkipWhile" or "Take" or "TakeLast" or "TakeWhile"
                    or "Reverse" or "Distinct" or "DistinctBy" or "AsEnumerable" => SequenceMethod.Elements,
                "ToList" or "ToArray" or "ToHashSet" => SequenceMethod.Copy,
                "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" => SequenceMethod.Element,
                "Count" or "LongCount" or "Any" or "All" or "Sum" or "Average" => SequenceMethod.Scalar,

                // Without a selector they give one of the objects, as their comparer likes.
                "Min" or "Max" when method.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate) => SequenceMethod.Scalar,
                "Select" => SequenceMethod.Projection,
                _ => null,
            }
            : null;
}
