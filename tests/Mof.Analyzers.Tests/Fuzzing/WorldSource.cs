namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>What the random methods call: queries, methods with contracts and methods that promise nothing and do the worst.</summary>
internal static class WorldSource
{
    public const string Text = ProxySource.Usings + """
        public static class World
        {
            public static bool C() => Recorder.Current.Flip();
            public static bool Go() => Recorder.Current.Go();
            public static int N() => Recorder.Current.Next(3);
            public static string S() => C() ? "x" : N() == 0 ? "" : null;

            public static void Use(object value)
            {
                if (value is IEnumerable<string> texts)
                {
                    foreach (var text in texts) { }
                }
            }

            public static void Fault()
            {
                if (Recorder.Current.Next(16) == 0)
                {
                    throw new InvalidOperationException();
                }
            }

            // A method without a contract: keeps the object, or loads it or one that it kept.
            public static void Touched(Image image)
            {
                if (C())
                {
                    Recorder.Current.Keep(image);
                }

                if (C() && Kept() is { } kept)
                {
                    kept.Load();
                }

                if (C() && image is not null)
                {
                    image.Load();
                }
            }

            public static Image Kept() => (Image)Recorder.Current.Kept();
            public static void Touch(Image image) => Touched(image);
            public static async Task TouchAsync(Image image) => Touched(image);
            public static void Stir() => Kept()?.Load();
            public static Image Same(Image image) => image;
            public static T Same<T>(T value) => value;
            public static bool Check(Image image) { Touched(image); return C(); }
            public static bool Expression(Expression<Func<Image, bool>> condition) => C();
            public static void Collect(params Image[] images) { foreach (var image in images) { Touched(image); } }
            public static void Call(Action action) { if (C()) { action(); } }
            public static Image Call(Func<Image> function) => function();

            public static void Look([KeepsLazyState] Image image) => Fault();
            public static void Demand([LazyLoaded] Image image) { }
            public static void Demand(int site, Image image) => image?.Demanded(site);
            public static void Swap(ref Image left, ref Image right) => (left, right) = (right, left);
            public static void Reload(ref Image image) { if (C()) { image = Get(); } else { image?.Load(); } }
            public static void View(in Image image) => image?.Load();
            public static bool TryObtain(out Image image) { image = C() ? Get() : Image.FromQuery(); return C(); }

            [return: LazyNotLoaded] public static Image Obtain() { Fault(); return Image.FromQuery(); }
            [return: LazyNotLoaded] public static Image Find() => N() == 0 ? null : Image.FromQuery();
            [return: LazyNotLoaded] public static async Task<Image> ObtainAsync() { Fault(); return Image.FromQuery(); }
            [return: LazyNotLoaded] public static async ValueTask<Image> FindAsync() => N() == 0 ? null : Image.FromQuery();
            [return: LazyNotLoaded] public static List<Image> Objects() => [.. Rows()];
            [return: LazyNotLoaded] public static Image[] Row() => [.. Rows()];
            // Each time other objects, or each time the same ones: both are fine.
            [return: LazyNotLoaded] public static IEnumerable<Image> Stream() => C() ? Rows() : Objects();
            [return: LazyLoaded] public static Image Get() => new();
            [return: LazyLoaded] public static async Task<Image> GetAsync() { Fault(); return new Image(); }
            public static Query Query() => new();

            public static IEnumerable<Image> Rows()
            {
                for (var count = Recorder.Current.Rows(); count > 0; count--)
                {
                    yield return Image.FromQuery();
                }
            }
        }

        public sealed class Query : IAsyncEnumerable<Image>
        {
            public Query Where(Expression<Func<Image, bool>> condition) => this;

            [return: LazyNotLoaded]
            public async IAsyncEnumerator<Image> GetAsyncEnumerator(CancellationToken cancellation = default)
            {
                foreach (var image in Rows())
                {
                    Fault();
                    yield return image;
                }
            }

            [return: LazyNotLoaded] public async Task<List<Image>> ToListAsync() => [.. Rows()];
            [return: LazyNotLoaded] public async Task<Image[]> ToArrayAsync() => [.. Rows()];
            [return: LazyNotLoaded] public async Task<Image> FirstAsync() => Rows().First();
            [return: LazyNotLoaded] public async Task<Image> FirstOrDefaultAsync() => Rows().FirstOrDefault();
        }

        public static class Extensions
        {
            [LoadsLazy] public static void Ensure(this Image image) => image.Load();
            [LoadsLazy] public static Task EnsureAsync(this Image image) => image.LoadLazyAsync();
            [LoadsLazy] public static async Task LoadAllAsync(this IEnumerable<Image> images) { foreach (var image in images) { await image.LoadLazyAsync(); } }
            public static void Glance([KeepsLazyState] this Image image) => Fault();
            public static Image Poke(this Image image) { Touched(image); return image; }
            public static void Deconstruct(this Image image, out Image self, out string name) { self = image; name = image.Name; }
        }

        public sealed class Scoped(Image image) : IDisposable, IAsyncDisposable
        {
            public Image Item { get; } = image;
            public void Dispose() => Touched(Item);
            public async ValueTask DisposeAsync() => Touched(Item);
        }

        public sealed record Holder(Image Item)
        {
            public Image Other { get; set; }
            public List<Image> Items { get; } = [];
        }

        public abstract class ImageSubject : Subject
        {
            protected Image F;
            protected Image G;
            protected List<Image> Shelf = [];
            protected Image[] Slots = new Image[3];
            protected Image P { get; set; }

            protected override void Begin()
            {
                F = C() ? Get() : Image.FromQuery();
                G = C() ? F : Image.FromQuery();
                Shelf.Add(C() ? Get() : Image.FromQuery());
                P = F;
                Slots[0] = G;
            }

            // What any callee may do to the fields.
            protected void Meddle()
            {
                switch (N())
                {
                    case 0: F?.Load(); Slots[N()]?.Load(); break;
                    case 1: G = F; P?.Load(); break;
                    default: foreach (var image in Shelf) { image?.Load(); } break;
                }
            }

            // The consumer of an iterator does as it likes with what it gets.
            protected void Consume(IEnumerable<Image> images)
            {
                foreach (var image in images)
                {
                    Touched(image);
                    Meddle();
                    if (N() == 0) { break; }
                }
            }

            protected async Task ConsumeAsync(IAsyncEnumerable<Image> images)
            {
                await foreach (var image in images)
                {
                    Touched(image);
                    if (N() == 0) { break; }
                }
            }
        }
        """;
}
