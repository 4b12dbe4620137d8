using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>MOF1004, MOF1005, MOF1012 and MOF1013.</summary>
public sealed class CallAttacks
{
    [Theory]
    [InlineData("Action<Image> later = async i => await i.LoadLazyAsync(); later(other);")]
    [InlineData("Use(condition ? other.LoadLazyAsync() : Task.CompletedTask);")]
    [InlineData("System.Linq.Expressions.Expression<Func<Image, Task>> tree = i => i.LoadLazyAsync(default); Use(tree);")]
    [InlineData("Use(nameof(other.LoadLazyAsync)); using var task = other.LoadLazyAsync();")]
    [InlineData("dynamic d = other; d.LoadLazyAsync();")]
    public Task A_load_that_is_not_dropped_is_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("await foreach (var image in site.Query<Image>()) { foreach (var name in new[] { \"a\" }) { await image.LoadLazyAsync(); } }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { switch (image.Name) { case \"x\": await image.LoadLazyAsync(); break; } }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { try { await image.LoadLazyAsync(); } catch (CimException) { } }")]
    [InlineData("var q = site.Query<Image>(); await foreach (var a in q) { await foreach (var b in q) { await b.{|MOF1005:LoadLazyAsync|}(); } Use(a.Name); }")]
    public Task A_load_that_is_not_the_loops_is_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<Image, Task>> tree = i => i.RefreshSourceAsync(); Use(tree);")]
    [InlineData("var all = new[] { other }.Select(async i => (await i.RefreshSourceAsync()).ReturnValue); Use(all);")]
    [InlineData("using var task = other.RefreshSourceAsync(); Use(task is { Result.ReturnValue: 0 });")]
    [InlineData("var (_, result) = (1, await other.RefreshSourceAsync()); result.EnsureSuccess();")]
    public Task A_result_that_somebody_gets_is_left_alone(string body) => Rule.VerifyBodyAsync<ResultIgnoredAnalyzer>(body);

    [Theory]
    [InlineData("Use(nameof(site.Query)); Use(new List<Base>()); Use(typeof(Base)); Base? none = null; Use(none);")]
    [InlineData("if (other.Schedule is Token token) { other.Schedule = token; Use(default(Base)); }")]
    [InlineData("static T Make<T>() where T : Base, new() => new T(); Func<Base> make = Make<Base>; Use(make);")]
    public Task A_class_that_is_only_named_is_left_alone(string body) => Rule.VerifyBodyAsync<ClassNotAloneAnalyzer>(body);
}
