using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>MOF1003: what is certain is reported, all else is left alone.</summary>
public sealed class LazyPropertyReadTests
{
    [Theory]
    [InlineData("await foreach (var image in site.Query<Image>()) { Use(image.{|MOF1003:Lazily_|}); }")]
    [InlineData("await foreach (var image in site.Query<Image>().Where(i => i.Name == \"x\").Take(3)) { Use(image.{|MOF1003:Lazily_|}); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Use(image.{|MOF1003:Lazily_|});")]
    [InlineData("var image = await site.Query<Image>().FirstAsync().ConfigureAwait(false); Use(image.{|MOF1003:Lazily_|});")]
    [InlineData("var image = (await site.Query<Image>().FirstOrDefaultAsync())!; var same = image; Use(same.{|MOF1003:Lazily_|});")]
    [InlineData("foreach (var image in await site.Query<Image>().ToListAsync()) { Use(image.{|MOF1003:Lazily_|}); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (condition) { Use(1); } Use(image.{|MOF1003:Lazily_|});")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (image.{|MOF1003:Lazily_|} == null) { Use(1); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (image.IsLazyLoaded) { Use(image.Lazily_); } else { Use(image.{|MOF1003:Lazily_|}); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.Name = \"x\"; await image.PutAsync(); Use(image.{|MOF1003:Lazily_|});")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Keep(image); Use(image.{|MOF1003:Lazily_|});")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.{|MOF1003:Lazily_|} += \"x\";")]
    [InlineData("var image = await site.Query<Image>().FirstOrDefaultAsync(); Use(image?.{|MOF1003:Lazily_|});")]
    [InlineData("Func<Task> later = async () => { var image = await site.Query<Image>().FirstAsync(); Use(image.{|MOF1003:Lazily_|}); }; await later();")]
    public Task A_read_before_any_load_is_reported(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("await foreach (var image in site.Query<Image>().IncludeLazy()) { Use(image.Lazily_); }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { if (condition) { await image.LoadLazyAsync(); Use(image.Lazily_); } }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { Use(image.Name); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); await image.RefreshAsync(); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); var same = image; await same.LoadLazyAsync(); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (condition) { await image.LoadLazyAsync(); } Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (!image.IsLazyLoaded) { await image.LoadLazyAsync(); } Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (!image.IsLazyLoaded) { return; } Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); var loaded = image.IsLazyLoaded; if (loaded) { Use(image.Lazily_); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); if (image.IsLazyLoaded && condition) { Use(image.Lazily_); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); await LoadAsync(image); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); _field = image; Use(image.Lazily_);")]
    [InlineData("var list = new List<Image>(); var image = await site.Query<Image>().FirstAsync(); list.Add(image); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Func<Task> load = () => image.LoadLazyAsync(); await load(); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); async Task Load() => await image.LoadLazyAsync(); await Load(); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.Lazily_ = \"x\"; Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.Lazily_ = condition ? \"a\" : \"b\";")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Use(nameof(image.Lazily_));")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image = new Image(); Use(image.Lazily_);")]
    [InlineData("var image = new Image(); Use(image.Lazily_);")]
    [InlineData("var list = await site.Query<Image>().ToListAsync(); foreach (var a in list) { await a.LoadLazyAsync(); } foreach (var b in list) { Use(b.Lazily_); }")]
    [InlineData("var list = await site.Query<Image>().ToListAsync(); await list[0].LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("var images = (await site.Query<Image>().ToListAsync()).Where(i => i.IsLazyLoaded).Select(i => i.Lazily_).ToList(); Use(images);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { await image.LoadLazyAsync(); } catch (CimException) { return; } Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { Use(1); } finally { await image.LoadLazyAsync(); } Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { await image.LoadLazyAsync(); Use(1); } catch (CimException) { Use(image.Lazily_); }")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); while (!image.IsLazyLoaded) { await LoadAsync(image); } Use(image.Lazily_);")]
    [InlineData("Image? kept = null; await foreach (var image in site.Query<Image>()) { if (kept != null) { Use(kept.Lazily_); } if (condition) { continue; } await image.LoadLazyAsync(); kept = image; }")]
    [InlineData("var a = await site.Query<Image>().FirstAsync(); var b = await site.Query<Image>().FirstAsync(); var c = condition ? a : b; await c.LoadLazyAsync(); Use(a.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); ref var alias = ref image; await alias.LoadLazyAsync(); Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); Use(image.TryGet(\"Lazily\", out var value) ? value : default);")]
    [InlineData("if (await site.Query<Image>().FirstAsync() is { } image) { await image.LoadLazyAsync(); Use(image.Lazily_); }")]
    [InlineData("System.Linq.Expressions.Expression<Func<Image, string>> e = i => i.Lazily_; Use(e); await foreach (var image in site.Query<Image>()) { Use(image.Name); }")]
    public Task What_is_loaded_or_not_certain_is_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Fact]
    public Task A_method_may_promise_an_object_that_is_not_loaded() => Rule.VerifyAsync<LoadStateAnalyzer>("""
        using Mof.Runtime;
        public class User
        {
            [return: LazyNotLoaded] private static Image Cached() => new();
            [return: LazyLoaded] private static Image Loaded() => new();
            public string Run() => Cached().{|MOF1003:Lazily_|} + Loaded().Lazily_;
        }
        """);

    [Fact]
    public Task Top_level_statements_are_analysed() => Rule.VerifyAsync<LoadStateAnalyzer>("""
        using System;
        using Mof.Runtime;

        var site = new CimConnection(new InMemoryTransport());
        await foreach (var image in site.Query<Image>())
        {
            Console.WriteLine(image.{|MOF1003:Lazily_|});
        }

        """, OutputKind.ConsoleApplication);

    [Fact]
    public Task The_parameter_of_a_primary_constructor_is_a_field() => Rule.VerifyAsync<LoadStateAnalyzer>("""
        using System.Threading.Tasks;
        using Mof.Runtime;
        public class User(CimConnection site, Image image)
        {
            public async Task<string> Run()
            {
                image = await site.Query<Image>().FirstAsync();
                await Load();
                return image.Lazily_;
            }

            private Task Load() => image.LoadLazyAsync();
        }
        """);

    [Fact]
    public Task An_object_that_is_returned_or_yielded_is_the_callers() => Rule.VerifyAsync<LoadStateAnalyzer>("""
        using System.Collections.Generic;
        using Mof.Runtime;
        public class User
        {
            public async IAsyncEnumerable<Image> All(CimConnection site)
            {
                await foreach (var image in site.Query<Image>())
                {
                    yield return image;
                    if (image.Lazily_ == "x") { yield break; }
                }
            }
        }
        """);

    [Fact]
    public Task A_finding_names_the_variable_and_shows_where_the_object_was_obtained() => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "await foreach (var image in {|#1:site.Query<Image>()|}) { Use(image.{|#0:Lazily_|}); }",
        new DiagnosticResult(RuleIds.LazyPropertyRead, DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'Image.Lazily_' is lazy, and this object comes from a query, which leaves lazy properties out: reading them throws. Add IncludeLazy() to the query, or await image.LoadLazyAsync() first."));

    [Fact]
    public Task An_element_shows_the_call_that_gave_the_list() => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "var list = await {|#1:site.Query<Image>().ToListAsync()|}; foreach (var image in list) { Use(image.{|#0:Lazily_|}); }",
        new DiagnosticResult(RuleIds.LazyPropertyRead, DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithArguments("'Image.Lazily_' is lazy", "image."));

    [Fact]
    public Task A_mistake_beside_it_does_not_hide_it() => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "await foreach (var image in site.Query<Image>()) { Use(image.{|MOF1003:Lazily_|}); {|CS0200:image.SourceSite|} = \"ABC\"; Use(image.Lazily_); {|CS0103:Missing|}(image); }");

    // The contracts are found by name: they need not be those of the package.
    [Fact]
    public Task Hand_written_types_count_as_well() => Rule.VerifyWithoutRuntimeAsync<LoadStateAnalyzer>("""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Mof.Runtime;

        namespace Mof.Runtime
        {
            public enum CimType { String }
            [AttributeUsage(AttributeTargets.Property)] public sealed class CimPropertyAttribute(string name, CimType type) : Attribute
            {
                public string Name => name;
                public CimType Type => type;
                public bool Lazy { get; set; }
            }

            [AttributeUsage(AttributeTargets.ReturnValue)] public sealed class LazyNotLoadedAttribute : Attribute;
            [AttributeUsage(AttributeTargets.Method)] public sealed class LoadsLazyAttribute : Attribute;
            [AttributeUsage(AttributeTargets.All)] public sealed class LoadsLazyWhenAttribute(bool result) : Attribute { public bool Result => result; }
        }

        public sealed class Thing
        {
            [CimProperty("Text", CimType.String, Lazy = true)] public string Text { get; set; } = "";
            [LoadsLazy] public void Load() { }
            [LoadsLazyWhen(false)] public bool MustLoad() => true;
            public void Touch() { }
            [return: LazyNotLoaded] public static Thing One() => new();
            [return: LazyNotLoaded] public static Thing[] All() => [];
        }

        public static class User
        {
            public static string Read() => Thing.One().{|MOF1003:Text|};
            public static string Loaded() { var thing = Thing.One(); thing.Load(); return thing.Text; }
            public static string Touched() { var thing = Thing.One(); thing.Touch(); return thing.Text; }
            public static string Asked() { var thing = Thing.One(); return thing.MustLoad() ? "" : thing.Text; }
            public static string Elements() { foreach (var thing in Thing.All()) { return thing.{|MOF1003:Text|}; } return Thing.All()[0].{|MOF1003:Text|}; }
            public static string Exchanged(Thing other) { var all = Thing.All(); all[0] = other; return all[0].Text; }
        }
        """);
}
