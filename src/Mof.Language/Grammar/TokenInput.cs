using Mof.Language.Lexing;
using Sprache;

namespace Mof.Language.Grammar;

/// <summary>One token as Sprache's input: its kind plays the character, so that Sprache's machinery runs over tokens.</summary>
internal sealed class TokenInput(ParseMemory memory, int index) : IInput
{
    public ParseState State => memory.State;

    public int Index { get; } = index;

    public TokenKind Kind { get; private set; }

    public MofToken Token { get; private set; }

    public TokenInput Next => Kind == TokenKind.End ? this : memory.Input(Index + 1);

    /// <summary>Whether it stands right behind the token before it.</summary>
    public bool IsGlued => Index > 0 && memory.Tokens[Index - 1].End == Token.Start;

    /// <summary>The token at this place of the text that is read now.</summary>
    public TokenInput Read(in MofToken token)
    {
        Token = token;
        Kind = token.Kind;
        return this;
    }

    string IInput.Source => State.Text;

    char IInput.Current => (char)Kind;

    bool IInput.AtEnd => Kind == TokenKind.End;

    int IInput.Position => Index;

    int IInput.Line => 0;

    int IInput.Column => Index;

    IDictionary<object, object> IInput.Memos => NoMemos;

    private static readonly IDictionary<object, object> NoMemos = new Dictionary<object, object>();

    IInput IInput.Advance() => Next;

    bool IEquatable<IInput>.Equals(IInput? other) => ReferenceEquals(this, other);

    /// <summary>Whether the token is a word, whatever the case.</summary>
    public bool Is(string word) => State.IsWord(Index, word);

    /// <summary>The kind of the token so many places on; the end where there is none.</summary>
    public TokenKind Ahead(int count) => memory.Tokens.AtOrEnd(Index + count).Kind;
}
