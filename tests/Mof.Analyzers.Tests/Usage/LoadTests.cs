using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>MOF1004, MOF1005 and MOF1014.</summary>
public sealed class LoadTests
{
    [Theory]
    [InlineData("other.{|MOF1004:LoadLazyAsync|}();")]
    [InlineData("other.{|MOF1004:RefreshAsync|}();")]
    [InlineData("_field?.{|MOF1004:LoadLazyAsync|}();")]
    [InlineData("new List<Image>().ForEach(image => image.{|MOF1004:LoadLazyAsync|}());")]
    [InlineData("new List<Image>().{|MOF1004:LoadLazyAsync|}();")]
    [InlineData("Action later = () => other.{|MOF1004:LoadLazyAsync|}(); later();")]
    [InlineData("void Later() => other.{|MOF1004:LoadLazyAsync|}(); Later();")]
    public Task A_dropped_load_is_reported(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("#pragma warning disable CS4014\n" + body);

    [Theory]
    [InlineData("await other.LoadLazyAsync();")]
    [InlineData("await other.LoadLazyAsync().ConfigureAwait(false);")]
    [InlineData("_ = other.LoadLazyAsync();")]
    [InlineData("var task = other.LoadLazyAsync(); Use(1); await task;")]
    [InlineData("other.LoadLazyAsync().Wait();")]
    [InlineData("other.LoadLazyAsync().GetAwaiter().GetResult();")]
    [InlineData("var tasks = new List<Task>(); tasks.Add(other.LoadLazyAsync()); await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(new List<Image>().Select(image => image.LoadLazyAsync()));")]
    [InlineData("Func<Task> later = () => other.LoadLazyAsync(); await later();")]
    [InlineData("await (_field?.LoadLazyAsync() ?? Task.CompletedTask);")]
    [InlineData("other.PutAsync(); await Task.Delay(1);")]
    public Task A_load_that_somebody_waits_for_is_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("#pragma warning disable CS4014\n" + body);

    [Theory]
    [InlineData("await foreach (var image in site.Query<Image>()) { await image.{|MOF1005:LoadLazyAsync|}(); Use(image.Lazily_); }")]
    [InlineData("await foreach (var image in site.Query<Image>()) await image.{|MOF1005:LoadLazyAsync|}();")]
    [InlineData("await foreach (var image in site.Query<Image>().WithCancellation(CancellationToken.None)) { Use(image.Name); await image.{|MOF1005:LoadLazyAsync|}().ConfigureAwait(false); }")]
    [InlineData("foreach (var image in await site.Query<Image>().ToListAsync()) { await image.{|MOF1005:LoadLazyAsync|}(); Use(image.Lazily_); }")]
    public Task A_load_of_each_object_is_reported(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("await foreach (var image in site.Query<Image>()) { if (condition) { await image.LoadLazyAsync(); Use(image.Lazily_); } }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { if (image.Name == \"x\") { continue; } await image.LoadLazyAsync(); Use(image.Lazily_); }")]
    [InlineData("await foreach (var image in site.Query<Image>().IncludeLazy()) { await image.LoadLazyAsync(); Use(image.Lazily_); }")]
    [InlineData("foreach (var image in new[] { other }) { await image.LoadLazyAsync(); }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { if (!image.IsLazyLoaded) { await image.LoadLazyAsync(); } }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { await other.LoadLazyAsync(); }")]
    [InlineData("var list = await site.Query<Image>().ToListAsync(); await list.LoadLazyAsync(); foreach (var image in list) { Use(image.Lazily_); }")]
    [InlineData("foreach (var name in new[] { \"a\" }) { var image = await site.Query<Image>().FirstAsync(); await image.LoadLazyAsync(); }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { Func<Task> later = () => image.LoadLazyAsync(); Use(later); }")]
    public Task Loads_of_some_objects_are_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("other.Name = \"x\"; await other.{|MOF1014:RefreshAsync|}();")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; await image.{|MOF1014:RefreshAsync|}();")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); var same = image; same.Name += \"x\"; Console.WriteLine(1); await image.{|MOF1014:RefreshAsync|}();")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (condition) { image.Name = \"a\"; } else { image.Name = \"b\"; } await image.{|MOF1014:RefreshAsync|}();")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; await image.PutAsync(); image.Name = \"y\"; await image.{|MOF1014:RefreshAsync|}();")]
    public Task Changes_that_a_refresh_drops_are_reported(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("other.Name = \"x\"; await other.PutAsync(); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; await site.PutAsync(other); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; await site.PutAllAsync([other]); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; other.RevertChanges(); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; Send(other); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; Use(1); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; await other.LoadLazyAsync();")]
    [InlineData("if (condition) { other.Name = \"x\"; } await other.RefreshAsync();")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; _field = image; await Task.Delay(1); await image.RefreshAsync();")]
    [InlineData("try { other.Name = \"x\"; await other.PutAsync(); } catch (CimConflictException) { await other.RefreshAsync(); }")]
    [InlineData("other.Name = \"x\"; other = new Image(); await other.RefreshAsync();")]
    [InlineData("await other.RefreshAsync(); other.Name = \"x\"; await other.PutAsync();")]
    [InlineData("for (var i = 0; i < 3; i++) { await other.RefreshAsync(); other.Name = \"x\"; try { await other.PutAsync(); return; } catch (CimConflictException) { } }")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; var put = image.PutAsync(); await put; await image.RefreshAsync();")]
    public Task Saved_reverted_and_uncertain_changes_are_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Fact]
    public Task The_message_names_the_properties() => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "other.Name = \"x\"; other.Title = \"y\"; await other.{|#0:RefreshAsync|}();",
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult(RuleIds.ChangesLost, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithArguments("'Name', 'Title'"));
}
