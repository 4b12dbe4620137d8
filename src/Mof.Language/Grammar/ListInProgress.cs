using System.Runtime.CompilerServices;

namespace Mof.Language.Grammar;

/// <summary>
/// A list of syntax nodes while it is read. All lists of a parse share one stack, on which the lists inside a list come and go:
/// only the finished array is allocated.
/// </summary>
internal readonly struct ListInProgress<T>(List<object> items)
    where T : class
{
    private readonly int _first = items.Count;

    public int Count => items.Count - _first;

    public void Add(T item) => items.Add(item);

    /// <summary>Ends the list.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public EquatableArray<T> Take()
    {
        var count = Count;
        if (count == 0)
        {
            return default;
        }

        var result = new T[count];
        for (var i = 0; i < count; i++)
        {
            result[i] = (T)items[_first + i];
        }

        items.RemoveRange(_first, count);
        return new EquatableArray<T>(result);
    }
}
