using Mof.Language.Lexing;

namespace Mof.Language.Tests.Parsing;

/// <summary>A text without one of its marks, and what the parser has to make of it.</summary>
internal sealed class Deletion
{
    private readonly string _text;
    private readonly MofFile _whole;
    private readonly MofToken[] _tokens;

    private Deletion(string text)
    {
        _text = text;
        _whole = MofParser.Parse(text);
        _tokens = Lexing.Tokens.Of(text);
    }

    /// <summary>Everything that is wrong with how the parser takes the loss of each mark; empty if nothing is.</summary>
    public static IEnumerable<string> Faults(string text)
    {
        var deletion = new Deletion(text);
        for (var i = 0; i < deletion._tokens.Length; i++)
        {
            var token = deletion._tokens[i];
            switch (token.Kind)
            {
                case TokenKind.String:
                    if (deletion.Check(i, token.Start) is { } opening)
                    {
                        yield return opening;
                    }

                    if (deletion.Check(i, token.End - 1) is { } closing)
                    {
                        yield return closing;
                    }

                    break;
                case TokenKind.OpenBrace or TokenKind.CloseBrace or TokenKind.OpenBracket or TokenKind.CloseBracket
                    or TokenKind.OpenParenthesis or TokenKind.CloseParenthesis or TokenKind.Semicolon:
                    if (deletion.Check(i, token.Start) is { } fault)
                    {
                        yield return fault;
                    }

                    break;
            }
        }
    }

    private string? Check(int index, int offset)
    {
        var token = _tokens[index];
        var rest = _text.Remove(offset, 1);
        var file = MofParser.Parse(rest);
        var problems = new List<string>();
        var errors = file.Diagnostics.Where(static diagnostic => diagnostic.Severity == MofSeverity.Error).ToList();
        if (errors.Count == 0)
        {
            problems.Add("no error");
        }
        else
        {
            var previous = index == 0 ? 0 : _tokens[index - 1].End;
            var next = _tokens[index + 1].Start - 1;
            if (errors[0].Start != offset && errors[0].Start != previous && errors[0].Start != next && errors[0].Start != Joined(rest, offset))
            {
                problems.Add($"first error {errors[0].Start - offset:+0;-0} characters off");
            }

            if (errors.Count > 1)
            {
                problems.Add($"{errors.Count} errors");
            }
        }

        problems.AddRange(Losses(file, token, offset));
        if (problems.Count == 0)
        {
            return null;
        }

        var (line, column) = _whole.Lines.Locate(offset);
        return $"({line},{column}) without '{_text[offset]}': {string.Join("; ", problems)}\n      {Line(offset)}\n" +
            string.Join("\n", errors.Take(3).Select(static error => "      " + error));
    }

    // "ID(0)" without its bracket is the word "ID0": the gap is behind it. A text without its opening quote begins at its first word.
    private static int Joined(string rest, int offset)
    {
        var end = offset;
        if (offset > 0 && char.IsLetterOrDigit(rest[offset - 1]))
        {
            while (end < rest.Length && char.IsLetterOrDigit(rest[end]))
            {
                end++;
            }
        }
        else
        {
            while (end < rest.Length && char.IsWhiteSpace(rest[end]))
            {
                end++;
            }
        }

        return end;
    }

    private string Line(int offset)
    {
        var start = offset == 0 ? 0 : _text.LastIndexOfAny(['\r', '\n'], offset - 1) + 1;
        var end = _text.IndexOfAny(['\r', '\n'], offset);
        return _text[start..(end < 0 ? _text.Length : end)].Trim();
    }

    private IEnumerable<string> Losses(MofFile file, MofToken token, int offset)
    {
        if (file.Declarations.Count != _whole.Declarations.Count)
        {
            yield return $"{file.Declarations.Count} declarations of {_whole.Declarations.Count}";
            yield break;
        }

        for (var i = 0; i < _whole.Declarations.Count; i++)
        {
            var (before, after) = (_whole.Declarations[i], file.Declarations[i]);
            if (before.Equals(after))
            {
                continue;
            }

            var isTouched = offset >= Begin(i) && offset < End(i);
            if (!isTouched)
            {
                yield return $"declaration {i} changed";
            }

            if (before is not ClassDeclarationSyntax whole)
            {
                continue;
            }

            if (after is not ClassDeclarationSyntax rest || rest.Name != whole.Name || rest.Superclass != whole.Superclass)
            {
                yield return $"class '{whole.Name.Text}' lost";
                continue;
            }

            var touched = whole.Members.Count(member => offset >= member.Span.Start && offset < member.Span.End);
            var lost = whole.Members.Where(member => !rest.Members.Contains(member)).ToList();
            var names = rest.Members.Select(Name).ToHashSet();
            if (lost.Count > touched || (lost.Count > 0 && token.Kind == TokenKind.Semicolon))
            {
                yield return $"lost or changed: {string.Join(", ", lost.Select(Name))}";
            }
            else if (lost.Exists(member => !names.Contains(Name(member))))
            {
                yield return $"~dropped: {string.Join(", ", lost.Select(Name))}";
            }

            if (rest.Members.Count > whole.Members.Count)
            {
                yield return "members invented";
            }
        }
    }

    private int Begin(int declaration) => declaration == 0 ? 0 : _whole.Declarations[declaration - 1].Span.End;

    private int End(int declaration) => _whole.Declarations[declaration].Span.End;

    private static string Name(MofSyntax member) => member switch
    {
        PropertySyntax property => property.Name.Text,
        MethodSyntax method => method.Name.Text,
        ClassDeclarationSyntax nested => nested.Name.Text,
        EnumerationDeclarationSyntax enumeration => enumeration.Name.Text,
        _ => throw new InvalidOperationException(member.GetType().Name),
    };
}
