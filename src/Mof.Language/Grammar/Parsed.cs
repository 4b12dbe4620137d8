using Sprache;

namespace Mof.Language.Grammar;

/// <summary>The result of a parser of this grammar: they all succeed, what is wrong is reported aside.</summary>
internal sealed class Parsed<T>(T value, TokenInput remainder) : IResult<T>
{
    public T Value => value;

    public TokenInput Remainder => remainder;

    IInput IResult<T>.Remainder => remainder;

    bool IResult<T>.WasSuccessful => true;

    string IResult<T>.Message => "";

    IEnumerable<string> IResult<T>.Expectations => [];
}
