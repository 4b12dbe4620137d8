using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Local functions and lambdas that capture objects, and load them on behalf of whoever calls them.</summary>
public sealed class Closures(CimConnection site)
{
    public async Task<string> LocalFunctionLoadsAsync(string id)
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync(candidate => candidate.PackageID == id);
        await EnsureLoadedAsync();
        return image.ImageProperty + Layout();

        async Task EnsureLoadedAsync()
        {
            if (!image.IsLazyLoaded)
            {
                await image.LoadLazyAsync();
            }
        }

        string Layout() => image.ImageDiskLayout;
    }

    public async Task<string> StaticLocalFunctionAsync()
    {
        return await ReadAsync(await site.Query<SMS_ImagePackage>().FirstAsync());

        static async Task<string> ReadAsync(SMS_ImagePackage image)
        {
            await image.LoadLazyAsync().ConfigureAwait(false);
            return image.ImageProperty;
        }
    }

    public async Task<string> DelegateLoadsAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        Func<CancellationToken, Task> load = image.LoadLazyAsync;
        await load(CancellationToken.None);
        return image.ImageProperty;
    }

    public async Task<string> LateReadAsync()
    {
        SMS_ImagePackage? image = null;
        Func<string> read = () => image?.ImageProperty ?? "";
        image = await site.Query<SMS_ImagePackage>().FirstAsync();
        await image.LoadLazyAsync();
        return read();
    }

    public async Task<int> ActionsAsync()
    {
        var actions = new List<Func<Task<string>>>();
        foreach (var image in await site.Query<SMS_ImagePackage>().ToListAsync())
        {
            actions.Add(async () =>
            {
                await image.LoadLazyAsync();
                return image.ImageProperty;
            });
        }

        var length = 0;
        foreach (var action in actions.Where((_, index) => index % 2 == 0))
        {
            length += (await action()).Length;
        }

        return length;
    }

    public async Task<string[]> SelectAsync()
    {
        var images = await site.Query<SMS_ImagePackage>().Take(2).ToListAsync();
        var texts = images.Select(async image =>
        {
            await image.LoadLazyAsync();
            return image.ImageDiskLayout;
        });
        return await Task.WhenAll(texts);
    }

    public async Task<int> CounterAsync()
    {
        var matches = 0;
        void Count(SMS_PackageBaseclass package) => matches += package.HasSource() ? 1 : 0;
        (await site.Query<SMS_DriverPackage>().ToListAsync()).ForEach(Count);
        await foreach (var package in site.Query<SMS_SoftwareUpdatesPackage>())
        {
            Count(package);
        }

        return matches;
    }

    public async Task<Func<Task<string>>> PromiseAsync()
    {
        var image = await site.Query<SMS_ImagePackage>().FirstAsync();
        return async () =>
        {
            await image.LoadLazyAsync();
            return image.ImageProperty;
        };
    }

    public async Task<bool> RecursionAsync(SMS_ImagePackage image, int depth)
    {
        async Task<bool> TryAsync(int left)
        {
            if (left == 0 || image.IsLazyLoaded)
            {
                return image.IsLazyLoaded && image.ImageProperty != "";
            }

            await image.LoadLazyAsync();
            return await TryAsync(left - 1);
        }

        return await TryAsync(depth);
    }

    public async Task<string?> LazyValueAsync()
    {
        var boot = await site.Query<SMS_BootImagePackage>().FirstOrDefaultAsync();
        if (boot is null)
        {
            return null;
        }

        var command = new Lazy<string?>(() => boot.PreExecCommandLine);
        await boot.LoadLazyAsync();
        return command.Value;
    }
}
