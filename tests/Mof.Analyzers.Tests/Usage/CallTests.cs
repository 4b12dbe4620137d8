using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>MOF1012 and MOF1013.</summary>
public sealed class CallTests
{
    [Theory]
    [InlineData("await other.{|MOF1012:RefreshSourceAsync|}();")]
    [InlineData("await other.{|MOF1012:RefreshSourceAsync|}().ConfigureAwait(false);")]
    [InlineData("other.{|MOF1012:RefreshSourceAsync|}();")]
    [InlineData("Action later = () => other.{|MOF1012:RefreshSourceAsync|}(); later();")]
    [InlineData("_field?.{|MOF1012:RefreshSourceAsync|}();")]
    public Task A_result_that_nobody_looks_at_is_reported(string body) => Rule.VerifyBodyAsync<ResultIgnoredAnalyzer>("#pragma warning disable CS4014\n" + body);

    [Theory]
    [InlineData("(await other.RefreshSourceAsync()).EnsureSuccess();")]
    [InlineData("var result = await other.RefreshSourceAsync(); Use(result.ReturnValue);")]
    [InlineData("_ = await other.RefreshSourceAsync(); _ = other.RefreshSourceAsync();")]
    [InlineData("Use(await other.RefreshSourceAsync());")]
    [InlineData("await other.FireAsync();")]
    [InlineData("await Task.WhenAll(new[] { other }.Select(image => image.RefreshSourceAsync()));")]
    [InlineData("Func<Task> later = () => other.RefreshSourceAsync(); await later();")]
    [InlineData("if ((await other.RefreshSourceAsync()).ReturnValue != 0) { return; }")]
    [InlineData("other.RefreshSourceAsync().Result.EnsureSuccess();")]
    public Task A_result_that_is_used_is_left_alone(string body) => Rule.VerifyBodyAsync<ResultIgnoredAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.{|MOF1013:Query<Token>|}());")]
    [InlineData("await new Token().{|MOF1013:PutAsync|}();")]
    [InlineData("await site.{|MOF1013:PutAsync|}(new Token());")]
    [InlineData("await other.Schedule!.{|MOF1013:RefreshAsync|}();")]
    [InlineData("await other.Schedule!.{|MOF1013:DeleteAsync|}();")]
    [InlineData("Use(await site.{|MOF1013:FindAsync<Token>|}(\"1\"));")]
    [InlineData("Use({|MOF1013:new Base()|});")]
    public Task A_class_on_its_own_is_reported(string body) => Rule.VerifyBodyAsync<ClassNotAloneAnalyzer>(body);

    [Theory]
    [InlineData("other.Schedule = new Token(); await other.PutAsync();")]
    [InlineData("await foreach (var any in site.Query(Base.Class)) { Use(any); }")]
    [InlineData("Use(site.Query<Image>()); await site.PutAsync(other); await other.DeleteAsync();")]
    [InlineData("CimInstance any = new Token(); Use(any);")]
    [InlineData("var token = new Token(); Use(token.HasChanges); Use(token.ToString());")]
    [InlineData("Use(typeof(Token)); Use(nameof(Base)); Use(new List<Token>()); Use(new BootImage());")]
    [InlineData("async Task Save<T>(T instance) where T : CimInstance => await site.PutAsync(instance); await Save(other);")]
    public Task A_class_in_its_place_is_left_alone(string body) => Rule.VerifyBodyAsync<ClassNotAloneAnalyzer>(body);
}
