using System.Collections.Concurrent;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>The ways in which programs keep objects.</summary>
public sealed class PackageCache
{
    private readonly CimConnection _connection;
    private readonly Dictionary<string, SMS_ImagePackage> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<SMS_Package.Key, Lazy<Task<SMS_Package>>> _packages = new();
    private readonly Lazy<Task<List<SMS_DriverPackage>>> _drivers;
    private SMS_ImagePackage? _current;
    private volatile SMS_BootImagePackage? _boot;

    public PackageCache(CimConnection connection)
    {
        _connection = connection;
        _drivers = new Lazy<Task<List<SMS_DriverPackage>>>(() => connection.Query<SMS_DriverPackage>().ToListAsync());
    }

    public event EventHandler<SMS_ImagePackage>? Added;

    public async Task FillAsync()
    {
        foreach (var image in await _connection.Query<SMS_ImagePackage>().ToListAsync())
        {
            _byId[image.PackageID] = image;
            Added?.Invoke(this, image);
        }
    }

    public async Task<string> PropertiesAsync(string id)
    {
        if (!_byId.TryGetValue(id, out var image))
        {
            _byId.Add(id, image = await SMS_ImagePackage.GetAsync(_connection, id));
        }
        else if (!image.IsLazyLoaded)
        {
            await image.LoadLazyAsync();
        }

        return image.ImageProperty;
    }

    public Task<SMS_Package> PackageAsync(SMS_Package.Key key) =>
        _packages.GetOrAdd(key, wanted => new Lazy<Task<SMS_Package>>(() => SMS_Package.GetAsync(_connection, wanted))).Value;

    public async Task<uint> IconSizeAsync(string id)
    {
        var package = await PackageAsync(id);
        return package.IconSize;
    }

    public async Task<int> DriverCountAsync() => (await _drivers.Value).Count;

    public async Task<string> CurrentLayoutAsync(string id)
    {
        _current ??= await _connection.Query<SMS_ImagePackage>().FirstAsync(image => image.PackageID == id);
        if (!_current.IsLazyLoaded)
        {
            await _current.LoadLazyAsync();
        }

        return _current.ImageDiskLayout;
    }

    public async ValueTask<string?> BootCommandAsync()
    {
        if (_boot is { IsLazyLoaded: true } known)
        {
            return known.PreExecCommandLine;
        }

        var fresh = await _connection.Query<SMS_BootImagePackage>().Where(boot => boot.DefaultImage).IncludeLazy().FirstOrDefaultAsync();
        _boot = fresh;
        return fresh?.PreExecCommandLine;
    }

    public bool Forget(string id)
    {
        if (_byId.Remove(id, out var removed) && ReferenceEquals(removed, _current))
        {
            _current = null;
        }

        return removed is not null;
    }

    public IEnumerable<string> LoadedTexts() => _byId.Values.Where(image => image.IsLazyLoaded).Select(image => image.ImageProperty);

    public void Clear()
    {
        lock (_byId)
        {
            _byId.Clear();
        }

        _packages.Clear();
        (_current, _boot) = (null, null);
    }
}
