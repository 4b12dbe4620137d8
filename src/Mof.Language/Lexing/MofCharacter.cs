using System.Globalization;

namespace Mof.Language.Lexing;

/// <summary>The classes of characters (DSP0004 annex A, and what real files hold beyond it).</summary>
internal static class MofCharacter
{
    // NUL padding, Ctrl-Z and byte order marks of joined files count as white space; so does NBSP, of which documentation is full.
    public static bool IsWhiteSpace(char character) =>
        character <= ' ' ? character is ' ' or '\t' or '\f' or '\v' or '\b' or '\0' or '\u001a'
        : character is '\u00a0' or '\ufeff' || (character > 0x7f && char.IsWhiteSpace(character));

    public static bool IsIdentifierStart(char character) =>
        character < 0x80
            ? (uint)((character | 0x20) - 'a') <= 'z' - 'a' || character == '_'
            : !IsWhiteSpace(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Control) && character != '\ufffd';
}
