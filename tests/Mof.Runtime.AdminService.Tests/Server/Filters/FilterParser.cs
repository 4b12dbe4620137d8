namespace Mof.Runtime.AdminService.Tests;

/// <summary>
/// Reads $filter. Precedence by OData 4.0, from loose to tight: or, and, eq ne, gt ge lt le, not. So "not a eq b" means
/// "(not a) eq b", which is an error unless a is boolean. Everything wrong is answered by 404, as the service does.
/// </summary>
internal sealed class FilterParser
{
    /// <summary>The limit of Microsoft.OData's own parser.</summary>
    private const int MaxDepth = 800;

    private readonly string _text;
    private readonly IReadOnlyList<FilterToken> _tokens;
    private readonly FilterNames _names;
    private readonly Dictionary<string, FilterType> _rangeVariables = [];
    private int _next;
    private int _depth;

    private FilterParser(string text, FilterNames names)
    {
        _text = text;
        _names = names;
        _tokens = FilterLexer.Read(text);
    }

    private FilterToken Current => _tokens[_next];

    public static FilterNode Read(string text, FilterNames names)
    {
        var parser = new FilterParser(text, names);
        var filter = parser.ReadOr();
        return parser.Current.Kind == FilterTokenKind.End ? parser.Boolean(filter, "$filter") : throw parser.SyntaxError();
    }

    private FilterNode ReadOr()
    {
        if (++_depth > MaxDepth)
        {
            throw FilterLexer.Fault("Recursion depth exceeded allowed limit", _text, Current.Position);
        }

        var left = ReadAnd();
        while (TakeWord("or"))
        {
            left = new OrNode(Boolean(left, "Or"), Boolean(ReadAnd(), "Or"));
        }

        _depth--;
        return left;
    }

    private FilterNode ReadAnd()
    {
        var left = ReadEquality();
        while (TakeWord("and"))
        {
            left = new AndNode(Boolean(left, "And"), Boolean(ReadEquality(), "And"));
        }

        return left;
    }

    private FilterNode ReadEquality()
    {
        var left = ReadRelation();
        while (TakeWord("eq", "ne") is { } name)
        {
            left = Comparison(name, left, ReadRelation());
        }

        return left;
    }

    private FilterNode ReadRelation()
    {
        var left = ReadUnary();
        while (TakeWord("gt", "ge", "lt", "le") is { } name)
        {
            left = Comparison(name, left, ReadUnary());
        }

        return left;
    }

    private FilterNode ReadUnary()
    {
        var negations = 0;
        while (TakeWord("not"))
        {
            negations++;
        }

        var operand = ReadPrimary();
        for (; negations > 0; negations--)
        {
            operand = operand.Type is FilterType.Boolean or FilterType.Null
                ? new NotNode(operand)
                : throw ServiceErrorException.NotFound(
                    $"A unary operator with an incompatible type was detected. Found operand type '{operand.Type}' for operator kind 'Not'.");
        }

        return operand;
    }

    private FilterNode ReadPrimary()
    {
        var token = Take();
        switch (token.Kind)
        {
            case FilterTokenKind.Text:
                return new LiteralNode(FilterType.Text, token.Value);
            case FilterTokenKind.Number:
                return new LiteralNode(FilterType.Number, token.Value);
            case FilterTokenKind.DateTime:
                return new LiteralNode(FilterType.DateTime, token.Value);
            case FilterTokenKind.Symbol when token.Source == "(":
                var inner = ReadOr();
                Expect(")");
                return inner;
            case FilterTokenKind.Identifier:
                return ReadNamed(token);
            default:
                _next--;
                throw SyntaxError();
        }
    }

    private FilterNode ReadNamed(FilterToken name)
    {
        if (TakeSymbol("("))
        {
            return ReadFunction(name.Source);
        }

        if (TakeSymbol("/"))
        {
            return ReadAny(_names.Array(name.Source));
        }

        if (_rangeVariables.TryGetValue(name.Source, out var element))
        {
            return new RangeVariableNode(element, name.Source);
        }

        return name.Source switch
        {
            "true" => new LiteralNode(FilterType.Boolean, true),
            "false" => new LiteralNode(FilterType.Boolean, false),
            "null" => new LiteralNode(FilterType.Null, null),
            _ => new PropertyNode(FilterNames.TypeOf(_names.Scalar(name.Source)), _names.Scalar(name.Source)),
        };
    }

    private TextFunctionNode ReadFunction(string name)
    {
        if (name is not ("startswith" or "endswith" or "contains"))
        {
            throw ServiceErrorException.NotFound($"An unknown function with name '{name}' was found.");
        }

        var text = ReadOr();
        Expect(",");
        var part = ReadOr();
        Expect(")");
        return Text(text) && Text(part)
            ? new TextFunctionNode(name, text, part)
            : throw ServiceErrorException.NotFound($"No function signature for the function with name '{name}' matches the specified arguments.");

        static bool Text(FilterNode node) => node.Type is FilterType.Text or FilterType.Null;
    }

    private AnyNode ReadAny(ServerProperty array)
    {
        if (!TakeWord("any"))
        {
            throw SyntaxError();
        }

        Expect("(");
        if (TakeSymbol(")"))
        {
            return new AnyNode(array, null, null);
        }

        var variable = Take();
        if (variable.Kind != FilterTokenKind.Identifier || !_rangeVariables.TryAdd(variable.Source, FilterNames.TypeOf(array)))
        {
            throw FilterLexer.Fault("A new range variable is expected", _text, variable.Position);
        }

        Expect(":");
        var condition = Boolean(ReadOr(), "Any");
        Expect(")");
        _rangeVariables.Remove(variable.Source);
        return new AnyNode(array, variable.Source, condition);
    }

    private static ComparisonNode Comparison(string name, FilterNode left, FilterNode right) =>
        left.Type == right.Type || left.Type == FilterType.Null || right.Type == FilterType.Null
            ? new ComparisonNode(name, left, right)
            : throw ServiceErrorException.NotFound(
                $"A binary operator with incompatible types was detected. Found operand types '{left.Type}' and '{right.Type}' for operator '{name}'.");

    private FilterNode Boolean(FilterNode node, string user) => node.Type is FilterType.Boolean or FilterType.Null
        ? node
        : throw ServiceErrorException.NotFound($"The operand of '{user}' has type '{node.Type}', not Edm.Boolean, in '{_text}'.");

    private FilterToken Take() => Current.Kind == FilterTokenKind.End ? throw SyntaxError() : _tokens[_next++];

    private string? TakeWord(params ReadOnlySpan<string> words)
    {
        if (Current.Kind != FilterTokenKind.Identifier || !words.Contains(Current.Source))
        {
            return null;
        }

        return _tokens[_next++].Source;
    }

    private bool TakeWord(string word) => TakeWord([word]) is not null;

    private bool TakeSymbol(string symbol)
    {
        var found = Current is { Kind: FilterTokenKind.Symbol } && Current.Source == symbol;
        _next += found ? 1 : 0;
        return found;
    }

    private void Expect(string symbol)
    {
        if (!TakeSymbol(symbol))
        {
            throw SyntaxError();
        }
    }

    private ServiceErrorException SyntaxError() => FilterLexer.Fault($"Syntax error near '{Current.Source}'", _text, Current.Position);
}
