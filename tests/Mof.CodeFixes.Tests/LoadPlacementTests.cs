using Mof.Analyzers.Rules;

namespace Mof.CodeFixes.Tests;

/// <summary>Where the fix of MOF1003 puts a load, and what it does to the query.</summary>
public sealed class LoadPlacementTests
{
    [Theory]
    [InlineData("FirstAsync(i => i.Name == \"x\")", "Where(i => i.Name == \"x\").IncludeLazy().FirstAsync()")]
    [InlineData("SingleOrDefaultAsync(i => i.Name == \"x\", default)", "Where(i => i.Name == \"x\").IncludeLazy().SingleOrDefaultAsync(default)")]
    public Task A_condition_moves_into_the_query(string before, string after) => Fix.VerifyBodyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(
        $"var image = await site.Query<Image>().{before}; Use(image.{{|MOF1003:Details|}});", $"var image = await site.Query<Image>().{after}; Use(image.Details);", "IncludeLazy");

    [Theory]
    [InlineData("if (image != null && image.{|MOF1003:Details|} == \"\") { }", "if (image != null && image.Details == \"\") { }")]
    [InlineData("Use(image?.{|MOF1003:Details|});", "Use(image?.Details);")]
    [InlineData("Need({|MOF1003:image|});", "Need(image);")]
    public Task What_may_be_null_is_loaded_if_it_is_not(string before, string after) => Fix.VerifyBodyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(
        "var image = await site.Query<Image>().FirstOrDefaultAsync();\n        " + before,
        "var image = await site.Query<Image>().FirstOrDefaultAsync();\n        if (image != null)\n        {\n            await image.LoadLazyAsync();\n        }\n        " + after,
        "LoadLazyAsync");

    [Theory]
    [InlineData(
        "else if (image.{|MOF1003:Details|} == \"\") // Why.\n        {\n            Use(1);\n        }",
        "else\n        {\n            await image.LoadLazyAsync();\n            if (image.Details == \"\") // Why.\n            {\n                Use(1);\n            }\n        }")]
    [InlineData(
        "else\n        if (image.{|MOF1003:Details|} == \"\")\n        {\n            Use(1);\n        }",
        "else\n        {\n            await image.LoadLazyAsync();\n            if (image.Details == \"\")\n            {\n                Use(1);\n            }\n        }")]
    [InlineData("else if (image.{|MOF1003:Details|} == \"\") Use(1);", "else { await image.LoadLazyAsync(); if (image.Details == \"\") Use(1); }")]
    public Task Behind_else_the_load_is_behind_it_too(string before, string after) => Fix.VerifyBodyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(
        "var image = await site.Query<Image>().FirstAsync();\n        if (condition) { }\n        " + before,
        "var image = await site.Query<Image>().FirstAsync();\n        if (condition) { }\n        " + after,
        "LoadLazyAsync");

    [Fact]
    public Task A_list_is_loaded_before_the_loop() => Fix.VerifyBodyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>(
        "var list = await site.Query<Image>().ToListAsync();\n        foreach (var image in list) { Use(image.{|MOF1003:Details|}); }",
        "var list = await site.Query<Image>().ToListAsync();\n        await list.LoadLazyAsync();\n        foreach (var image in list) { Use(image.Details); }",
        "LoadLazyAsync");

    [Fact]
    public Task Returns_in_the_middle_are_awaited_on_their_own_lines() => Fix.VerifyAsync<LoadStateAnalyzer, LazyPropertyReadCodeFix>("""
            [return: LazyNotLoaded] private static Image Cached() => new Image();

            internal
                static
                Task RunAsync(int number)
            {
                var image = Cached();
                Use(image.{|MOF1003:Details|});
                switch (number)
                {
                    case 1: return Task.Delay(1); // One.
                    default:
                        // Other.
                        return Task.Delay(2); // Two.
                }
            }
        """, """
            [return: LazyNotLoaded] private static Image Cached() => new Image();

            internal
                static
                async Task RunAsync(int number)
            {
                var image = Cached();
                await image.LoadLazyAsync();
                Use(image.Details);
                switch (number)
                {
                    case 1: await Task.Delay(1); return; // One.
                    default:
                        // Other.
                        await Task.Delay(2); // Two.
                        return;
                }
            }
        """, "LoadLazyAsync");

    [Fact]
    public Task A_refresh_under_a_condition_has_no_fix() => Fix.VerifyBodyAsync<LoadStateAnalyzer, ChangesLostCodeFix>(Perhaps, Perhaps);

    private const string Perhaps = "other.Name = \"x\"; await (condition ? other.{|MOF1014:RefreshAsync|}() : Task.CompletedTask);";
}
