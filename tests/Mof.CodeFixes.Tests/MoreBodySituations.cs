namespace Mof.CodeFixes.Tests;

/// <summary>More bodies of async methods in which something is to be repaired.</summary>
internal static class MoreBodySituations
{
    public static readonly string[] All =
    [
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (condition) { }
                else
                // Why.
                if (image.Details == "")
                {
                    Use(1);
                }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                if (condition) { } else /* a */ if (image.Details == "") { } else if (image.Details == "b") { }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                using var reader = new System.IO.StringReader(image.Details);
                if (condition) while (condition) Use(image.Details);
        """",
        """"
        Func<Task> run = async () => { var image = await site.Query<Image>().FirstAsync(); Use(image.Details); };
                Action act = async () =>
                {
                    var image = await site.Query<Image>().FirstAsync();
                    Use(image.Details);
                };
                Func<Task<string>> get = async () => (await site.Query<Image>().FirstAsync(predicate: i => i.Name == "x")).Details;
        """",
        """"
        await foreach (var image in site.Query<Image>().WithCancellation(default).ConfigureAwait(false)) Use(image.Details);
        """",
        """"
        Use(await site.Query<Image>().FirstAsync() is var image ? image.Details : "");
        """",
        """"
        foreach (var image in (await site.Query<Image>().ToListAsync()).Where(i => i.Name == "")) Use(image.Details);
        """",
        """"
        IAsyncEnumerable<Image> all = site.Query<Image>();
                await foreach (var image in all) Use(image.Details);
        """",
        """"
        var details = (await site.Query<Image>().SingleOrDefaultAsync(i => i.Name == "x"))?.Details;
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                image.Details += "x";
                var (a, b) = (image.Details, 1);
                Use(nameof(image.Details));
        """",
        """"
        var image = await site.Query<Image>().FirstOrDefaultAsync();
                Use(condition ? image?.Details : image?.Details + "x");
        """",
        """"
        var image = await site.Query<Image>().FirstOrDefaultAsync();
                Need(image);
        """",
        """"
        var list = await site.Query<Image>().ToListAsync();
                foreach (var image in list) { Use(condition ? image.Details : image.Details + "x"); }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                Use(new List<string>
                {
                    // First.
                    image.Details, // What.
                });
        """",
        """"
        try { } catch { var image = await site.Query<Image>().FirstAsync(); Use(image.Details); } finally { var second = await site.Query<Image>().FirstAsync(); Use(second.Details); }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                checked { Use(image.Details); }
                unsafe { Use(image.Details); }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                for (var details = image.Details; condition; details += image.Details) { }
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                string Local() => image.Details;
                Use(Local());
        """",
        """"
        new List<Image>().ForEach(async image => image.LoadLazyAsync());
                Action<Image> f = async image => { image.SourceSite = "a"; await image.SetSourceSiteAsync("b"); };
        """",
        """"
        var image = await site.Query<Image>().FirstAsync();
                var second = await site.Query<Image>().FirstAsync();
                if (image.Details == "a" && second.Details == "b") Use(1);
                else if (second.Details == "b") Use(2);
        """",
        """"
        var text = await site.Query<Image>().FirstAsync() switch { { Details: "a" } => 1, { Name: "b" } x => x.Details.Length, _ => 0 };
        """",
        """"
        await foreach (var image in site.Query<Image>())
                {
                    /* a */ await image.LoadLazyAsync(); /* b */ Use(image.Details);
                }
        """",
        """"
        await foreach (var image in site.Query<Image>())
                {
                    await image.LoadLazyAsync(); // Only this.
                }
        """",
        """"
        var query = site.Query<Image>();
                query = query.Where(i => i.Name == "x");
                await foreach (var image in query)
                {
                    if (image.Name == "x") { continue; }
                    image.LoadLazyAsync();
                    Use(image.Details);
                }
        """",
        """"
        other.Name = "a";
                if (other != null && await Task.Run(() => true)) { await other.RefreshAsync(); }
                other.Name = "b";
                var task = condition ? other.RefreshAsync() : Task.CompletedTask;
                await task;
        """",
        """"
        other.Flags = Image.FlagsValues.Copy;
                if (condition) other.Flags = Image.FlagsValues.Copy | Image.FlagsValues.Send; // Why.
                if (!(other.Flags == Image.FlagsValues.Copy) == condition) { }
                while (Image.FlagsValues.Copy == other.Flags || condition) { break; }
                for (other.Flags = Image.FlagsValues.Copy; condition; other.Flags = Image.FlagsValues.Send) { }
        """",
        """"
        other.Flags |= (Image.FlagsValues)0x41 | Image.FlagsValues.Send;
                other.TrySet(Image.Properties.Name, "a");
                Use(((Image.FlagsValues)0x43).ToString());
        """",
        """"
        Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = '{other.Name}'"), site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = \u0027{other.Name}\u0027"));
                Use(site.QueryWql<Image>($"SELECT * FROM Image WHERE Name = '{other.Name /* a */}' AND Size LIKE '{other.Size}%'"));
        """",
    ];
}
