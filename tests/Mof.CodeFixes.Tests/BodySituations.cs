namespace Mof.CodeFixes.Tests;

/// <summary>Bodies of async methods in which something is to be repaired.</summary>
internal static class BodySituations
{
    public static readonly string[] All =
    [
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (image != null && image.Details == "") { return; }
        """",
        """"
        var image = await site.Query<Image>().FirstOrDefaultAsync(i => i.Name == "x", default);
                if (image != null && image.Details == "") { return; }
        """",
        """"
        var image = await site.Query<Image>()
                    .Where(i => i.Name == "x") // Why.
                    .FirstOrDefaultAsync(i => i.Name == "y");
                Use(image?.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (condition)
                {
                    Use(1);
                }
                else if (image.Details == "") // a
                {
                    // b
                    Use(2);
        #if X
                    Use(3);
        #endif
                    Use(@"
         z");
                }
                else
                {
                    Use(4);
                }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (condition)
                    // Why.
                    Use(image.Details); // What.
                else
                    Use(image.Details); /* else */
                Use(1);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (condition) Use(image.Details); else Use(image.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync(); Use(image.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync(); var second = await site.Query<Image>().FirstAsync();
                Use(image.Details + second.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync(); 
                Use(condition ? image.Details : "a" + image.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                for (var i = 0; i < image.Details.Length; i++) Use(i);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                try { Use(1); } catch (Exception) when (image.Details == "") { }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                lock (this) { Use(image.Details); }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                lock (image.Details) { Use(1); }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                switch (other.Name) { case "a": Use(image.Details); break; case "b" when image.Details == "": break; }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                again:
                Use(image.Details);
                goto again;
        """",
        """"
        if (await site.Query<Image>().FirstOrDefaultAsync() is { } image) Use(image.Details);
        """",
        """"
        if (await site.Query<Image>().FirstOrDefaultAsync() is { Details: "x" }) Use(1);
        """",
        """"
        var image = await site.Query<Image>().FirstOrDefaultAsync();
                if (image is { Details: "x" }) Use(1);
                Use(image switch { { Details: "a" } => 1, _ => 2 });
        """",
        """"
        var image = await site.Query<Image>().FirstOrDefaultAsync();
                switch (image) { case { Details: "a" }: break; }
        """",
        """"
        var @class = await site.Query<Image>().SingleAsync();
                Use(@class.Details);
        """",
        """"
        var list = await site.Query<Image>().ToListAsync();
                Use(list[0].Details);
        """",
        """"
        var list = await site.Query<Image>().ToListAsync(default);
                foreach (var image in list)
                {
                    Use(image.Details);
                }
        """",
        """"
        var list = await site.Query<Image>().ToListAsync(cancellationToken: default);
                foreach (var image in list)
                    Use(image.Details);
        """",
        """"
        var list = await site.Query<Image>().ToListAsync();
                // All.
                foreach (var image in list)
                {
                    await image.LoadLazyAsync(); // Why.
                    Use(image.Details);
                }
        """",
        """"
        var query = site.Query<Image>().Where(i => i.Name == "x");
                await foreach (var image in query.ConfigureAwait(false)) { Use(image.Details); }
        """",
        """"
        var query = site.Query<Image>().Where(i => i.Name == "x");
                await foreach (var image in condition ? query : site.Query<Image>()) { Use(image.Details); }
        """",
        """"
        await foreach (var image in site.Query<Image>())
                {
                    // First.
                    await image.LoadLazyAsync(); // Load.
                    Use(image.Details);
                }
        """",
        """"
        await foreach (var image in site.Query<Image>()) { await image.LoadLazyAsync().ConfigureAwait(false); Use(image.Details); }
        """",
        """"
        using var stop = new CancellationTokenSource();
                await foreach (var image in site.Query<Image>())
                {
                    await image.LoadLazyAsync(stop.Token);
                    Use(image.Details);
                }
        """",
        """"
        await foreach (var image in site.Query<Image>())
                {
        #if DEBUG
                    Use(1);
        #else
                    await image.LoadLazyAsync();
        #endif
                    Use(image.Details);
                }
        """",
        """"
        await foreach (var image in site.Query<Image>())
                {
                    if (condition) Use(image.Details);
                }
        """",
        """"
        await foreach (var image in site.Query<Image>())
                {
                    if (condition) { continue; }
                    Use(image.Details);
                }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync(i => i.Name == "x");
                Use(((object)image) == null ? "" : ((Image)image).Details);
        """",
        """"
        var image = await site.Query<Image>().LastAsync();
                Use(image.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                using (var a = new CancellationTokenSource())
                    Use(image.Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
        #pragma warning disable CS0219
                Use(image.Details);
        #pragma warning restore CS0219
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (condition)
        #if X
                    Use(2);
        #else
                    Use(image.Details);
        #endif
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                #region A
                /* b */ Use(image.Details);
                #endregion
        """",
        """"
        other?.LoadLazyAsync();
        """",
        """"
        if (condition) other?.LoadLazyAsync(); else other.LoadLazyAsync();
        """",
        """"
        new List<Image>().ForEach(image => image.LoadLazyAsync());
                new List<Image>()?.ForEach(image => image.LoadLazyAsync());
                new List<Image>()?.ForEach(image => image?.LoadLazyAsync());
                new List<Image>()?.ForEach(async image => image.LoadLazyAsync());
                Func<Image, Task> f = async image => image.LoadLazyAsync();
                Func<Image, Task> g = async image => { image.LoadLazyAsync(); };
        """",
        """"
        for (other.LoadLazyAsync(); condition; other.LoadLazyAsync()) { }
        """",
        """"
        new List<Image>().ForEach(async image => await image.SetSourceSiteAsync("A"));
                Func<Image, Task> f = async image => await image.SetSourceSiteAsync("A");
                Func<Image, Task> g = async image => { await image.SetSourceSiteAsync("A"); };
                Action<Image> h = image => image.SetSourceSiteAsync("A");
                await other?.SetSourceSiteAsync("x");
                other?.SetSourceSiteAsync("x");
                other.SetSourceSiteAsync("y").WaitAsync(default(CancellationToken)); // c
                other.SetSourceSiteAsync("y").ConfigureAwait(false);
                for (; condition; await other.SetSourceSiteAsync("z")) { }
        """",
        """"
        other.SourceSite = /* why */ "ABC"; /* b */
                if (condition) other.SourceSite = "C"; else other.SourceSite = condition ? "d" : default;
        """",
        """"
        Func<Task> run = () => { other.SourceSite = "C"; return Task.CompletedTask; };
                Action act = () => { other.SourceSite = "C"; };
                Func<Task<int>> two = () => { other.SourceSite = "C"; if (condition) return Task.FromResult(1); return Other(); async Task<int> Other() { return await Task.FromResult(2); } };
                Task three() { other.SourceSite = "C"; if (condition) { return Task.Delay(1); } if (condition) return Task.Delay(2); else return Task.CompletedTask; }
                static Task four(Image i) { i.SourceSite = "C"; switch (i.Name) { case "a": return Task.Delay(1); default: return default; } }
                ValueTask<int> five() { other.SourceSite = "C"; if (condition) return default; return new ValueTask<int>(1); }
                Task<int> six() { other.SourceSite = "C"; return default; }
                Task<int> seven() { other.SourceSite = "C"; lock (this) { return Task.Run(() => { return 1; }); } }
                Task<int> eight() { other.SourceSite = "C"; lock (this) { return Task.FromResult(1); } }
                ValueTask nine() { other.SourceSite = "C"; /* a */ return /* b */ new ValueTask(Task.CompletedTask); /* c */ }
                ValueTask ten() { other.SourceSite = "C"; return new(Task.CompletedTask); }
                Task eleven(int[] a) { ref var r = ref a[0]; other.SourceSite = "C"; return Task.CompletedTask; }
                Task twelve(Span<int> a) { other.SourceSite = "C"; return Task.CompletedTask; }
        """",
        """"
        other.Name = "a"; await other.RefreshAsync();
        """",
        """"
        other.Name = "a";
                if (condition) await other.RefreshAsync();
                else if (await Task.Run(() => true)) return;
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                image.Flags = Image.FlagsValues.Copy;
                var f = image.Flags = Image.FlagsValues.Copy;
                Use(image.Flags /* a */ == /* b */ Image.FlagsValues.Copy ? 1 : 2);
                Use((uint)image.Flags == 1u);
                Use((uint)image.Flags == (uint)Image.FlagsValues.Copy);
                Use(image?.Flags == Image.FlagsValues.Copy);
                image.Flags = condition ? Image.FlagsValues.Copy : Image.FlagsValues.Send;
                image.Flags = (Image.FlagsValues)1;
                Use((image).Flags != (Image.FlagsValues.Copy | Image.FlagsValues.Send));
                Action a = () => image.Flags = Image.FlagsValues.Send;
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                var box = new { image };
                var tuple = (image, 1);
                Use(new Box { Image = { Flags = Image.FlagsValues.Copy, SourceSite = "a" } });
        """",
        """"
        other.Flags = (Image.FlagsValues)0x4F;
                other.Flags |= (Image.FlagsValues)/* hex */0x43;
                other.Flags = (Image.FlagsValues)(uint)(Image.FlagsValues)0x43;
                other.Flags = condition ? (Image.FlagsValues)0x43 : (Image.FlagsValues)0x42;
        """",
        """"
        Use(site.Query<Image>().Only(Image.Properties.Details, Image.Properties.Name));
                Use(site.Query<Image>().Only(
                    Image.Properties.Name, // a
                    Image.Properties.Details)); // b
                Use(site.Query<Image>().Only(Image.Properties.Details, Image.Properties.Details));
                Use(site.Query<Image>().Only(new[] { Image.Properties.Name, Image.Properties.Details }));
                Use(site.Query<Image>().Only([Image.Properties.Name, Image.Properties.Details]));
                Use(site.Query<Image>().Only(properties: Image.Properties.Details));
        """",
        """"
        var name = "x";
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = '{name}' AND Size = '{name}' AND SourceSite = \"{name}\""));
                Use(site.QueryWql<Image>($"""SELECT * FROM Image WHERE Name = '{name}' AND Size = "{name}" """));
                Use(site.QueryWql<Image>($"""
                    SELECT * FROM Image
                    WHERE Name = '{name}' AND Size = "{name}"
                    """));
                Use(site.QueryWql<Image>($$"""SELECT * FROM Image WHERE Name = '{{name}}' AND Size = '{{name}}'"""));
                Use(site.QueryWql<Image>($@"SELECT * FROM Image WHERE Name = '{name}' AND Size = ""{name}"" AND Name = "));
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = \"it's '{name}' x\""));
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = 'a\\'{name}'"));
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = '{name}{name}'"));
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = '{name:x}'"));
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name IN ('{name}','{name}')"));
        """",
        """"
        var list = await site.Query<Image>().ToListAsync();
                var found = from i in list where i.Details == "" select i.Name;
                Use(found);
        """",
        """"
        var task = site.Query<Image>().FirstAsync();
                var image = await task;
                Use(image.Details);
        """",
        """"
        Image image;
                Use((image = await site.Query<Image>().FirstAsync()).Details);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                Need(image); Need(image);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                var a = image.Details;
                {
                    Use(image.Details);
                }
        """",
        """"
        var image = await site.Query<Image>().FirstOrDefaultAsync();
                var found = image != null;
                if (found && image.Details == "") Use(1);
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                while (condition)
                    Use(image.Details);
                do Use(1); while (image.Details == "");
        """",
        """"
        var image = await site.Query<Image>().ElementAtAsync(2);
                Use($"""
                    {image.Details}
                    """);
        """",
        """"
        var array = await site.Query<Image>().ToArrayAsync();
                foreach (var image in array) { if (image.Name == "") { continue; } Use(image.Details); }
        """",
        """"
        foreach (var image in await site.Query<Image>().ToListAsync()) await image.LoadLazyAsync();
        """",
    ];
}
