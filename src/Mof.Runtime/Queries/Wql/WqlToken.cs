namespace Mof.Runtime;

/// <summary>What a token of WQL is.</summary>
internal enum WqlTokenKind
{
    End,
    Name,
    Text,
    Number,
    Operator,
    Comma,
    Dot,
    Star,
    Open,
    Close,
    Bad,
}

/// <summary>A token of WQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Text">The name, the operator, the digits; of a text, what is between the quotes, unescaped; of a bad token, what is wrong.</param>
internal readonly record struct WqlToken(WqlTokenKind Kind, int Start, int Length, string Text)
{
    public bool Is(string word) => Kind == WqlTokenKind.Name && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
