namespace Mof.Runtime.Tests.Queries;

/// <summary>Which texts are WQL, which only a server understands, and where the others go wrong.</summary>
public sealed class WqlReaderTests
{
    [Theory]
    [InlineData("SELECT * FROM C")]
    [InlineData("select\t*\r\nfrom c")]
    [InlineData("SELECT a, C.b FROM C")]
    [InlineData("SELECT COUNT(*) FROM C")]
    [InlineData("SELECT COUNT(a) FROM C")]
    [InlineData("SELECT Count FROM C")]
    [InlineData("SELECT * FROM C WHERE a = 1")]
    [InlineData("SELECT * FROM C WHERE 1 <= a")]
    [InlineData("SELECT * FROM C WHERE a != 'x' AND b <> \"y\"")]
    [InlineData("SELECT * FROM C WHERE a = 'it\\'s' OR a = \"\\\\\\\"\"")]
    [InlineData("SELECT * FROM C WHERE a='' AND b=\"\"")]
    [InlineData("SELECT * FROM C WHERE a = -1.5E+3 OR a = +.5 OR a = 0x1F")]
    [InlineData("SELECT * FROM C WHERE a IS NULL OR a IS NOT NULL")]
    [InlineData("SELECT * FROM C WHERE a LIKE 'x%' AND a NOT LIKE '%y'")]
    [InlineData("SELECT * FROM C WHERE a IN (1, 2) AND a NOT IN ('x') AND a IN ()")]
    [InlineData("SELECT * FROM C WHERE NOT NOT (a = 1)")]
    [InlineData("SELECT * FROM C WHERE a ISA 'x'")]
    [InlineData("SELECT * FROM C WHERE a = NULL OR a = TRUE OR FALSE = a")]
    [InlineData("SELECT * FROM C ORDER BY a, C.b DESC, c ASC")]
    [InlineData("SELECT * FROM C WHERE upper = 1")]
    [InlineData("SELECT * FROM Ürün WHERE ölçü = 1")]
    public void These_are(string wql)
    {
        var (query, error) = WqlReader.Read(wql);
        Assert.Null(error);
        Assert.NotNull(query);
    }

    [Theory]
    [InlineData("ASSOCIATORS OF {C.K=1}", 0)]
    [InlineData("references of {C}", 0)]
    [InlineData("SELECT DISTINCT a FROM C", 7)]
    [InlineData("SELECT * FROM C, D", 15)]
    [InlineData("SELECT * FROM C AS x", 16)]
    [InlineData("SELECT x.a FROM C x INNER JOIN D y ON x.a = y.a", 18)]
    [InlineData("SELECT * FROM C WITHIN 5", 16)]
    [InlineData("SELECT * FROM C WHERE UPPER(a) = 'X'", 22)]
    [InlineData("SELECT * FROM C WHERE a > GetDate()", 26)]
    [InlineData("SELECT * FROM C WHERE a IN (SELECT b FROM D)", 28)]
    [InlineData("SELECT * FROM C WHERE a = 1 GROUP BY a", 28)]
    public void Only_a_server_understands_these(string wql, int start)
    {
        var (query, error) = WqlReader.Read(wql);
        Assert.Null(query);
        Assert.True(error!.IsServerOnly, error.Message);
        Assert.Equal((start, wql), (error.Start, wql));
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("   ", 3, 0)]
    [InlineData("UPDATE C", 0, 6)]
    [InlineData("SELECT", 6, 0)]
    [InlineData("SELECT FROM C", 12, 1)]
    [InlineData("SELECT a b FROM C", 9, 1)]
    [InlineData("SELECT a, FROM C", 15, 1)]
    [InlineData("SELECT COUNT( FROM C", 19, 1)]
    [InlineData("SELECT * FROM", 13, 0)]
    [InlineData("SELECT * FROM 'C'", 14, 3)]
    [InlineData("SELECT * FROM C WHERE", 21, 0)]
    [InlineData("SELECT * FROM C WHERE a", 23, 0)]
    [InlineData("SELECT * FROM C WHERE a =", 25, 0)]
    [InlineData("SELECT * FROM C WHERE a = b", 26, 1)]
    [InlineData("SELECT * FROM C WHERE a == 1", 25, 1)]
    [InlineData("SELECT * FROM C WHERE 1 = 1", 26, 1)]
    [InlineData("SELECT * FROM C WHERE a = 'x", 26, 2)]
    [InlineData("SELECT * FROM C WHERE a = 'x\\'", 26, 4)]
    [InlineData("SELECT * FROM C WHERE a = 1 AND", 31, 0)]
    [InlineData("SELECT * FROM C WHERE (a = 1", 28, 0)]
    [InlineData("SELECT * FROM C WHERE a = 1)", 27, 1)]
    [InlineData("SELECT * FROM C WHERE a LIKE 1", 29, 1)]
    [InlineData("SELECT * FROM C WHERE a IS 1", 27, 1)]
    [InlineData("SELECT * FROM C WHERE a IN 1", 27, 1)]
    [InlineData("SELECT * FROM C WHERE a IN (1", 29, 0)]
    [InlineData("SELECT * FROM C WHERE a IN (1,)", 30, 1)]
    [InlineData("SELECT * FROM C WHERE a NOT = 1", 28, 1)]
    [InlineData("SELECT * FROM C WHERE a ; b", 24, 1)]
    [InlineData("SELECT * FROM C ORDER a", 22, 1)]
    [InlineData("SELECT * FROM C ORDER BY", 24, 0)]
    [InlineData("SELECT * FROM C LIMIT 5", 16, 5)]
    [InlineData("SELECT * FROM C WHERE a = 1; DROP", 27, 1)]
    public void These_go_wrong_there(string wql, int start, int length)
    {
        var (query, error) = WqlReader.Read(wql);
        Assert.Null(query);
        Assert.False(error!.IsServerOnly, error.Message);
        Assert.Equal((start, length, error.Message), (error.Start, error.Length, error.Message));
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Not_binds_closer_than_And_and_And_closer_than_Or()
    {
        var condition = WqlReader.Read("SELECT * FROM C WHERE NOT a = 1 AND b = 2 OR c = 3").Query!.Condition;
        var or = Assert.IsType<WqlCombination>(condition);
        Assert.False(or.IsAnd);
        var and = Assert.IsType<WqlCombination>(or.Operands[0]);
        Assert.True(and.IsAnd);
        Assert.IsType<WqlNegation>(and.Operands[0]);
    }

    [Fact]
    public void A_constant_in_front_mirrors_the_comparison() =>
        Assert.Equal(WqlOperator.GreaterOrEqual, Assert.IsType<WqlComparison>(WqlReader.Read("SELECT * FROM C WHERE 5 <= a").Query!.Condition).Operator);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("NOT ", "")]
    public void Deep_nesting_is_an_error_and_no_crash(string open, string close)
    {
        var (query, error) = WqlReader.Read("SELECT * FROM C WHERE " + Repeat(open, 400) + "a = 1" + Repeat(close, 400));
        Assert.Null(error);
        Assert.NotNull(query);
        (query, error) = WqlReader.Read("SELECT * FROM C WHERE " + Repeat(open, 100_000) + "a = 1" + Repeat(close, 100_000));
        Assert.Null(query);
        Assert.Contains("nested", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_conditions_are_no_deep_ones()
    {
        var query = WqlReader.Read("SELECT * FROM C WHERE " + string.Join(" OR ", Enumerable.Range(0, 20_000).Select(static i => "a = " + i))).Query;
        Assert.Equal(20_000, Assert.IsType<WqlCombination>(query!.Condition).Operands.Count);
    }

    [Theory]
    [InlineData("SELECT * FROM C WHERE Full = 1")]
    [InlineData("SELECT * FROM C WHERE Left IS NULL")]
    public void A_property_may_be_named_like_a_word_of_joins(string wql) => Assert.Null(WqlReader.Read(wql).Error);

    [Fact]
    public void A_star_after_a_class_is_where_it_goes_wrong() => Assert.Equal(9, WqlReader.Read("SELECT x.* FROM C x INNER JOIN D y ON x.a = y.a").Error!.Start);

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
