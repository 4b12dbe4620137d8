using Mof.Analyzers.Rules;

namespace Mof.CodeFixes.Tests;

/// <summary>The fixes of MOF1003, MOF1004, MOF1005 and MOF1014.</summary>
public sealed class LoadCodeFixTests
{
    [Theory]
    [InlineData("await foreach (var image in site.Query<Image>()) { Use(image.{|MOF1003:Details|}); }", "await foreach (var image in site.Query<Image>().IncludeLazy()) { Use(image.Details); }")]
    [InlineData(
        "await foreach (var image in site.Query<Image>().Where(i => i.Name == \"x\").WithCancellation(default)) { Use(image.{|MOF1003:Details|}); }",
        "await foreach (var image in site.Query<Image>().Where(i => i.Name == \"x\").IncludeLazy().WithCancellation(default)) { Use(image.Details); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Use(image.{|MOF1003:Details|});", "var image = await site.Query<Image>().IncludeLazy().FirstAsync(); Use(image.Details);")]
    [InlineData(
        "foreach (var image in await site.Query<Image>().ToListAsync().ConfigureAwait(false)) { Use(image.{|MOF1003:Details|}); }",
        "foreach (var image in await site.Query<Image>().IncludeLazy().ToListAsync().ConfigureAwait(false)) { Use(image.Details); }")]
    [InlineData(
        "var list = await site.Query<Image>().ToListAsync(); var found = list.First(image => image.{|MOF1003:Details|} == \"x\");",
        "var list = await site.Query<Image>().IncludeLazy().ToListAsync(); var found = list.First(image => image.Details == \"x\");")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Need({|MOF1003:image|});", "var image = await site.Query<Image>().IncludeLazy().FirstAsync(); Need(image);")]
    public Task The_query_loads(string before, string after) => Fix.VerifyBodyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(before, after, "IncludeLazy");

    [Theory]
    [InlineData(
        "var image = await site.Query<Image>().FirstAsync();\n        // Why.\n        Use(image.{|MOF1003:Details|}); // What.",
        "var image = await site.Query<Image>().FirstAsync();\n        // Why.\n        await image.LoadLazyAsync();\n        Use(image.Details); // What.")]
    [InlineData(
        "var image = await site.Query<Image>().FirstAsync();\n        Need({|MOF1003:image|});",
        "var image = await site.Query<Image>().FirstAsync();\n        await image.LoadLazyAsync();\n        Need(image);")]
    [InlineData(
        "var image = await site.Query<Image>().FirstAsync();\n        if (condition)\n            Use(image.{|MOF1003:Details|});",
        "var image = await site.Query<Image>().FirstAsync();\n        if (condition)\n        {\n            await image.LoadLazyAsync();\n            Use(image.Details);\n        }")]
    [InlineData(
        "var image = await site.Query<Image>().FirstAsync();\n        while (image.{|MOF1003:Details|} == \"\") { break; }",
        "var image = await site.Query<Image>().FirstAsync();\n        await image.LoadLazyAsync();\n        while (image.Details == \"\") { break; }")]
    public Task A_single_object_is_loaded_before_the_statement(string before, string after) => Fix.VerifyBodyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(before, after, "LoadLazyAsync");

    [Fact]
    public Task A_method_that_returns_a_task_becomes_async() => Fix.VerifyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>("""
            [return: LazyNotLoaded] private static Image Cached() => new Image();

            public Task RunAsync(bool condition)
            {
                var image = Cached();
                if (condition)
                {
                    return Task.CompletedTask;
                }

                Use(image.{|MOF1003:Details|});
                return Task.Delay(1);
            }

            public Task<int> CountAsync(bool condition)
            {
                var image = Cached();
                Use(image.{|MOF1003:Details|});
                return condition ? Task.FromResult(1) : Task.FromResult(2);
            }
        """, """
            [return: LazyNotLoaded] private static Image Cached() => new Image();

            public async Task RunAsync(bool condition)
            {
                var image = Cached();
                if (condition)
                {
                    return;
                }

                await image.LoadLazyAsync();
                Use(image.Details);
                await Task.Delay(1);
            }

            public async Task<int> CountAsync(bool condition)
            {
                var image = Cached();
                await image.LoadLazyAsync();
                Use(image.Details);
                return await (condition ? Task.FromResult(1) : Task.FromResult(2));
            }
        """, "LoadLazyAsync");

    [Fact]
    public Task Where_nothing_can_be_awaited_nothing_is_offered() => Fix.VerifyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(NotRepairable, NotRepairable);

    private const string NotRepairable = """
            [return: LazyNotLoaded] private static Image Cached() => new Image();
            public string Details => Cached().{|MOF1003:Details|};
            public void Run() { var image = Cached(); Use(image.{|MOF1003:Details|}); }
            public void Locked() { lock (this) { var image = Cached(); Use(image.{|MOF1003:Details|}); } }
        """;

    [Theory]
    [InlineData("other.{|MOF1004:LoadLazyAsync|}(); // Why.", "await other.LoadLazyAsync(); // Why.")]
    [InlineData(
        "other?.{|MOF1004:LoadLazyAsync|}();",
        "if (other != null)\n        {\n            await other.LoadLazyAsync();\n        }")]
    public Task A_dropped_load_is_awaited(string before, string after) => Fix.VerifyBodyAsync<LoadStateAnalyzer, LoadNotAwaitedCodeFix>(before, after, "Await");

    [Fact]
    public Task A_load_in_a_lambda_without_a_task_has_no_fix() =>
        Fix.VerifyBodyAsync<LoadStateAnalyzer, LoadNotAwaitedCodeFix>(InAction, InAction);

    private const string InAction = "new List<Image>().ForEach(image => image.{|MOF1004:LoadLazyAsync|}());";

    [Fact]
    public Task The_query_loads_and_the_loop_does_not() => Fix.VerifyBodyAsync<LoadStateAnalyzer, LoadInLoopCodeFix>(
        "await foreach (var image in site.Query<Image>())\n        {\n            await image.{|MOF1005:LoadLazyAsync|}();\n            Use(image.Details);\n        }",
        "await foreach (var image in site.Query<Image>().IncludeLazy())\n        {\n            Use(image.Details);\n        }",
        "IncludeLazy");

    [Theory]
    [InlineData("PutAsync", "await other.PutAsync();")]
    [InlineData("RevertChanges", "other.RevertChanges();")]
    public Task Changes_are_saved_or_reverted_before_the_refresh(string key, string added) => Fix.VerifyBodyAsync<LoadStateAnalyzer, ChangesLostCodeFix>(
        "other.Name = \"x\";\n        await other.{|MOF1014:RefreshAsync|}();",
        $"other.Name = \"x\";\n        {added}\n        await other.RefreshAsync();",
        key);
}
