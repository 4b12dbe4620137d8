using System.Runtime.CompilerServices;
using Mof.Language.Lexing;

namespace Mof.Language.Grammar;

/// <summary>
/// The memory that the parses of a thread use one after the other, so that a parse allocates little but its result: measured
/// over CIM 2.49, tokens, inputs and lists that live for one parse cost as much as the syntax tree itself.
/// </summary>
internal sealed class ParseMemory
{
    // A text of about 500 KB: what a larger one needed is not kept.
    private const int MostTokensKept = 1 << 16;
    private const int NamesKept = 2048;
    private const int LongestNameKept = 40;

    [ThreadStatic]
    private static ParseMemory? s_free;

    private readonly string?[] _names = new string?[NamesKept];
    private TokenInput?[] _inputs = [];
    private char[] _characters = new char[1024];

    public TokenList Tokens { get; } = new();

    /// <summary>The items of lists that are not complete yet, those of the innermost list last.</summary>
    public List<object> Items { get; } = [];

    public ParseState State { get; private set; } = null!;

    /// <summary>Takes the thread's memory; whoever asks while it is taken gets new one.</summary>
    public static ParseMemory Take(string text)
    {
        var memory = s_free ?? new ParseMemory();
        s_free = null;
        memory.Tokens.Clear((text.Length / 8) + 16);
        memory.State = new ParseState(text, memory);
        return memory;
    }

    public void Return()
    {
        State = null!;
        Items.Clear();
        if (Tokens.Capacity <= MostTokensKept && _characters.Length <= MostTokensKept)
        {
            s_free = this;
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    public TokenInput Input(int index)
    {
        if (index >= _inputs.Length)
        {
            Array.Resize(ref _inputs, Math.Max(Tokens.Count, index + 1));
        }

        return (_inputs[index] ??= new TokenInput(this, index)).Read(Tokens[index]);
    }

    /// <summary>At least so many characters to build a text in.</summary>
    public char[] Characters(int count)
    {
        if (_characters.Length < count)
        {
            _characters = new char[Math.Max(count, _characters.Length * 2)];
        }

        return _characters;
    }

    /// <summary>A part of the text as a string: names come again and again, so the last string of equal text is taken.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public string Name(string text, int start, int length)
    {
        if (length > LongestNameKept)
        {
            return text.Substring(start, length);
        }

        var hash = 0;
        for (var i = start; i < start + length; i++)
        {
            hash = unchecked((hash * 31) + text[i]);
        }

        ref var kept = ref _names[(hash ^ (hash >> 15)) & (NamesKept - 1)];
        if (kept is null || kept.Length != length || string.CompareOrdinal(kept, 0, text, start, length) != 0)
        {
            kept = text.Substring(start, length);
        }

        return kept;
    }
}
