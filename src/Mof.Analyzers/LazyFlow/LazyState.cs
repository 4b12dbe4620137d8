using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Mof.Analyzers.LazyFlow;

/// <summary>
/// The definite facts at one point of a method. An origin is the operation that handed out an object; two names with one
/// origin are aliases. What is not here is unknown.
/// </summary>
internal sealed class LazyState : IEquatable<LazyState>
{
    public static readonly LazyState Empty = new(
        ImmutableDictionary.Create<ISymbol, IOperation>(SymbolEqualityComparer.Default),
        ImmutableDictionary<CaptureId, IOperation>.Empty,
        ImmutableDictionary<IOperation, LazyFact>.Empty,
        ImmutableHashSet<(IOperation, ISymbol)>.Empty);

    private readonly ImmutableDictionary<ISymbol, IOperation> _variables;
    private readonly ImmutableDictionary<CaptureId, IOperation> _captures;
    private readonly ImmutableDictionary<IOperation, LazyFact> _facts;
    private readonly ImmutableHashSet<(IOperation Origin, ISymbol Property)> _assigned;

    private LazyState(
        ImmutableDictionary<ISymbol, IOperation> variables,
        ImmutableDictionary<CaptureId, IOperation> captures,
        ImmutableDictionary<IOperation, LazyFact> facts,
        ImmutableHashSet<(IOperation, ISymbol)> assigned)
    {
        _variables = variables;
        _captures = captures;
        _facts = facts;
        _assigned = assigned;
    }

    public IOperation? this[ISymbol variable] => _variables.TryGetValue(variable, out var origin) ? origin : null;

    public IOperation? this[CaptureId capture] => _captures.TryGetValue(capture, out var origin) ? origin : null;

    public LazyFact Fact(IOperation origin) => _facts.TryGetValue(origin, out var fact) ? fact : LazyFact.Maybe;

    public bool IsAssigned(IOperation origin, ISymbol property) => _assigned.Contains((origin, property));

    public LazyState WithVariable(ISymbol variable, IOperation? origin) =>
        new(origin is null ? _variables.Remove(variable) : _variables.SetItem(variable, origin), _captures, _facts, _assigned);

    public LazyState WithCapture(CaptureId capture, IOperation? origin) =>
        new(_variables, origin is null ? _captures.Remove(capture) : _captures.SetItem(capture, origin), _facts, _assigned);

    public LazyState WithFact(IOperation origin, LazyFact fact) =>
        new(_variables, _captures, fact == LazyFact.Maybe ? _facts.Remove(origin) : _facts.SetItem(origin, fact), _assigned);

    public LazyState WithAssigned(IOperation origin, ISymbol property) => new(_variables, _captures, _facts, _assigned.Add((origin, property)));

    /// <summary>A new object comes from an operation that may have handed out another one before.</summary>
    public LazyState WithNew(IOperation origin) =>
        new(_variables, _captures, _facts.SetItem(origin, LazyFact.NotLoaded), _assigned.Except(_assigned.Where(entry => entry.Origin == origin)));

    /// <summary>
    /// What holds on both paths. A name that means different objects means none, and either may now be loaded through it, so
    /// its objects become unknown.
    /// </summary>
    public static LazyState Join(LazyState left, LazyState right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        var lost = new HashSet<IOperation>();
        var variables = Common(left._variables, right._variables, lost);
        var captures = Common(left._captures, right._captures, lost);
        var facts = ImmutableDictionary.CreateBuilder<IOperation, LazyFact>();
        foreach (var pair in left._facts)
        {
            if (!lost.Contains(pair.Key) && right._facts.TryGetValue(pair.Key, out var other))
            {
                var fact = Join(pair.Value, other);
                if (fact != LazyFact.Maybe)
                {
                    facts.Add(pair.Key, fact);
                }
            }
        }

        return new LazyState(variables, captures, facts.ToImmutable(), left._assigned.Union(right._assigned));
    }

    public bool Equals(LazyState? other) =>
        other is not null && Same(_variables, other._variables) && Same(_captures, other._captures) && Same(_facts, other._facts) &&
        _assigned.SetEquals(other._assigned);

    public override bool Equals(object? obj) => Equals(obj as LazyState);

    public override int GetHashCode() => _facts.Count;

    private static LazyFact Join(LazyFact left, LazyFact right) =>
        left == right ? left
        : left <= LazyFact.NotLoaded && right <= LazyFact.NotLoaded ? LazyFact.NotLoaded
        : LazyFact.Maybe;

    private static ImmutableDictionary<TKey, IOperation> Common<TKey>(
        ImmutableDictionary<TKey, IOperation> left, ImmutableDictionary<TKey, IOperation> right, HashSet<IOperation> lost)
        where TKey : notnull
    {
        var result = left;
        foreach (var pair in left)
        {
            if (!right.TryGetValue(pair.Key, out var other) || other != pair.Value)
            {
                result = result.Remove(pair.Key);
                lost.Add(pair.Value);
            }
        }

        foreach (var pair in right)
        {
            if (!result.ContainsKey(pair.Key))
            {
                lost.Add(pair.Value);
            }
        }

        return result;
    }

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> left, ImmutableDictionary<TKey, TValue> right)
        where TKey : notnull =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && Equals(pair.Value, other));
}
