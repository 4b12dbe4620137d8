using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Loading later than querying: single objects, lists, some of a list, tasks that are kept.</summary>
public sealed class Loading(CimConnection site)
{
    private readonly Dictionary<string, Task> _pending = [];
    private Task _loading = Task.CompletedTask;

    public async Task<int> ListAsync(CancellationToken cancellationToken)
    {
        var images = await site.Query<SMS_ImagePackage>().ToListAsync(cancellationToken);
        await images.LoadLazyAsync(cancellationToken: cancellationToken);
        var length = 0;
        foreach (var image in images)
        {
            length += image.ImageProperty.Length;
        }

        return length + images[0].ImageDiskLayout.Length;
    }

    public async Task<int> SomeAsync(ISet<string> wanted)
    {
        var length = 0;
        foreach (var image in await site.Query<SMS_ImagePackage>().ToListAsync())
        {
            // Only those that are needed: loading all would ask the server more often.
            if (wanted.Contains(image.PackageID))
            {
                await image.LoadLazyAsync();
                length += image.ImageProperty.Length;
            }
        }

        return length;
    }

    public async Task<int> SubsetAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().ToListAsync();
        var large = images.Where(image => image.PackageSize > 1_000_000).ToList();
        await large.LoadLazyAsync(8);
        return large.Sum(image => image.ImageProperty.Length);
    }

    public async Task<string> WhenAllAsync()
    {
        var first = await site.Query<SMS_ImagePackage>().FirstAsync(image => image.PackageID == "ABC00001");
        var second = await site.Query<SMS_ImagePackage>().FirstAsync(image => image.PackageID == "ABC00002");
        await Task.WhenAll(first.LoadLazyAsync(), second.LoadLazyAsync());
        return first.ImageProperty + second.ImageProperty;
    }

    public async Task<string> KeptAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        var loading = image.LoadLazyAsync();
        Console.WriteLine($"loading {image.Name} …");
        await loading;
        return image.ImageProperty;
    }

    public async Task<string> TimeoutAsync(TimeSpan timeout)
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        using var source = new CancellationTokenSource(timeout);
        try
        {
            await image.LoadLazyAsync(source.Token).WaitAsync(timeout);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return image.Name;
        }

        return image.ImageProperty;
    }

    public async Task BeginAsync(string id)
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync(candidate => candidate.PackageID == id);
        _pending[id] = image.LoadLazyAsync();
        _loading = image.LoadLazyAsync();
        image.Description = "being loaded";
    }

    public async Task EndAsync()
    {
        await Task.WhenAll(_pending.Values);
        _pending.Clear();
        await _loading;
    }

    public Task ForwardAsync(SMS_ImagePackage image) => image.LoadLazyAsync();

    public ValueTask ForwardValueAsync(SMS_ImagePackage image) => new(image.LoadLazyAsync());

    public Task? MaybeAsync(SMS_ImagePackage? image) => image?.LoadLazyAsync();

    public void Blocking(SMS_ImagePackage image)
    {
        image.LoadLazyAsync().GetAwaiter().GetResult();
        Console.WriteLine(image.ImageProperty);
        image.RefreshAsync().Wait();
    }

    public async Task<string> ContinuedAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        return await image.LoadLazyAsync().ContinueWith(
            done => done.IsCompletedSuccessfully ? image.ImageProperty : "", CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public async Task ParallelAsync(IEnumerable<SMS_ImagePackage> images, CancellationToken cancellationToken) =>
        await Parallel.ForEachAsync(images, cancellationToken, static async (image, token) =>
        {
            await image.LoadLazyAsync(token);
            Console.WriteLine(image.ImageDiskLayout);
        });

    public async Task<string> FirstThatHasAsync()
    {
        await foreach (var image in site.Query<SMS_ImagePackage>())
        {
            if (image.Version is null or "")
            {
                continue;
            }

            await image.LoadLazyAsync();
            return image.ImageProperty;
        }

        return "";
    }

    public async Task<List<Task>> CollectAsync()
    {
        var tasks = new List<Task>();
        var batch = await site.Query<SMS_BootImagePackage>().ToListAsync();
        for (var i = 0; i < batch.Count; i += 10)
        {
            tasks.Add(batch.Skip(i).Take(10).LoadLazyAsync());
        }

        return tasks;
    }
}
