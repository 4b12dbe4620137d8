using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>MOF1006 and MOF1015 to MOF1017: other ways to write a query, and what only looks like one.</summary>
public sealed class QueryAttacks
{
    [Theory]
    [InlineData("Use(from i in site.Query<Image>() where i.Name == \"x\" orderby i.Name select i);")]
    [InlineData("Use(from i in site.Query<Image>() where i.{|MOF1006:Lazily_|} == \"x\" select i.Name);")]
    [InlineData("IList<string> a = [\"x\"]; ICollection<string> b = a; IEnumerable<string> c = a; Use(site.Query<Image>().Where(i => a.Contains(i.Name) || b.Contains(i.Name) || c.Contains(i.Name)));")]
    [InlineData("Use(site.Query<Image>().Where(i => new[] { \"x\" }.Contains(i.Name) || new List<string> { \"a\" }.Contains(i.Name) || i.Name.Contains('x') || object.Equals(i.Name, \"x\") || i.Level.Equals(3u)));")]
    [InlineData("var list = new uint[] { 1 }; var n = 3; Use(site.Query<Image>().Where(i => i.Level == list[0] && i.Level == (uint)n && i.Name == (other.Title ?? \"x\") && i.Level == list.Length && i.Name == typeof(string).Name));")]
    [InlineData("Use(site.Query<Image>().Where(i => i.Name == (string)(object)other.Name && i.Name == new string('x', 3) && i.Since < new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));")]
    public Task Every_way_to_write_a_query_is_understood(string body) => Rule.VerifyBodyAsync<QueryLambdaAnalyzer>(body);

    [Theory]
    [InlineData("public static class Own { public static CimQuery<T> Where<T>(this CimQuery<T> q, Func<T, int, bool> f) where T : CimInstance => q; public static void Run(CimConnection c) => c.Query<Image>().Where((i, n) => i.Lazily_.Length > n); }")]
    [InlineData("public class CimQuery<T> { public CimQuery<T> Where(Expression<Func<T, bool>> f) => this; public CimQuery<T> Only(params object[] p) => this; } public class User { public void Run() => new CimQuery<Image>().Where(i => i.Lazily_.Length > 3).Only(Image.Properties.Lazily_); }")]
    public Task What_only_looks_like_a_query_is_left_alone(string source) => Hostile.VerifyAsync<QueryLambdaAnalyzer>(source);

    [Theory]
    [InlineData("Use(site.QueryWql<Image>($\"\"\"SELECT * FROM Image WHERE Name = 'it''s' AND Title = {other.Title}\"\"\"));")]
    [InlineData("Use(site.QueryWql<Image>($@\"SELECT * FROM Image WHERE Name = 'C:\\\\\\\\' AND Title = {other.Title}\"));")]
    public Task Quotes_that_are_closed_are_left_alone(string body) => Rule.VerifyBodyAsync<QuotedHoleAnalyzer>(body);
}
