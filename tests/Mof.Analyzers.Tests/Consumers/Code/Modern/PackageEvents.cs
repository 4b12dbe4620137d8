using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public delegate Task PackageHandler<in T>(T package, CancellationToken cancellationToken)
    where T : SMS_PackageBaseclass;

public sealed class PackageEventArgs(SMS_PackageBaseclass package, IReadOnlyList<CimPropertyInfo> changes) : EventArgs
{
    public SMS_PackageBaseclass Package { get; } = package;

    public IReadOnlyList<CimPropertyInfo> Changes { get; } = changes;
}

/// <summary>Watches packages and tells of what changed.</summary>
public sealed class PackageWatcher(CimConnection site)
{
    private readonly Dictionary<string, uint> _versions = [];
    private EventHandler<PackageEventArgs>? _saved;
    private PackageHandler<SMS_ImagePackage>? _found;

    public event EventHandler<PackageEventArgs> Saved
    {
        add => _saved += value;
        remove => _saved -= value;
    }

    public event Action<string, uint, uint>? VersionChanged;

    public void OnFound(PackageHandler<SMS_ImagePackage> handler) => _found += handler;

    public async Task PollAsync(CancellationToken cancellationToken)
    {
        await foreach (var package in site.Query(SMS_PackageBaseclass.Class).WithCancellation(cancellationToken))
        {
            if (package.SourceVersion is not { } version)
            {
                continue;
            }

            if (_versions.TryGetValue(package.PackageID, out var before) && before != version)
            {
                VersionChanged?.Invoke(package.PackageID, before, version);
            }

            _versions[package.PackageID] = version;
        }
    }

    public async Task SaveAsync(SMS_PackageBaseclass package, CancellationToken cancellationToken)
    {
        var changes = package.Changes;
        await package.PutAsync(cancellationToken);
        _saved?.Invoke(this, new PackageEventArgs(package, changes));
    }

    public async Task FindAsync(string name, CancellationToken cancellationToken)
    {
        if (_found is not { } handlers)
        {
            return;
        }

        var image = await site.Query<SMS_ImagePackage>().FirstOrDefaultAsync(candidate => candidate.Name == name, cancellationToken);
        if (image is not null)
        {
            foreach (var handler in handlers.GetInvocationList().Cast<PackageHandler<SMS_ImagePackage>>())
            {
                await handler(image, cancellationToken);
            }
        }
    }
}

public sealed class PackageEventUser : IDisposable
{
    private readonly PackageWatcher _watcher;
    private readonly List<string> _lines = [];

    public PackageEventUser(PackageWatcher watcher)
    {
        _watcher = watcher;
        _watcher.Saved += OnSaved;
        _watcher.VersionChanged += (id, before, after) => _lines.Add($"{id}: {before} -> {after}");
        _watcher.OnFound(static async (image, cancellationToken) =>
        {
            await image.LoadLazyAsync(cancellationToken);
            Console.WriteLine(image.ImageProperty);
        });
        _watcher.OnFound(ReloadAsync);
    }

    private static async Task ReloadAsync(SMS_ImagePackage image, CancellationToken cancellationToken)
    {
        var result = await image.ReloadImagePropertiesAsync(cancellationToken);
        if (result is { ReturnValue: 0 })
        {
            await image.RefreshAsync(cancellationToken);
        }
    }

    private void OnSaved(object? sender, PackageEventArgs e)
    {
        if (e.Package is SMS_ImagePackage { IsLazyLoaded: true, ImageProperty: var text })
        {
            _lines.Add(text);
        }

        _lines.AddRange(e.Changes.Select(change => $"{e.Package}: {change.Name}"));
    }

    public void Dispose() => _watcher.Saved -= OnSaved;
}
