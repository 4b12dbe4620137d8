namespace Mof.Runtime;

/// <summary>
/// Reads the WQL that can be evaluated without a server: a select list, one class, conditions, an order (wmisdk, WQL; the order
/// and IN are the SMS Provider's). Recursive descent; it never throws.
/// </summary>
internal sealed class WqlReader
{
    // Deeper than anything that a person or a program writes, and shallow enough for any stack.
    private const int DeepestNesting = 500;

    private static readonly string[] Functions = ["UPPER", "LOWER", "SUBSTRING", "DATEPART", "DATEDIFF", "DATEADD", "GETDATE", "ISNULL"];

    private static readonly string[] JoinWords = ["AS", "JOIN", "INNER", "LEFT", "RIGHT", "FULL"];

    private static readonly string[] ClauseWords = ["WHERE", "ORDER", "WITHIN", "GROUP", "HAVING"];

    private readonly List<WqlToken> _tokens;
    private int _at;
    private int _depth;

    private WqlReader(string text) => _tokens = WqlLexer.Read(text);

    private WqlToken Token => _tokens[_at];

    /// <summary>Reads a query.</summary>
    /// <returns>The query, or the first thing that is wrong with it; one of both is null.</returns>
    public static (WqlQuery? Query, WqlError? Error) Read(string text)
    {
        try
        {
            return (new WqlReader(text).Query(), null);
        }
        catch (WqlFault fault)
        {
            return (null, fault.Error);
        }
    }

    private WqlQuery Query()
    {
        if (Token.Is("ASSOCIATORS") || Token.Is("REFERENCES"))
        {
            throw ServerOnly(Token.Text.ToUpperInvariant() + " OF needs a server that keeps associations.");
        }

        Expect("SELECT", "a query begins with SELECT");
        if (Token.Is("DISTINCT"))
        {
            throw ServerOnly("DISTINCT gives rows that are no objects.");
        }

        var (properties, isCount) = SelectList();
        Expect("FROM", "after the properties comes FROM and the class");
        var className = Name("the name of a class");
        // A comma, an alias or a join: all of them mean several classes.
        if (Token.Kind == WqlTokenKind.Comma || (Token.Kind == WqlTokenKind.Name && Array.Exists(JoinWords, word => Token.Is(word) || (_tokens[_at + 1].Is(word) && !Array.Exists(ClauseWords, Token.Is)))))
        {
            throw ServerOnly("A join gives rows that are no objects.");
        }

        if (Token.Is("WITHIN") || Token.Is("GROUP"))
        {
            throw ServerOnly(Token.Text.ToUpperInvariant() + " belongs to queries for events.");
        }

        var condition = Take("WHERE") ? Alternatives() : null;
        if (Token.Is("GROUP") || Token.Is("HAVING"))
        {
            throw ServerOnly(Token.Text.ToUpperInvariant() + " belongs to queries for events.");
        }

        var order = Order();
        return Token.Kind == WqlTokenKind.End
            ? new WqlQuery(properties, isCount, className, condition, order)
            : throw Wrong(condition is null && order.Count == 0 ? "WHERE, ORDER BY or the end of the query was expected" : "the end of the query was expected");
    }

    private (List<WqlName> Properties, bool IsCount) SelectList()
    {
        var properties = new List<WqlName>();
        if (Take(WqlTokenKind.Star))
        {
            return (properties, false);
        }

        if (Token.Is("COUNT") && _tokens[_at + 1].Kind == WqlTokenKind.Open)
        {
            _at += 2;
            if (!Take(WqlTokenKind.Star))
            {
                Name("* or the name of a property");
            }

            Expect(WqlTokenKind.Close, "')' was expected after COUNT(*");
            return (properties, true);
        }

        do
        {
            properties.Add(Property());
        }
        while (Take(WqlTokenKind.Comma));
        return (properties, false);
    }

    private List<WqlOrder> Order()
    {
        var order = new List<WqlOrder>();
        if (Take("ORDER"))
        {
            Expect("BY", "after ORDER comes BY");
            do
            {
                var property = Property();
                var isDescending = Take("DESC");
                if (!isDescending)
                {
                    Take("ASC");
                }

                order.Add(new WqlOrder(property, isDescending));
            }
            while (Take(WqlTokenKind.Comma));
        }

        return order;
    }

    // NOT binds closer than AND, AND closer than OR.
    private WqlCondition Alternatives()
    {
        var first = Combination();
        if (!Token.Is("OR"))
        {
            return first;
        }

        var operands = new List<WqlCondition> { first };
        while (Take("OR"))
        {
            operands.Add(Combination());
        }

        return new WqlCombination(IsAnd: false, operands);
    }

    private WqlCondition Combination()
    {
        var first = Negation();
        if (!Token.Is("AND"))
        {
            return first;
        }

        var operands = new List<WqlCondition> { first };
        while (Take("AND"))
        {
            operands.Add(Negation());
        }

        return new WqlCombination(IsAnd: true, operands);
    }

    private WqlCondition Negation()
    {
        if (++_depth > DeepestNesting)
        {
            throw Wrong($"conditions are nested more than {DeepestNesting} deep");
        }

        WqlCondition condition;
        if (Take("NOT"))
        {
            condition = new WqlNegation(Negation());
        }
        else if (Take(WqlTokenKind.Open))
        {
            condition = Alternatives();
            Expect(WqlTokenKind.Close, "')' was expected");
        }
        else
        {
            condition = Test();
        }

        _depth--;
        return condition;
    }

    private WqlCondition Test()
    {
        if (Token.Kind is WqlTokenKind.Text or WqlTokenKind.Number || Token.Is("TRUE") || Token.Is("FALSE") || Token.Is("NULL"))
        {
            // "constant operator property" is WQL, too.
            var value = Literal();
            return Comparison() is { } mirrored
                ? new WqlComparison(Property(), Mirror(mirrored), value)
                : throw Wrong("an operator and a property were expected after the value");
        }

        var property = Property();
        if (Take("IS"))
        {
            var isNull = !Take("NOT");
            Expect("NULL", "after IS comes NULL or NOT NULL");
            return new WqlNullTest(property, isNull);
        }

        var isNegated = Take("NOT");
        if (Take("LIKE"))
        {
            return new WqlComparison(property, isNegated ? WqlOperator.NotLike : WqlOperator.Like, PatternLiteral());
        }

        if (Take("IN"))
        {
            return new WqlMembership(property, Choices(), isNegated);
        }

        if (isNegated)
        {
            throw Wrong("after the property and NOT comes LIKE or IN");
        }

        if (Take("ISA"))
        {
            return new WqlComparison(property, WqlOperator.IsA, PatternLiteral());
        }

        return Comparison() is { } comparison
            ? new WqlComparison(property, comparison, Literal())
            : throw Wrong($"an operator was expected after {property.Text}: = <> < <= > >= LIKE IN IS");
    }

    private List<WqlLiteral> Choices()
    {
        Expect(WqlTokenKind.Open, "after IN comes a list in parentheses");
        if (Token.Is("SELECT"))
        {
            throw ServerOnly("A query inside a query needs a server.");
        }

        var choices = new List<WqlLiteral>();
        if (!Take(WqlTokenKind.Close))
        {
            do
            {
                choices.Add(Literal());
            }
            while (Take(WqlTokenKind.Comma));
            Expect(WqlTokenKind.Close, "',' or ')' was expected");
        }

        return choices;
    }

    private WqlLiteral PatternLiteral() => Token.Kind == WqlTokenKind.Text ? Literal() : throw Wrong("a text in quotes was expected");

    private WqlLiteral Literal()
    {
        var token = Token;
        WqlLiteralKind? kind = token.Kind switch
        {
            WqlTokenKind.Text => WqlLiteralKind.Text,
            WqlTokenKind.Number => WqlLiteralKind.Number,
            _ when token.Is("NULL") => WqlLiteralKind.Null,
            _ when token.Is("TRUE") || token.Is("FALSE") => WqlLiteralKind.Boolean,
            _ => null,
        };
        if (kind is null)
        {
            ThrowIfFunction();
            throw Wrong(token.Kind == WqlTokenKind.Name
                ? $"a value was expected and not '{token.Text}': texts stand in quotes, and a property is compared with a value only"
                : "a value was expected");
        }

        _at++;
        return new WqlLiteral(kind.Value, kind == WqlLiteralKind.Boolean ? token.Text.ToUpperInvariant() : token.Text, token.Start, token.Length);
    }

    private WqlOperator? Comparison()
    {
        if (Token.Kind != WqlTokenKind.Operator)
        {
            return null;
        }

        return _tokens[_at++].Text switch
        {
            "=" => WqlOperator.Equal,
            "<>" => WqlOperator.NotEqual,
            "<" => WqlOperator.Less,
            "<=" => WqlOperator.LessOrEqual,
            ">" => WqlOperator.Greater,
            _ => WqlOperator.GreaterOrEqual,
        };
    }

    private static WqlOperator Mirror(WqlOperator comparison) => comparison switch
    {
        WqlOperator.Less => WqlOperator.Greater,
        WqlOperator.LessOrEqual => WqlOperator.GreaterOrEqual,
        WqlOperator.Greater => WqlOperator.Less,
        WqlOperator.GreaterOrEqual => WqlOperator.LessOrEqual,
        _ => comparison,
    };

    // A class in front of a property, as joins need it, says nothing where there is one class.
    private WqlName Property()
    {
        ThrowIfFunction();
        var name = Name("the name of a property");
        if (!Take(WqlTokenKind.Dot))
        {
            return name;
        }

        return Token.Kind == WqlTokenKind.Star ? throw ServerOnly("A join gives rows that are no objects.") : Name("the name of a property");
    }

    private WqlName Name(string expected)
    {
        var token = Token;
        if (token.Kind != WqlTokenKind.Name)
        {
            throw Wrong(expected + " was expected");
        }

        _at++;
        return new WqlName(token.Text, token.Start, token.Length);
    }

    private void ThrowIfFunction()
    {
        if (Array.Exists(Functions, Token.Is) && _tokens[_at + 1].Kind == WqlTokenKind.Open)
        {
            throw ServerOnly(Token.Text.ToUpperInvariant() + " is a function of the server.");
        }
    }

    private bool Take(string word)
    {
        if (!Token.Is(word))
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Take(WqlTokenKind kind)
    {
        if (Token.Kind != kind)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string word, string otherwise)
    {
        if (!Take(word))
        {
            throw Wrong(otherwise);
        }
    }

    private void Expect(WqlTokenKind kind, string otherwise)
    {
        if (!Take(kind))
        {
            throw Wrong(otherwise);
        }
    }

    private WqlFault Wrong(string message) =>
        new(new WqlError(Token.Kind == WqlTokenKind.Bad ? Token.Text : message, Token.Start, Token.Length, IsServerOnly: false));

    private WqlFault ServerOnly(string message) => new(new WqlError(message, Token.Start, Token.Length, IsServerOnly: true));

#pragma warning disable CA1032, CA1064 // It never leaves this class.
    private sealed class WqlFault(WqlError error) : Exception(error.Message)
    {
        public WqlError Error { get; } = error;
    }
#pragma warning restore CA1032, CA1064
}
