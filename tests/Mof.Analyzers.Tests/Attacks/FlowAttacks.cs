using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>MOF1003 and MOF1014 against aliases, jumps, handlers, references and everything else that a flow may do.</summary>
public sealed class FlowAttacks
{
    [Theory]
    [InlineData("(condition ? a : b).LoadLazyAsync().Wait(); Use(a.Lazily_); Use(b.Lazily_);")]
    [InlineData("await (condition ? ref a : ref b).LoadLazyAsync(); Use(a.Lazily_); Use(b.Lazily_);")]
    [InlineData("(condition ? ref a : ref b) = new Image(); Use(a.Lazily_);")]
    [InlineData("(a, b) = (new Image(), a); Use(a.Lazily_);")]
    [InlineData("((a, _), b) = ((new Image(), 1), a); Use(a.Lazily_);")]
    [InlineData("var swap = a; a = b; b = swap; await b.LoadLazyAsync(); Use(swap.Lazily_);")]
    [InlineData("(object x, Image y) = (a, a); await ((Image)x).LoadLazyAsync(); Use(a.Lazily_); Use(y.Lazily_);")]
    [InlineData("a = b; await b.LoadLazyAsync(); Use(a.Lazily_);")]
    [InlineData("Image c = a ?? other; await c.LoadLazyAsync(); Use(a.Lazily_);")]
    [InlineData("var pair = (a, b); await pair.a.LoadLazyAsync(); Use(a.Lazily_); Use(b.Lazily_);")]
    [InlineData("var pair = new { a }; await pair.a.LoadLazyAsync(); Use(a.Lazily_);")]
    [InlineData("Image[] both = [a, b]; await both.LoadLazyAsync(); Use(a.Lazily_); Use(b.Lazily_);")]
    [InlineData("dynamic d = a; await d.LoadLazyAsync(); Use(a.Lazily_);")]
    [InlineData("dynamic d = a; d.Lazily_ = \"x\"; Use(a.Lazily_);")]
    [InlineData("unsafe { Image* p = &a; p->LoadLazyAsync().Wait(); Use(a.Lazily_); }")]
    [InlineData("unsafe { static void L(Image i) => i.LoadLazyAsync().Wait(); delegate*<Image, void> p = &L; p(a); Use(a.Lazily_); }")]
    [InlineData("Func<CancellationToken, Task> load = a.LoadLazyAsync; await load(default); Use(a.Lazily_);")]
    [InlineData("lock (a) { Use(1); } Use(a.Lazily_);")]
    [InlineData("await Task.WhenAny(a.LoadLazyAsync(), Task.Delay(5)); Use(a.Lazily_);")]
    [InlineData("Task.Run(() => a.LoadLazyAsync()).Wait(); Use(a.Lazily_);")]
    [InlineData("async Task Rec(int n) { if (n == 0) { await a.LoadLazyAsync(); return; } await Rec(n - 1); } await Rec(3); Use(a.Lazily_);")]
    public Task Another_name_for_an_object_is_followed_or_makes_it_unknown(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "var a = await site.Query<Image>().FirstAsync(); var b = await site.Query<Image>().FirstAsync(); " + body);

    [Theory]
    [InlineData("var a = await site.Query<Image>().FirstAsync(); Image b = new(); (a, b) = (b, a); Use(b.{|MOF1003:Lazily_|}); Use(a.Lazily_);")]
    [InlineData("var (a, b) = (await site.Query<Image>().FirstAsync(), other); Use(a.{|MOF1003:Lazily_|}); Use(b.Lazily_);")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); image.{|MOF1003:Lazily_|} ??= \"x\";")]
    [InlineData("static async Task<string> F(CimConnection s) { var i = await s.Query<Image>().FirstAsync(); return i.{|MOF1003:Lazily_|}; } Use(await F(site));")]
    [InlineData("async Task<string> F(Image i) { i = await site.Query<Image>().FirstAsync(); return i.{|MOF1003:Lazily_|}; } Use(await F(other));")]
    [InlineData("var f = async (Image i, bool b = false) => { i = await site.Query<Image>().FirstAsync(); Use(i.{|MOF1003:Lazily_|}); }; await f(other);")]
    [InlineData("var list = await site.Query<Image>().ToListAsync(); Use(list.Select(i => i.{|MOF1003:Lazily_|}).ToList());")]
    public Task A_certain_read_is_found_behind_syntax(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("await Task.WhenAll(list.Select(i => i.LoadLazyAsync())); Use(list[0].Lazily_);")]
    [InlineData("await Task.WhenAll(list.Select(async i => { await i.LoadLazyAsync(); Use(i.Lazily_); })); foreach (var i in list) { Use(i.Lazily_); }")]
    [InlineData("await Parallel.ForEachAsync(list, async (i, t) => await i.LoadLazyAsync(t)); foreach (var i in list) { Use(i.Lazily_); }")]
    [InlineData("var all = list.ToDictionary(i => i.Id); foreach (var pair in all) { await pair.Value.LoadLazyAsync(); } Use(list[0].Lazily_);")]
    [InlineData("foreach (var some in list.Chunk(3)) { await some.LoadLazyAsync(); } foreach (var i in list) { Use(i.Lazily_); }")]
    [InlineData("var array = list.ToArray(); await array.LoadLazyAsync(); foreach (var i in list) { Use(i.Lazily_); }")]
    [InlineData("await list.Where(i => i.Name == \"x\").LoadLazyAsync(); foreach (var i in list) { Use(i.Lazily_); }")]
    [InlineData("var best = list.MaxBy(i => i.Level); await best!.LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("foreach (var boot in list.OfType<BootImage>()) { await boot.LoadLazyAsync(); } Use(list[0].Lazily_);")]
    [InlineData("var same = list.AsReadOnly(); await same[0].LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("IReadOnlyList<CimInstance> same = list; await same[0].LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("IEnumerable<object> same = list; foreach (var o in same) { await ((Image)o).LoadLazyAsync(); } Use(list[0].Lazily_);")]
    [InlineData("IEnumerable<object> same = list; await ((Image)same.First()).LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("System.Collections.IEnumerable same = list; foreach (Image i in same) { Send(i); } Use(list[0].Lazily_);")]
    [InlineData("List<Image> copy = [.. list]; await copy.LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("if (list is [var first, .. var rest]) { await first.LoadLazyAsync(); Use(rest); } Use(list[0].Lazily_);")]
    [InlineData("if (list is [{ IsLazyLoaded: true }, ..]) { Use(list[0].Lazily_); }")]
    [InlineData("if (list is { Count: > 0 } same) { await same[0].LoadLazyAsync(); } Use(list[0].Lazily_);")]
    [InlineData("await list[^1].LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("dynamic n = 0; await list[n].LoadLazyAsync(); Use(list[0].Lazily_);")]
    [InlineData("using var e = list.GetEnumerator(); while (e.MoveNext()) { await e.Current.LoadLazyAsync(); Use(e.Current.Lazily_); }")]
    [InlineData("var loaded = from i in list where i.IsLazyLoaded select i.Lazily_; Use(loaded);")]
    [InlineData("if (list.All(i => i.IsLazyLoaded)) { Use(list[0].Lazily_); }")]
    [InlineData("Image? last = null; foreach (var i in list) { last?.LoadLazyAsync().Wait(); last = i; } Use(last!.Lazily_);")]
    [InlineData("(list[0], list[1]) = (list[1], new Image()); Use(list[1].Lazily_);")]
    [InlineData("list[0] ??= new Image(); Use(list[0].Lazily_);")]
    [InlineData("foreach (var (i, n) in list.Select((i, n) => (i, n))) { await i.LoadLazyAsync(); } Use(list[0].Lazily_);")]
    [InlineData("Use(list.Where((i, n) => list[n].LoadLazyAsync().Wait(3)).Count()); Use(list[0].Lazily_);")]
    [InlineData("list.First().Lazily_ = \"x\"; Use(list[0].Lazily_);")]
    [InlineData("foreach (var i in list) { i.Lazily_ = \"\"; } Use(list.Count(i => i.Lazily_ == \"\"));")]
    public Task What_is_done_to_one_element_counts_for_all(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "var list = await site.Query<Image>().ToListAsync(); " + body);

    [Theory]
    [InlineData("Span<Image> span = array; foreach (var i in span) { i.LoadLazyAsync().Wait(); } return array[0].Lazily_;")]
    [InlineData("ReadOnlySpan<Image> span = array; span[0].LoadLazyAsync().Wait(); return array[0].Lazily_;")]
    [InlineData("return ((ReadOnlySpan<Image>)array)[0].LoadLazyAsync().Wait(5) ? array[0].Lazily_ : \"\";")]
    [InlineData("Memory<Image> memory = array; memory.Span[0].LoadLazyAsync().Wait(); return array[0].Lazily_;")]
    [InlineData("ref var slot = ref array[0]; slot = new Image(); return array[0].Lazily_;")]
    [InlineData("array[1..][0].LoadLazyAsync().Wait(); return array[1].Lazily_;")]
    [InlineData("Array.ForEach(array, i => i.LoadLazyAsync().Wait()); return array[0].Lazily_;")]
    [InlineData("object[] same = array; Send((Image)same[0]); return array[0].Lazily_;")]
    [InlineData("var one = array[0]; var span = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref one, 1); span[0] = new Image(); return one.Lazily_;")]
    [InlineData("var one = array[0]; Span<Image> span = new(ref one); span[0] = new Image(); return one.Lazily_;")]
    [InlineData("var one = array[0]; var holder = new Holder(ref one); holder.Set(); return one.Lazily_;")]
    [InlineData("var one = array[0]; var holder = new Holder { Value = ref one }; holder.Value = new Image(); return one.Lazily_;")]
    [InlineData("Swap(ref array[0]); return array[0].Lazily_;")]
    [InlineData("var other = site.Query<Image>().ToArrayAsync().Result; Swap(ref array.Length > 1 ? ref array[0] : ref other[0]); return other[0].Lazily_;")]
    [InlineData("var other = site.Query<Image>().ToArrayAsync().Result; (array.Length > 1 ? ref array[0] : ref other[0]) = new Image(); return other[0].Lazily_;")]
    [InlineData("var i = 0; array[i++] = new Image(); return array[0].Lazily_;")]
    [InlineData("var jagged = new[] { array }; jagged[0][0].LoadLazyAsync().Wait(); return jagged[0][0].Lazily_ + array[0].Lazily_;")]
    [InlineData("var square = new Image[1, 1]; square[0, 0] = array[0]; square[0, 0].LoadLazyAsync().Wait(); return array[0].Lazily_;")]
    public Task A_span_or_reference_may_write_what_it_refers_to(string body) => Hostile.VerifyAsync<LoadStateAnalyzer>(
        "public ref struct Holder { public ref Image Value; public Holder(ref Image value) => Value = ref value; public void Set() => Value = new Image(); }" +
        "public static class User { private static void Send(Image image) { } private static void Swap(ref Image image) => image = new Image(); public static string Run(CimConnection site) { var array = site.Query<Image>().ToArrayAsync().Result; " + body + " } }");

    [Theory]
    [InlineData("try { try { Use(1); } finally { if (condition) { await image.LoadLazyAsync(); } } } finally { Use(2); } Use(image.Lazily_);")]
    [InlineData("try { try { await image.LoadLazyAsync(); throw new Exception(); } finally { Use(1); } } catch { Use(image.Lazily_); }")]
    [InlineData("try { Use(1); } catch (Exception) when (image.LoadLazyAsync().Wait(3)) { Use(image.Lazily_); }")]
    [InlineData("try { Use(1); } catch (Exception) when (image.IsLazyLoaded) { Use(image.Lazily_); }")]
    [InlineData("try { Use(1); } catch (Exception) when (image.LoadLazyAsync().Wait(3) && condition) { } catch { Use(image.Lazily_); }")]
    [InlineData("try { try { Use(1); } catch (Exception) when (image.LoadLazyAsync().Wait(3) && false) { } } catch { Use(image.Lazily_); }")]
    [InlineData("again: if (condition) { await image.LoadLazyAsync(); goto done; } Use(0); if (image.Name == \"x\") { goto again; } done: Use(image.Lazily_);")]
    [InlineData("switch (image.Name) { case \"a\": await image.LoadLazyAsync(); goto case \"b\"; case \"b\": Use(image.Lazily_); break; }")]
    [InlineData("while (true) { if (condition) { await image.LoadLazyAsync(); break; } if (image.Name == \"\") { continue; } Use(1); break; } Use(image.Lazily_);")]
    [InlineData("for (var i = 0; i < 3; i++, await image.LoadLazyAsync()) { if (i > 0) { Use(image.Lazily_); } }")]
    [InlineData("do { if (condition) { Use(image.Lazily_); } } while (image.LoadLazyAsync().Wait(3));")]
    [InlineData("var text = image switch { { IsLazyLoaded: true } c => c.Lazily_, { Name: \"x\" } d when d.IsLazyLoaded => d.Lazily_, _ => \"\" }; Use(text);")]
    [InlineData("if (image is not BootImage { Name: \"x\" } boot) { return; } await boot.LoadLazyAsync(); Use(image.Lazily_);")]
    [InlineData("if ((image, other) is ({ Name: \"x\" } x, var y)) { await x.LoadLazyAsync(); Use(y); } Use(image.Lazily_);")]
    [InlineData("var loaded = image.IsLazyLoaded is true; if (loaded) { Use(image.Lazily_); }")]
    [InlineData("if (condition || image.IsLazyLoaded) { Use(image.Lazily_); }")]
    [InlineData("Use(image.IsLazyLoaded ? image.Lazily_ : \"\"); Use(!image.IsLazyLoaded ? \"\" : image.Lazily_);")]
    [InlineData("if (image?.IsLazyLoaded ?? false) { Use(image.Lazily_); }")]
    [InlineData("if (image is { IsLazyLoaded: true } or { Name: \"\" }) { Use(image.Lazily_); }")]
    [InlineData("var same = image; if (same.IsLazyLoaded != false) { Use(image.Lazily_); }")]
    [InlineData("if (image.LoadState is CimLoadState.Full) { Use(image.Lazily_); }")]
    [InlineData("if (!image.TryGet(\"Lazily\", out var value)) { await image.LoadLazyAsync(); } Use(image.Lazily_); Use(value);")]
    [InlineData("static void Load(params ReadOnlySpan<Image> all) { foreach (var i in all) { i.LoadLazyAsync().Wait(); } } Load(image, other); Use(image.Lazily_);")]
    public Task Jumps_handlers_and_patterns_keep_what_was_loaded(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(
        "var image = await site.Query<Image>().FirstAsync(); " + body);

    [Theory]
    [InlineData("Image? last = null; await foreach (var i in site.Query<Image>()) { if (last is not null) { await last.LoadLazyAsync(); } last = i; } if (last is not null) { Use(last.Lazily_); }")]
    [InlineData("Image? a; if ((a = await site.Query<Image>().FirstOrDefaultAsync()) != null && await Load(a)) { Use(a.Lazily_); } static async Task<bool> Load(Image i) { await i.LoadLazyAsync(); return true; }")]
    [InlineData("var first = site.Query<Image>().FirstAsync(); await (await first).LoadLazyAsync(); Use(first.Result.Lazily_); Use((await first).Lazily_);")]
    [InlineData("var first = site.Query<Image>().FirstAsync(); await Task.WhenAll(first); await first.Result.LoadLazyAsync(); Use((await first).Lazily_);")]
    [InlineData("ValueTask<Image> Get() => new(site.Query<Image>().FirstAsync()); var image = await Get(); await image.LoadLazyAsync(); Use(image.Lazily_);")]
    [InlineData("var kept = new List<Image>(); await foreach (var i in site.Query<Image>()) { kept.Add(i); } await kept.LoadLazyAsync(); foreach (var i in kept) { Use(i.Lazily_); }")]
    [InlineData("Func<Task> f = async () => { var i = await site.Query<Image>().FirstAsync(); Func<Task> g = () => i.LoadLazyAsync(); await g(); Use(i.Lazily_); }; await f();")]
    [InlineData("var image = await site.Query<Image>().FirstAsync(); var load = condition; if (load) { await image.LoadLazyAsync(); } if (load) { Use(image.Lazily_); }")]
    [InlineData("var image = _field = await site.Query<Image>().FirstAsync(); await LoadAsync(_field); Use(image.Lazily_);")]
    [InlineData("var a = await site.Query<Image>().FirstAsync(); var b = a; (b.Lazily_, _) = condition ? (\"x\", 1) : (\"y\", 2); Use(a.Lazily_);")]
    [InlineData("var a = await site.Query<Image>().FirstAsync(); var b = await site.Query<Image>().FirstAsync(); (condition ? a : b).Lazily_ = \"x\"; Use(a.Lazily_); Use(b.Lazily_);")]
    [InlineData("await using var e = site.Query<Image>().GetAsyncEnumerator(); while (await e.MoveNextAsync()) { await e.Current.LoadLazyAsync(); Use(e.Current.Lazily_); }")]
    public Task Tasks_loops_and_nested_functions_are_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("t += 3; return t.Text;")]
    [InlineData("t++; return t.Text;")]
    [InlineData("if (t) { return t.Text; } return \"\";")]
    [InlineData("string text = t; return t.Text + text;")]
    [InlineData("var n = !t; return t.Text + n;")]
    [InlineData("t.Changed += () => { }; return t.Text;")]
    [InlineData("t[0] = \"x\"; return t.Text;")]
    [InlineData("t[0] += \"x\"; return t.Text;")]
    [InlineData("_ = t[^1]; return t.Text;")]
    [InlineData("_ = t.Self; return t.Text;")]
    [InlineData("t.Next = t; return t.Text;")]
    [InlineData("var (left, right) = t; return t.Text + left + right;")]
    [InlineData("foreach (var number in t) { } return t.Text;")]
    [InlineData("if (t is (1, 2)) { } return t.Text;")]
    [InlineData("if (t is [..]) { } return t.Text;")]
    [InlineData("if (t is { Self: { Text: \"x\" } }) { } return t.Text;")]
    [InlineData("_ = t?.Self?.Text; return t!.Text;")]
    [InlineData("switch ((object)t) { case Thing { Length: 3 } x: return x.Text; case Thing y when y.Self != null: return y.Text; default: return t.Text; }")]
    [InlineData("return t.TryLoad() ? t.Text : \"\";")]
    [InlineData("while (!t.TryLoad()) { } return t.Text;")]
    [InlineData("try { if (t.TryLoad()) { return \"\"; } } catch (InvalidOperationException) { return t.Text; } return \"\";")]
    public Task Members_of_the_users_own_may_load(string body) => Hostile.VerifyThingAsync<LoadStateAnalyzer>("var t = Thing.One(); " + body);

    [Fact]
    public Task A_hole_of_a_handler_of_the_users_own_may_load() => Hostile.VerifyAsync<LoadStateAnalyzer>("""
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        public ref struct Loading
        {
            public Loading(int literal, int holes) { }
            public void AppendLiteral(string text) { }
            public void AppendFormatted(Image image) => image.LoadLazyAsync().Wait();
        }

        public class User
        {
            private static void Log(Loading text) { }
            public async Task<string> Run(CimConnection site)
            {
                var image = await site.Query<Image>().FirstAsync();
                Log($"x{image}");
                return image.Lazily_;
            }
        }
        """);

    [Fact]
    public Task What_a_using_disposes_may_load() => Hostile.VerifyAsync<LoadStateAnalyzer>("""
        public sealed class Loader(Image image) : IDisposable { public void Dispose() => image.LoadLazyAsync().Wait(); }
        public class User
        {
            public async Task<string> Run(CimConnection site)
            {
                var image = await site.Query<Image>().FirstAsync();
                using (new Loader(image)) { }
                return image.Lazily_;
            }
        }
        """);

    [Theory]
    [InlineData("other.Name = \"x\"; if (!other.HasChanges) { await other.RefreshAsync(); }")]
    [InlineData("var image = await site.GetAsync<Image>(\"1\"); image.Name = \"x\"; if (image is { HasChanges: false }) { await image.RefreshAsync(); }")]
    [InlineData("for (var i = 0; ; i++) { other.Name = \"x\"; try { await other.PutAsync(); break; } catch (CimConflictException) when (i < 3) { await other.RefreshAsync(); } }")]
    [InlineData("dynamic d = other; other.Name = \"x\"; await d.PutAsync(); await other.RefreshAsync();")]
    [InlineData("other.Name = \"x\"; await Task.WhenAll(other.PutAsync()); await other.RefreshAsync();")]
    public Task Changes_that_may_be_saved_are_left_alone(string body) => Rule.VerifyBodyAsync<LoadStateAnalyzer>(body);

    [Theory]
    [InlineData("var t = Thing.One(); t.Look(); return t.{|MOF1003:Text|};")]
    [InlineData("var t = Thing.One(); ((ILoad)t).Look(); return t.{|MOF1003:Text|};")]
    [InlineData("var t = Thing.One(); ((ILoad)t).LoadAsync().Wait(); return t.Text;")]
    [InlineData("var t = Thing.One(); return t.Ready ? t.Text : \"\";")]
    [InlineData("var t = Thing.One(); return ((ILoad)t).Ready ? t.Text : \"\";")]
    [InlineData("var t = Thing.One(); ((Derived)t).Look(); return t.Text;")]
    [InlineData("var t = Thing.One(); return t is Derived { Ready: true } ? t.Text : \"\";")]
    public Task Contracts_of_interfaces_hold_until_they_are_hidden(string body) => Hostile.VerifyAsync<LoadStateAnalyzer>(
        "public interface ILoad { [LoadsLazy] Task LoadAsync() => Task.CompletedTask; [KeepsLazyState] void Look(); [LoadsLazyWhen(true)] bool Ready { get; } }" +
        "public class Thing : ILoad { [CimProperty(\"Text\", CimType.String, Lazy = true)] public string Text { get; set; } = \"\"; public void Look() { } " +
        "public virtual bool Ready => true; [return: LazyNotLoaded] public static Thing One() => new(); }" +
        "public class Derived : Thing { public override bool Ready => false; public new void Look() { } }" +
        "public static class User { public static string Run() { " + body + " } }");

    [Theory]
    [InlineData("private readonly Func<CimConnection, Task<string>> _later = async site => (await site.Query<Image>().FirstAsync()).{|MOF1003:Lazily_|};")]
    [InlineData("public User() : this(async site => (await site.Query<Image>().FirstAsync()).{|MOF1003:Lazily_|}) { } public User(Func<CimConnection, Task<string>> later) { }")]
    [InlineData("public string this[CimConnection site] => site.Query<Image>().FirstAsync().Result.{|MOF1003:Lazily_|};")]
    [InlineData("public static string operator +(User user, CimConnection site) => site.Query<Image>().FirstAsync().Result.{|MOF1003:Lazily_|};")]
    [InlineData("public static async Task<string> Run<T>(CimQuery<T> query) where T : Image => (await query.FirstAsync()).{|MOF1003:Lazily_|};")]
    public Task Every_kind_of_member_is_analysed_once(string member) => Hostile.VerifyAsync<LoadStateAnalyzer>("public class User { " + member + " }");

    [Fact]
    public Task Parameters_of_a_partial_method_are_shared_with_its_lambdas() => Hostile.VerifyAsync<LoadStateAnalyzer>("""
        public partial class User { public partial Task<string> Run(CimConnection site, Image image); }
        public partial class User
        {
            public async partial Task<string> Run(CimConnection site, Image image)
            {
                image = await site.Query<Image>().FirstAsync();
                Func<Task> load = () => image.LoadLazyAsync();
                await load();
                return image.Lazily_;
            }
        }
        """);
}
