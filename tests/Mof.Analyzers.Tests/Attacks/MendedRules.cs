using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>What the rules once got wrong.</summary>
public sealed class MendedRules
{
    [Theory]

    // A handler behind a filter is never entered: what it does is unknown to the code after it.
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { Use(1); } catch (Exception) when (condition) { await image.LoadLazyAsync(); } Use(image.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { Use(1); } catch (Exception e) when (e.Message == \"x\") { image = new Image(); } Use(image.Lazily_);")]
    [InlineData("Image image; try { image = await site.Query<Image>().FirstAsync(); } catch (CimException) when (condition) { image = new Image(); } Use(image.Lazily_);")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; try { Use(1); } catch (Exception) when (condition) { await image.PutAsync(); } await image.RefreshAsync();")]

    // And what is wrong in it is not found.
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { Use(1); } catch (Exception) when (condition) { Use(image.{|MOF1003:Lazily_|}); }")]

    // A filter runs before the inner finally blocks.
    [InlineData("var image = await site.Query<Image>().FirstAsync(); try { try { throw new Exception(); } finally { Use(image.Lazily_); } } catch (Exception) when (image.LoadLazyAsync().Wait(3)) { }")]
    public Task Handlers_behind_filters(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    // The guard of one element says nothing of the same element, asked for again.
    [Theory]
    [InlineData("if (list[0].IsLazyLoaded) { Use(list[0].Lazily_); }")]
    [InlineData("if (!list[0].IsLazyLoaded) { return; } Use(list[0].Lazily_);")]
    [InlineData("for (var i = 0; i < list.Count; i++) { if (list[i].IsLazyLoaded) { Use(list[i].Lazily_); } }")]
    [InlineData("using var e = list.GetEnumerator(); while (e.MoveNext()) { if (e.Current.IsLazyLoaded) { Use(e.Current.Lazily_); } }")]
    public Task Guards_of_elements(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("var list = await site.Query<Image>().ToListAsync(); " + body);

    [Theory]
    [InlineData("var all = Thing.All(); if (all[0].TryLoad()) { return all[0].Text; } return \"\";")]
    [InlineData("var all = Thing.All(); foreach (var thing in all) { if (!thing.TryLoad()) { return \"\"; } } return all[0].Text;")]
    public Task Guards_that_load(string body) => Hostile.VerifyThingAsync<LoadStateAnalyzer>(body);

    // TryGet says whether the property can be read.
    [Theory]
    [InlineData("if (image.TryGet(\"Lazily\", out _)) { Use(image.Lazily_); }")]
    [InlineData("if (!image.TryGet(Image.Properties.Lazily_, out var value)) { return; } Use(image.Lazily_); Use(value);")]
    public Task Guards_by_name(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("var image = await site.Query<Image>().FirstAsync(); " + body);

    // TrySet writes the property: reading it needs no load.
    [Theory]
    [InlineData("Use(image.TrySet(\"Lazily\", \"x\")); Use(image.Lazily_);")]
    [InlineData("if (image.TrySet(Image.Properties.Lazily_, \"x\")) { Use(image.Lazily_); }")]
    public Task Lazy_properties_written_by_name(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("var image = await site.Query<Image>().FirstAsync(); " + body);

    // A flow capture that stands for one of two places: only the first is written, or passed.
    [Theory]
    [InlineData("(condition ? ref a : ref b) = new Image(); Use(b.Lazily_);")]
    [InlineData("Exchange(ref condition ? ref a : ref b); Use(b.Lazily_);")]
    [InlineData("static void Load(in Image i) => i.LoadLazyAsync().Wait(); Load(condition ? a : b); Use(b.Lazily_);")]
    [InlineData("static void Load(in Image i) => i.LoadLazyAsync().Wait(); Load(a ?? b); Use(b.Lazily_);")]
    public Task One_of_two_places(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "var a = await site.Query<Image>().FirstAsync(); var b = await site.Query<Image>().FirstAsync(); " + body);

    [Theory]

    // A lambda over a base type or interface gets the same objects.
    [InlineData("static bool Load(Image i) => i.LoadLazyAsync().Wait(3); Use(list.Any((object o) => Load((Image)o))); Use(list[0].Lazily_);")]
    [InlineData("static bool Load(object o) => ((Image)o).LoadLazyAsync().Wait(3); Use(list.All<object>(o => Load(o))); Use(list[0].Lazily_);")]

    // Min and Max without a selector give one of the objects.
    [InlineData("var best = list.Max(); await best!.LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("var best = list.Min(Comparer<Image>.Default); await best!.LoadLazyAsync(); Use(list[0].Lazily_);")]

    // A comparer of the user's own gets the objects, too.
    [InlineData("Use(list.Distinct(EqualityComparer<Image>.Create((x, y) => x!.LoadLazyAsync().Wait(3))).Count()); Use(list[0].Lazily_);")]
    public Task Operators_over_lists(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("var list = await site.Query<Image>().ToListAsync(); " + body);

    // nameof reads nothing.
    [Theory]
    [InlineData("Use(list.Select(i => nameof(i.Lazily_)).ToList());")]
    [InlineData("Use(list.Any(i => i.Name == nameof(i.Lazily_)));")]
    public Task Names_in_lambdas(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("var list = await site.Query<Image>().ToListAsync(); " + body);

    // One mistake, one diagnostic: it is the same object, or the same lambda.
    [Theory]
    [InlineData("Use(list[0].{|MOF1003:Lazily_|}); Use(list[0].Lazily_);")]
    [InlineData("Use(list.Any(i => i.{|MOF1003:Lazily_|} == \"a\" || i.Lazily_ == \"b\"));")]
    public Task Reported_twice(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>("var list = await site.Query<Image>().ToListAsync(); " + body);

    // Code that the compiler knows to be dead throws nothing.
    [Theory]
    [InlineData("if (false) { Use(image.Lazily_); }")]
    [InlineData("const bool verbose = false; if (verbose && condition) { Use(image.Lazily_); }")]
    public Task Dead_code(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "#pragma warning disable CS0162\nvar image = await site.Query<Image>().FirstAsync(); " + body);

    // Two references may be to one variable, and a caller can write through its own.
    [Theory]
    [InlineData("public static string Run(ref Image a, ref Image b, CimConnection site) { a = site.Query<Image>().FirstAsync().Result; b = new Image(); return a.Lazily_; }")]
    [InlineData("public static string Run(out Image a, Action change, CimConnection site) { a = site.Query<Image>().FirstAsync().Result; change(); return a.Lazily_; }")]
    public Task Parameters_by_reference(string method) => Hostile.VerifyAsync<LoadStateAnalyzer>("public static class User { " + method + " }");

    // A FormattableString hands out its holes; nobody calls ToString before.
    [Fact]
    public Task A_formattable_text_holds_its_objects() => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "static void Load(FormattableString text) { foreach (var hole in text.GetArguments()) { ((Image)hole!).LoadLazyAsync().Wait(); } }" +
        "var image = await site.Query<Image>().FirstAsync(); Load($\"{image}\"); Use(image.Lazily_);");

    // Awaiting the object itself calls its GetAwaiter, which may load it.
    [Fact]
    public Task An_object_that_can_be_awaited() => Hostile.VerifyAsync<LoadStateAnalyzer>("""
        public static class Awaiting { public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this Image image) => image.LoadLazyAsync().GetAwaiter(); }
        public class User { public async Task<string> Run(CimConnection site) { var image = await site.Query<Image>().FirstAsync(); await image; return image.Lazily_; } }
        """);

    // With arguments by name the first one is not the receiver of an extension method.
    [Fact]
    public Task Arguments_by_name() => Hostile.VerifyAsync<LoadStateAnalyzer>("""
        public static class Own { [KeepsLazyState] public static void Pair(this Image kept, Image loaded) => loaded.LoadLazyAsync().Wait(); }
        public class User
        {
            public async Task<string> Run(CimConnection site)
            {
                var x = await site.Query<Image>().FirstAsync();
                var y = await site.Query<Image>().FirstAsync();
                Own.Pair(loaded: x, kept: y);
                return x.Lazily_;
            }
        }
        """);

    [Theory]

    // A put that failed was tried: reading the object again is how a conflict is resolved.
    [InlineData("other.Name = \"x\"; try { await other.PutAsync(); } catch (CimConflictException) { await other.RefreshAsync(); }")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); while (true) { image.Name = \"x\"; try { await site.PutAsync(image); break; } catch (CimConflictException) { await image.RefreshAsync(); } }")]

    // The program asked whether there are changes: a value that was set again is none.
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; if (!image.HasChanges) { await image.RefreshAsync(); }")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; if (image.Changes.Count == 0) { await image.RefreshAsync(); }")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); var old = image.Name; image.Name = \"x\"; Console.WriteLine(image.Name); image.Name = old; await image.RefreshAsync();")]

    // TrySet may have changed nothing; TryGet saves nothing.
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.TrySet(\"Name\", \"x\"); await image.RefreshAsync();")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; Use(image.TryGet(\"Title\", out _)); await image.{|MOF1014:RefreshAsync|}();")]
    public Task Changes_before_a_refresh(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    // Between yield return and what follows the caller runs, which may save what it holds.
    [Fact]
    public Task An_iterator_gives_way_to_its_caller() => Hostile.VerifyAsync<LoadStateAnalyzer>("""
        public class User { public async IAsyncEnumerable<int> Run(Image image) { image.Name = "x"; yield return 1; await image.RefreshAsync(); } }
        """);

    [Theory]

    // A condition inside of the statement, and loads that run at one time.
    [InlineData("await foreach (var image in site.Query<Image>()) { await (image.Name == \"x\" ? image.LoadLazyAsync() : Task.CompletedTask); }")]
    [InlineData("await foreach (var image in site.Query<Image>()) { Use(condition && image.LoadLazyAsync().Wait(10)); }")]
    [InlineData("var tasks = new List<Task>(); await foreach (var image in site.Query<Image>()) { tasks.Add(image.LoadLazyAsync()); } await Task.WhenAll(tasks);")]

    // An expression tree is never run here.
    [InlineData("System.Linq.Expressions.Expression<Action<Image>> tree = i => i.LoadLazyAsync(default); Use(tree);")]

    // Missed: nobody waits for what ConfigureAwait gives.
    [InlineData("other.{|MOF1004:LoadLazyAsync|}().ConfigureAwait(false);")]
    public Task Loads(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    // A class of the user's own that is called Task is none to wait for.
    [Fact]
    public Task A_proxy_that_is_called_task() => Rule.VerifyAsync<LoadStateAnalyzer>("""
        using Mof.Runtime;
        public class Task { [CimProperty("Text", CimType.String, Lazy = true)] public string Text { get; set; } = ""; [LoadsLazy] public Task Load() => this; }
        public class User { public void Run(Task task) { task.Load(); } }
        """);

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Action<Image>> tree = i => i.RefreshSourceAsync(); Use(tree);")]

    // Missed: waiting is not looking.
    [InlineData("other.{|MOF1012:RefreshSourceAsync|}().Wait();")]
    [InlineData("other.{|MOF1012:RefreshSourceAsync|}().GetAwaiter().GetResult();")]
    public Task Results(string body) => Rule.VerifyBodyAsync<ResultIgnoredAnalyzer>(body);

    [Theory]

    // A get-only or init-only property is filled by the constructor, that of a derived class included.
    [InlineData("public class Own { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public uint Size { get; } public Own() => Size = 1; }")]
    [InlineData("public class Own { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public uint Size { get; init; } public Own() => this.Size = 1; }")]
    [InlineData("public class Derived : Image { public Derived() => Count = 1; }")]

    // Only the class itself can use its private setter: also on an object that it just made.
    [InlineData("public class Own { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public uint Size { get; private set; } public static Own Make() { var own = new Own(); own.Size = 1; return own; } }")]

    // An accessor that hands on to the one that it overrides.
    [InlineData("public class A { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public virtual uint Size { get; set; } } public class B : A { public override uint Size { get => base.Size; set => base.Size = value; } }")]

    // A copy is a new object.
    [InlineData("public record Own { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public uint Size { get; init; } public Own With(uint size) => this with { Size = size }; }")]
    public Task Writes_of_a_proxy_itself(string source) => Hostile.VerifyAsync<ReadOnlyPropertyWriteAnalyzer>(source);

    [Theory]
    [InlineData("public record Own { [CimProperty(\"Id\", CimType.String, Key = true)] public string Id { get; init; } = \"\"; public Own With(string id) => this with { Id = id }; }")]
    [InlineData("public class Derived : Image { public Derived() => base.Id = \"1\"; }")]

    // [LazyLoaded] says that lazy properties can be read, as those of a new object can; not that a server has the object.
    [InlineData("public class User { [return: LazyLoaded] private static Image Make() => new(); public void Run() { var image = Make(); image.OldId = \"x\"; } }")]
    public Task Keys_of_new_objects(string source) => Hostile.VerifyAsync<KeyChangeAnalyzer>(source);

    // Missed: elements of a list of a query, and a get that is not put into a local.
    [Theory]
    [InlineData("foreach (var image in await site.Query<Image>().ToListAsync()) { image.{|MOF1002:OldId|} = \"x\"; }")]
    [InlineData("(await site.GetAsync<Image>(\"1\")).{|MOF1002:OldId|} = \"x\";")]
    public Task Keys_of_objects_of_a_server(string body) => Rule.VerifyBodyAsync<KeyChangeAnalyzer>(body);

    [Theory]

    // A conversion that narrows gives another value.
    [InlineData("var number = 257; other.Level = (byte)number;")]
    [InlineData("var number = 0x200; other.Kind = (Image.KindValues)(byte)number;")]

    // A conditional reference, a dynamic call and a typed reference write the local.
    [InlineData("var level = 99u; var second = 1u; ref var one = ref (condition ? ref level : ref second); one = 5; other.Level = level;")]
    [InlineData("var level = 99u; var second = 1u; (condition ? ref level : ref second) = 5; other.Level = level;")]
    [InlineData("var level = 99u; dynamic any = other; any.Change(ref level); other.Level = level;")]
    [InlineData("var level = 99u; var reference = __makeref(level); __refvalue(reference, uint) = 5; other.Level = level;")]

    // Missed: every branch is a constant that is wrong.
    [InlineData("other.Level = condition ? {|MOF1009:99u|} : {|MOF1009:98u|};")]
    public Task Values(string body) => Rule.VerifyBodyAsync<ValueRangeAnalyzer>(body);

    [Theory]
    [InlineData("var icon = new byte[5]; var second = new byte[6]; Array.Resize(ref (condition ? ref icon : ref second), 4); other.Icon = icon;")]
    public Task Lengths(string body) => Rule.VerifyBodyAsync<ArrayLengthAnalyzer>(body);

    [Theory]
    [InlineData("var number = 0x101; other.Flags = (Image.FlagsValues)(byte)number;")]

    // Taken away, not set.
    [InlineData("other.Flags -= (Image.FlagsValues)0x40;")]

    // All bits, as ~None in place.
    [InlineData("const Image.FlagsValues all = ~Image.FlagsValues.None; other.Flags = all;")]
    public Task Bits(string body) => Rule.VerifyBodyAsync<UndefinedBitAnalyzer>(body);

    [Theory]

    // A condition for a server that is not written in place.
    [InlineData("System.Linq.Expressions.Expression<Func<Image, bool>> filter = i => i.Flags == Image.FlagsValues.Copy; Use(site.Query<Image>().Where(filter));")]
    [InlineData("CimQuery<Image> Find(System.Linq.Expressions.Expression<Func<Image, bool>> filter) => site.Query<Image>().Where(filter); Use(Find(i => i.Flags == Image.FlagsValues.Copy));")]

    // Nothing is lost: there was none.
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); if (image.Flags == Image.FlagsValues.None) { image.Flags = Image.FlagsValues.Copy; }")]

    // Missed: a pattern compares as == does.
    [InlineData("if ({|MOF1011:other.Flags is Image.FlagsValues.Copy|}) { return; }")]
    public Task Flags(string body) => Rule.VerifyBodyAsync<FlagsReplacedAnalyzer>(body);

    [Theory]

    // The translator finds properties by name: one of an interface that the class implements is as good.
    [InlineData("public interface INamed { string Name { get; } } public class User { public CimQuery<T> Run<T>(CimConnection site) where T : CimInstance, INamed, new() => site.Query<T>().Where(x => x.Name == \"a\").OrderBy(x => x.Name); }")]
    [InlineData("public class Derived : Image { public new string Name => base.Name; } public class User { public object Run(CimConnection site) => site.Query<Derived>().Where(x => x.Name == \"a\"); }")]

    // The lazy property is named to be left out.
    [InlineData("public class User { public object Run(CimConnection site) => site.Query<Image>().Only(Image.Class.Properties.Where(p => p != Image.Properties.Lazily_).ToArray()); }")]
    public Task Query_lambdas(string source) => Hostile.VerifyAsync<QueryLambdaAnalyzer>(source);

    // The compiler's complaint is enough: one mistake, one diagnostic.
    [Theory]
    [InlineData("Use(site.Query<Image>().Where(i => {|CS8122:i.Name is null|}));")]
    [InlineData("Use(site.Query<Image>().Where(i => {|CS8072:i.Schedule?.ClassName|} == \"x\"));")]
    public Task Lambdas_that_are_no_trees(string body) => Rule.VerifyBodyAsync<QueryLambdaAnalyzer>(body);

    // Behind Take there is no table: the operator sees what was asked for.
    [Theory]
    [InlineData("Use(site.Query<Image>().OrderBy(i => i.Name).Take(10).Reverse());")]
    [InlineData("Use(await site.Query<Image>().Take(5).MaxByAsync(i => i.Level));")]
    public Task Operators_behind_take(string body) => Rule.VerifyBodyAsync<ClientSideOperatorAnalyzer>(body);

    // Missed: the text goes through a local.
    [Fact]
    public Task A_quoted_hole_in_a_local() => Rule.VerifyBodyAsync<QuotedHoleAnalyzer>(
        "FormattableString wql = $\"SELECT * FROM Image WHERE Name = '{|MOF1016:{other.Name}|}'\"; Use(site.QueryWql<Image>(wql));");
}
