namespace Mof.Runtime;

/// <summary>What a call in a condition means to a server.</summary>
internal enum CallMeaning
{
    /// <summary>The text begins with the argument.</summary>
    StartsWith,

    /// <summary>The text ends with the argument.</summary>
    EndsWith,

    /// <summary>The text holds the argument.</summary>
    ContainsText,

    /// <summary>Both are equal.</summary>
    Equals,

    /// <summary>The text is NULL or empty.</summary>
    IsNullOrEmpty,

    /// <summary>The order of both, to be compared with zero.</summary>
    Compare,

    /// <summary>The list holds the property's value, or the property's array the value.</summary>
    ContainsItem,
}

/// <summary>
/// The calls that a condition may hold: the one table that the translation at run time and the analyzers at compile time
/// follow. By names, since a compiler has no reflection.
/// </summary>
internal static class TranslatableCall
{
    // Declaring type ("*": any), method, number of parameters with the receiver, meaning.
    private static readonly (string Type, string Method, int Operands, CallMeaning Meaning)[] Table =
    [
        ("System.String", "StartsWith", 2, CallMeaning.StartsWith),
        ("System.String", "EndsWith", 2, CallMeaning.EndsWith),
        ("System.String", "Contains", 2, CallMeaning.ContainsText),
        ("System.String", "IsNullOrEmpty", 1, CallMeaning.IsNullOrEmpty),
        ("System.String", "Compare", 2, CallMeaning.Compare),
        ("*", "CompareTo", 2, CallMeaning.Compare),
        ("*", "Equals", 2, CallMeaning.Equals),
        ("System.Linq.Enumerable", "Contains", 2, CallMeaning.ContainsItem),
        ("System.MemoryExtensions", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.List`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.HashSet`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.SortedSet`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.Dictionary`2+KeyCollection", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.ICollection`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.ISet`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Generic.IReadOnlySet`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Immutable.ImmutableArray`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Immutable.ImmutableList`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Immutable.ImmutableHashSet`1", "Contains", 2, CallMeaning.ContainsItem),
        ("System.Collections.Frozen.FrozenSet`1", "Contains", 2, CallMeaning.ContainsItem),
    ];

    /// <summary>What a call means; null where no server can evaluate it.</summary>
    /// <param name="type">The full name of the declaring type, generic ones with their arity.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="operands">How many values it takes, with the receiver, without a StringComparison or an equality comparer that is null.</param>
    public static CallMeaning? Find(string type, string method, int operands)
    {
        foreach (var entry in Table)
        {
            if (entry.Method == method && entry.Operands == operands && (entry.Type == "*" || entry.Type == type))
            {
                return entry.Meaning;
            }
        }

        return null;
    }
}
