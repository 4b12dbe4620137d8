using System.Collections;

namespace Mof.Runtime;

/// <summary>Shows an array that nobody may change: an array itself could be cast back.</summary>
internal sealed class ReadOnlyView<T>(T[] items) : IReadOnlyList<T>
{
    public int Count => items.Length;

    public T this[int index] => items[index];

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
