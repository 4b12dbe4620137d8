namespace Mof.Language.Lexing;

/// <summary>The tokens of a text; grows as the lexer goes, and is filled again with those of the next text.</summary>
internal sealed class TokenList
{
    private MofToken[] _items = [];

    public int Count { get; private set; }

    /// <summary>The number of tokens that memory is held for.</summary>
    public int Capacity => _items.Length;

    public ref readonly MofToken this[int index] => ref _items[index];

    /// <summary>The token at a place, or the last one, which is the end, where the text has no such place.</summary>
    public ref readonly MofToken AtOrEnd(int index) => ref _items[Math.Min(index, Count - 1)];

    public void Add(in MofToken token)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(16, Count * 2));
        }

        _items[Count++] = token;
    }

    /// <summary>Forgets all tokens from a place on.</summary>
    public void Truncate(int count) => Count = count;

    public void Clear(int capacity)
    {
        Count = 0;
        if (_items.Length < capacity)
        {
            _items = new MofToken[capacity];
        }
    }

    public MofToken[] ToArray()
    {
        var copy = new MofToken[Count];
        Array.Copy(_items, copy, Count);
        return copy;
    }
}
