namespace Mof.CodeFixes.Tests;

/// <summary>Members of classes in which something is to be repaired.</summary>
internal static class MemberSituations
{
    public static readonly string[] All =
    [
        """"
            [return: LazyNotLoaded] private static Image Cached() => new Image();
            // a
            [Obsolete] // b
            Task A(bool c) // d
            {
                var image = Cached();
                // e
                Use(image.Details + image.Details);
                if (c) return Task.CompletedTask; // f
                // g
                return Task.CompletedTask; // h
            }

            /// <summary>S.</summary>
            Task B(bool c)
            {
                var image = Cached();
                Use(image.Details);
                try
                {
                    // a
                    return Task.Delay(1); // b
                }
                finally
                {
                    Use(1);
                }
            }

            Task C()
            {
                var a = Cached();
                var b = Cached();
                Use(a.Details, b.Details);
                return Task.CompletedTask;
            }

            private static void Use(object a, object b) { }
        """",
        """"
            [return: LazyNotLoaded] private static Image Cached() => new Image();
            Task A(ref int x) { var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            Task B(out int x) { x = 1; var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            Task C(in int x) { var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            Task D() { void L(ref int r) { } var i = 0; L(ref i); var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            unsafe Task E(int* p) { var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            unsafe Task F() { var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            async Task G() { await Task.Yield(); unsafe { var image = Cached(); Use(image.Details); } }
            static Task H() { var image = Cached(); Use(image.Details); return Task.CompletedTask; }
            async void I() { await Task.Yield(); var image = Cached(); Use(image.Details); }
            IEnumerable<int> J() { var image = Cached(); Use(image.Details); yield return 1; }
            async IAsyncEnumerable<int> K() { var image = Cached(); Use(image.Details); await Task.Yield(); yield return 1; }
            IAsyncEnumerable<int> L() { var image = Cached(); Use(image.Details); return K(); }
            Task M() => Task.FromResult(Cached().Details);
            int this[int i] { get { var image = Cached(); Use(image.Details); return 1; } }
            public static User operator +(User a, User b) { var image = Cached(); Use(image.Details); return a; }
            private readonly string _field = Cached().Details;
            void N(object s, EventArgs e) { var image = Cached(); Use(image.Details); }
            T O<T>(T t) where T : Image { var image = Cached(); Use(image.Details); return t; }
            Task<T> P<T>(T t) { var image = Cached(); Use(image.Details); return Task.FromResult<T>(t); }
            Task<object> Q() { var image = Cached(); Use(image.Details); return Task.FromResult<object>(1); }
            Task<int> R(bool c) { var image = Cached(); Use(image.Details); return c ? Task.FromResult(1) : throw new Exception(); }
            Task S() { var image = Cached(); Use(image.Details); throw new Exception(); }
            Task T1() { var image = Cached(); Use(image.Details); return Task.FromException(new Exception()); }
            Task U(int a) { var image = Cached(); Use(image.Details); return a switch { 1 => Task.Delay(1), _ => Task.CompletedTask }; }
            Task V() { var image = Cached(); Use(image.Details); return null; }
            Task W() { var image = Cached(); Use(image.Details); Func<Task> f = () => { return Task.Delay(1); }; Task L() { return Task.Delay(2); } return Task.WhenAll(f(), L()); }
            ValueTask<int> X() { var image = Cached(); Use(image.Details); return ValueTask.FromResult(1); }
            ValueTask Y() { var image = Cached(); Use(image.Details); return ValueTask.CompletedTask; }
            ValueTask Z() { var image = Cached(); Use(image.Details); return default(ValueTask); }
        """",
        """"
            public partial class P { public partial Task A(); }
            public partial class P { public partial Task A() { var image = Cached(); Use(image.Details); return Task.CompletedTask; } partial void B(); partial void B() { } }
            public interface I { Task A(); Task B() { var image = Cached(); Use(image.Details); return Task.CompletedTask; } }
            public class E : I { Task I.A() { var image = Cached(); Use(image.Details); return Task.CompletedTask; } }
            public abstract class F { public abstract Task A(); public virtual Task B() { var image = Cached(); Use(image.Details); return Task.CompletedTask; } }
            public class G : F { public override Task A() { var image = Cached(); Use(image.Details); return base.B(); } }
            public struct S { private int _x; public Task A() { _x = 1; var image = Cached(); Use(image.Details); return Task.CompletedTask; } }
            public class H(Image seed) { public Task A() { Use(seed.Name); var image = Cached(); Use(image.Details); return Task.CompletedTask; } }
            [return: LazyNotLoaded] private static Image Cached() => new Image();
        """",
        """"
            async Task A(Image i) => await i.SetSourceSiteAsync("A");
            async Task B(Image i) => await i.SetSourceSiteAsync("A").ConfigureAwait(false);
            Task C(Image i) => i.SetSourceSiteAsync("A");
            void D(Image i) => i.SetSourceSiteAsync("A");
            void E(Image i) => i.LoadLazyAsync();
            async Task F(Image i) => i.LoadLazyAsync();
            void G(Image i) => i.SourceSite = "A";
            async Task H(Image i) => i.SourceSite = "A";
            void I(Image i) => i.Flags = Image.FlagsValues.Copy;
            Task J(Image i) { i.LoadLazyAsync(); i.SetSourceSiteAsync("B"); i.LoadLazyAsync(); return Task.CompletedTask; }
            void K(Image i) { i.LoadLazyAsync(); }
            async void L(Image i) { i.LoadLazyAsync(); }
            static Task M(Image i) { i.Name = "A"; return i.RefreshAsync(); }
            static Task N(Image i, bool c) { i.Name = "A"; if (c) return i.RefreshAsync(); return i.PutAsync(); }
        """",
        """"
            [return: LazyNotLoaded] private static List<Image> Cached() => new List<Image>();
            [return: LazyNotLoaded] private static IEnumerable<Image> Lazily() => new List<Image>();
            private async Task A() { await Task.Yield(); var list = Cached(); foreach (var image in list) { Use(image.Details); } }
            private async Task B() { await Task.Yield(); foreach (var image in Cached()) { Use(image.Details); } }
            private async Task C() { await Task.Yield(); var list = Lazily(); foreach (var image in list) { Use(image.Details); } }
            private async Task D() { await Task.Yield(); var list = Cached(); Use(list[0].Details); }
            private async Task E() { await Task.Yield(); var image = Cached().First(); Use(image.Details); }
            private async Task F() { await Task.Yield(); var list = Lazily(); foreach (var image in list) { await image.LoadLazyAsync(); Use(image.Details); } }
            private Task G() { var list = Cached(); foreach (var image in list) Use(image.Details); return Task.CompletedTask; }
            private async Task H() { await Task.Yield(); var list = Cached(); var found = list.Where(i => i.Details == "").ToList(); }
            private async Task I() { await Task.Yield(); var list = Cached(); foreach (var image in list) { await image.LoadLazyAsync(); Use(image.Details); } }
        """",
        """"
            public class Old { [CimProperty("Details", CimType.String, Lazy = true)] public string Details { get; set; } }
            public class Odd { [CimProperty("Details", CimType.String, Lazy = true)] public string Details { get; set; } public void LoadLazyAsync() { } }
            public class Odder { [CimProperty("Details", CimType.String, Lazy = true)] public string Details { get; set; } public Task LoadLazyAsync(int need) => null; }
            public class Fine { [CimProperty("Details", CimType.String, Lazy = true)] public string Details { get; set; } [LoadsLazy] public Task LoadLazyAsync() => null; [LoadsLazy] public Task RefreshAsync() => null; [CimProperty("Name", CimType.String)] public string Name { get; set; } }
            [return: LazyNotLoaded] private static Old One() => new Old();
            [return: LazyNotLoaded] private static Odd Two() => new Odd();
            [return: LazyNotLoaded] private static Odder Three() => new Odder();
            [return: LazyNotLoaded] private static Fine Four() => new Fine();
            private async Task A() { await Task.Yield(); var image = One(); Use(image.Details); }
            private async Task B() { await Task.Yield(); var image = Two(); Use(image.Details); }
            private async Task C() { await Task.Yield(); var image = Three(); Use(image.Details); }
            private async Task D() { await Task.Yield(); var image = Four(); Use(image.Details); }
            private async Task E(Fine f) { f.Name = "a"; await f.RefreshAsync(); }
        """",
        """"
            [return: LazyNotLoaded] private static Image Cached() => new Image();
            private static Task DoAsync(string text) => Task.CompletedTask;
            Task<string> A() { var image = Cached(); return Task.FromResult(image.Details); }
            Task B() { var image = Cached(); return DoAsync(image.Details); }
            Task C(bool c)
            {
                var image = Cached();
                if (c)
                    // Why.
                    return DoAsync(image.Details); // What.

                return DoAsync(image.Name);
            }

            Task D(int c)
            {
                var image = Cached();
                switch (c)
                {
                    case 1:
                        // Why.
                        return DoAsync(image.Details); // What.
                    case 2: return DoAsync(image.Details);
                    default:
                        return DoAsync(image.Details + image.Name);
                }
            }

            Task E() { var image = Cached(); return condition() ? DoAsync(image.Details) : Task.CompletedTask; bool condition() => true; }
            Task F()
            {
                var image = Cached();
                using (var stop = new CancellationTokenSource())
                    return DoAsync(image.Details);
            }
        """",
        """"
            public class Images<T> where T : Image, new()
            {
                public async Task A(CimConnection site) { var image = await site.Query<T>().FirstAsync(i => i.Name == "x"); Use(image.Details); }
                public async Task B(CimConnection site) { await foreach (var image in site.Query<T>()) { await image.LoadLazyAsync(); Use(image.Details); } }
                public Task C(T image) { image.SourceSite = "a"; return Task.CompletedTask; }
            }
            public class Derived : Image
            {
                public Task A() { SourceSite = "a"; this.SourceSite = "b"; return Task.CompletedTask; }
                public async Task B() { await SetSourceSiteAsync("a"); SetSourceSiteAsync("b"); }
                public async Task C(CimConnection site) { var image = await site.Query<Derived>().FirstAsync(); Use(image.Details); }
            }
        """",
        """"
            [return: LazyNotLoaded] private static Image Cached() => new Image();
            [return: LazyNotLoaded] private static Task<Image> CachedAsync() => Task.FromResult(new Image());
            [return: LazyNotLoaded] private static IAsyncEnumerable<Image> Stream() => null;
            private async Task A() { var image = await CachedAsync(); Use(image.Details); }
            private async Task B() { await foreach (var image in Stream()) { Use(image.Details); } }
            private async Task C() { await foreach (var image in Stream()) { if (image.Name == "") Use(image.Details); } }
            private Task D()
            {
        #if DEBUG
                var image = Cached();
                Use(image.Details);
        #endif
                return Task.CompletedTask;
            }

            private
                static
                Task E()
            {
                var image = Cached();
                Use(image.Details);

                // Done.
                return Task.CompletedTask;
            }

            [Obsolete]
            Task<int> F<T>(T value)
                where T : class
            {
                var image = Cached();
                Use(image.Details);
                foreach (var i in new[] { 1 })
                    if (i == 1)
                        return Task.FromResult(i); // One.
                return Task.Run(() => 2);
            }
        """",
    ];
}
