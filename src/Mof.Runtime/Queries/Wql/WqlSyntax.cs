namespace Mof.Runtime;

/// <summary>A name in WQL, and where it stands.</summary>
internal sealed record WqlName(string Text, int Start, int Length);

/// <summary>What a literal of WQL is.</summary>
internal enum WqlLiteralKind
{
    Null,
    Boolean,
    Number,
    Text,
}

/// <summary>A literal in WQL: TRUE and FALSE as <c>TRUE</c> and <c>FALSE</c>, a number as written, a text unescaped.</summary>
internal sealed record WqlLiteral(WqlLiteralKind Kind, string Text, int Start, int Length);

/// <summary>How a condition of WQL compares.</summary>
internal enum WqlOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Like,
    NotLike,
    IsA,
}

/// <summary>A condition of WQL.</summary>
internal abstract record WqlCondition;

/// <summary><c>Name = "x"</c></summary>
internal sealed record WqlComparison(WqlName Property, WqlOperator Operator, WqlLiteral Value) : WqlCondition;

/// <summary><c>Name IS NULL</c></summary>
internal sealed record WqlNullTest(WqlName Property, bool IsNull) : WqlCondition;

/// <summary><c>Name IN ("x", "y")</c></summary>
internal sealed record WqlMembership(WqlName Property, IReadOnlyList<WqlLiteral> Choices, bool IsNegated) : WqlCondition;

/// <summary><c>a AND b</c>, <c>a OR b</c></summary>
internal sealed record WqlCombination(bool IsAnd, IReadOnlyList<WqlCondition> Operands) : WqlCondition;

/// <summary><c>NOT a</c></summary>
internal sealed record WqlNegation(WqlCondition Inner) : WqlCondition;

/// <summary>One property of ORDER BY.</summary>
internal sealed record WqlOrder(WqlName Property, bool IsDescending);

/// <summary>A query: <c>SELECT a, b FROM C WHERE … ORDER BY …</c>; no properties for <c>*</c>.</summary>
internal sealed record WqlQuery(
    IReadOnlyList<WqlName> Properties, bool IsCount, WqlName Class, WqlCondition? Condition, IReadOnlyList<WqlOrder> Order);

/// <summary>Why a text is no query that can be evaluated here.</summary>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Start">Where, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="IsServerOnly">True for what a server may well understand: a join, a function, a query for associations or events.</param>
internal sealed record WqlError(string Message, int Start, int Length, bool IsServerOnly);
