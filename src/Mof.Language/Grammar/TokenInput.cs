using Mof.Language.Lexing;
using Sprache;

namespace Mof.Language.Grammar;

/// <summary>One token as Sprache's input: its kind plays the character, so that Sprache's machinery runs over tokens.</summary>
internal sealed class TokenInput : IInput
{
    private TokenInput? _next;

    public TokenInput(ParseState state, int index)
    {
        State = state;
        Index = index;
    }

    public ParseState State { get; }

    public int Index { get; }

    public TokenKind Kind => State.Tokens[Index].Kind;

    public MofToken Token => State.Tokens[Index];

    public TokenInput Next => Kind == TokenKind.End ? this : _next ??= new TokenInput(State, Index + 1);

    string IInput.Source => State.Text;

    char IInput.Current => (char)Kind;

    bool IInput.AtEnd => Kind == TokenKind.End;

    int IInput.Position => Index;

    int IInput.Line => 0;

    int IInput.Column => Index;

    IDictionary<object, object> IInput.Memos { get; } = EmptyMemos;

    private static readonly IDictionary<object, object> EmptyMemos = new Dictionary<object, object>();

    IInput IInput.Advance() => Next;

    bool IEquatable<IInput>.Equals(IInput? other) => other is TokenInput token && token.State == State && token.Index == Index;

    /// <summary>Whether the token is a word, whatever the case.</summary>
    public bool Is(string word) => State.IsWord(Index, word);

    /// <summary>The token so many places on; the end where there is none.</summary>
    public TokenKind Ahead(int count) => State.Tokens[Math.Min(Index + count, State.Tokens.Length - 1)].Kind;
}
