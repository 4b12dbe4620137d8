using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mof.Runtime.AdminService.Tests;

internal enum FilterTokenKind
{
    Identifier,
    Text,
    Number,
    DateTime,
    Symbol,
    End,
}

/// <summary>One token; <paramref name="Value"/> is the literal's value.</summary>
internal sealed record FilterToken(FilterTokenKind Kind, string Source, object? Value, int Position);

/// <summary>Splits the decoded text of $filter or $orderby by the OData 4.0 rules: keywords are case-sensitive, a quote in a text is doubled.</summary>
internal static partial class FilterLexer
{
    public static IReadOnlyList<FilterToken> Read(string text)
    {
        var tokens = new List<FilterToken>();
        var position = 0;
        while (true)
        {
            while (position < text.Length && text[position] is ' ' or '\t')
            {
                position++;
            }

            if (position == text.Length)
            {
                tokens.Add(new FilterToken(FilterTokenKind.End, "", null, position));
                return tokens;
            }

            var token = ReadOne(text, position);
            tokens.Add(token);
            position += token.Source.Length;
        }
    }

    private static FilterToken ReadOne(string text, int position)
    {
        var first = text[position];
        if (first == '\'')
        {
            return ReadText(text, position);
        }

        if (DateTimePattern().Match(text, position) is { Success: true } dateTime)
        {
            return DateTimeOffset.TryParse(dateTime.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
                ? new FilterToken(FilterTokenKind.DateTime, dateTime.Value, moment, position)
                : throw Fault($"'{dateTime.Value}' is no valid Edm.DateTimeOffset", text, position);
        }

        if (NumberPattern().Match(text, position) is { Success: true } number)
        {
            return new FilterToken(FilterTokenKind.Number, number.Value, Number(number.Value), position);
        }

        if (IdentifierPattern().Match(text, position) is { Success: true } identifier)
        {
            return new FilterToken(FilterTokenKind.Identifier, identifier.Value, null, position);
        }

        return "(),:/".Contains(first, StringComparison.Ordinal)
            ? new FilterToken(FilterTokenKind.Symbol, first.ToString(), null, position)
            : throw Fault($"Syntax error: character '{first}' is not valid", text, position);
    }

    private static FilterToken ReadText(string text, int position)
    {
        var value = new StringBuilder();
        var next = position + 1;
        while (next < text.Length)
        {
            if (text[next] != '\'')
            {
                value.Append(text[next++]);
            }
            else if (next + 1 < text.Length && text[next + 1] == '\'')
            {
                value.Append('\'');
                next += 2;
            }
            else
            {
                return new FilterToken(FilterTokenKind.Text, text[position..(next + 1)], value.ToString(), position);
            }
        }

        throw Fault("There is an unterminated string literal", text, position);
    }

    /// <summary>Integers of 64 bits compare exactly; what a decimal cannot hold compares as a double.</summary>
    public static object Number(string source) =>
        !source.Contains('e', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(source, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact
            : double.Parse(source, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool IsNumber(string source) => NumberPattern().Match(source) is { Success: true } match && match.Length == source.Length;

    public static ServiceErrorException Fault(string reason, string text, int position) =>
        ServiceErrorException.NotFound(string.Create(CultureInfo.InvariantCulture, $"{reason} at position {position} in '{text}'."));

    [GeneratedRegex(@"\G[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"\G-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?(?![\w.'-])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\G[\p{L}_][\p{L}\p{Nd}_]*", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierPattern();
}
