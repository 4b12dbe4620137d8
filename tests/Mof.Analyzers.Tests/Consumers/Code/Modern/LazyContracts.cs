using System.Diagnostics.CodeAnalysis;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>A library of one's own that says what it does with lazy properties.</summary>
public sealed class ImageLibrary(CimConnection site)
{
    [return: LazyNotLoaded]
    public Task<List<SMS_ImagePackage>> ListAsync() => site.Query<SMS_ImagePackage>().ToListAsync();

    [return: LazyNotLoaded]
    public async Task<SMS_ImagePackage> ByNameAsync(string name) => await site.Query<SMS_ImagePackage>().FirstAsync(image => image.Name == name);

    [return: LazyLoaded]
    public async Task<SMS_ImagePackage> CompleteAsync(string name)
    {
        var image = await ByNameAsync(name);
        await image.LoadLazyAsync();
        return image;
    }

    [return: LazyLoaded]
    public Task<SMS_ImagePackage[]> AllCompleteAsync() => site.Query<SMS_ImagePackage>().IncludeLazy().ToArrayAsync();

    [LoadsLazyWhen(true)]
    public static bool IsComplete([NotNullWhen(true)] SMS_ImagePackage? image) => image is { IsLazyLoaded: true };

    [KeepsLazyState]
    public static string Title([KeepsLazyState] SMS_ImagePackage image) => $"{image.Name} {image.Version}";

    public static int Measure([LazyLoaded] SMS_ImagePackage image) => image.ImageProperty.Length + image.ImageDiskLayout.Length;

    public static void Log([KeepsLazyState] SMS_ImagePackage image, Action<string> write) => write(image.PackageID);

    public static int MeasureAll([LazyLoaded] IEnumerable<SMS_ImagePackage> images) => images.Sum(Measure);
}

public static class ImageLibraryUse
{
    public static async Task<int> RunAsync(ImageLibrary library, CimConnection site)
    {
        var image = await library.ByNameAsync("Windows 11");
        ImageLibrary.Log(image, Console.WriteLine);
        Console.WriteLine(ImageLibrary.Title(image));
        await image.LoadLazyAsync();
        var sum = ImageLibrary.Measure(image);

        var complete = await library.CompleteAsync("Windows 10");
        sum += ImageLibrary.Measure(complete) + complete.ImageProperty.Length;

        foreach (var one in await library.AllCompleteAsync())
        {
            sum += one.ImageProperty.Length + ImageLibrary.Measure(one);
        }

        var list = await library.ListAsync();
        foreach (var listed in list)
        {
            if (ImageLibrary.IsComplete(listed))
            {
                sum += listed.ImageProperty.Length;
            }
        }

        await list.LoadLazyAsync();
        sum += ImageLibrary.MeasureAll(list) + list.Sum(listed => listed.ImageProperty.Length);
        return sum + ImageLibrary.Measure(await SMS_ImagePackage.GetAsync(site, "ABC00001"));
    }
}

/// <summary>A class by hand, without MOF, that keeps to the same contracts.</summary>
public sealed class Document
{
    private string? _body;

    public Document(string title) => Title = title;

    [CimProperty("Title", CimType.String, Key = true)]
    public string Title { get; }

    [CimProperty("Body", CimType.String, Lazy = true)]
    public string Body => _body ?? throw new InvalidOperationException("Load it first.");

    [LoadsLazyWhen(true)]
    public bool IsLoaded => _body is not null;

    [LoadsLazy]
    public async Task LoadAsync()
    {
        await Task.Yield();
        _body = Title.ToUpperInvariant();
    }

    [return: LazyNotLoaded]
    public static Document Open(string title) => new(title);

    [return: LazyLoaded]
    public static async Task<Document> ReadAsync(string title)
    {
        var document = Open(title);
        await document.LoadAsync();
        return document;
    }

    public static async Task<string> UseAsync()
    {
        var document = Open("a");
        if (!document.IsLoaded)
        {
            await document.LoadAsync();
        }

        var other = await ReadAsync("b");
        return document.Body + other.Body;
    }
}
