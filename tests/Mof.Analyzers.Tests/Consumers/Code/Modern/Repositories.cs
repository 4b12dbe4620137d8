using System.Linq.Expressions;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public interface IRepository<T>
    where T : CimInstance, new()
{
    Task<T?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<List<T>> AllAsync(Expression<Func<T, bool>>? condition = null, CancellationToken cancellationToken = default);

    Task SaveAsync(T item, CancellationToken cancellationToken = default);
}

/// <summary>A repository for any class; what is special stands in its descendants.</summary>
public class Repository<T>(CimConnection connection) : IRepository<T>
    where T : CimInstance, new()
{
    protected CimConnection Connection { get; } = connection;

    public virtual Task<T?> FindAsync(string id, CancellationToken cancellationToken = default) => Connection.FindAsync<T>(id, cancellationToken);

    public Task<List<T>> AllAsync(Expression<Func<T, bool>>? condition = null, CancellationToken cancellationToken = default)
    {
        var query = Connection.Query<T>();
        if (condition is not null)
        {
            query = query.Where(condition);
        }

        return query.ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> LoadedAsync(CancellationToken cancellationToken = default)
    {
        var items = await AllAsync(cancellationToken: cancellationToken);
        await items.LoadLazyAsync(maxConcurrency: 8, cancellationToken);
        return items;
    }

    public async Task SaveAsync(T item, CancellationToken cancellationToken = default)
    {
        if (item.LoadState == CimLoadState.New || item.HasChanges)
        {
            await Connection.PutAsync(item, cancellationToken);
        }
    }

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is not { } item)
        {
            return false;
        }

        await item.DeleteAsync(cancellationToken);
        return item.LoadState is CimLoadState.Deleted;
    }

    public T Create(Action<T> initialize)
    {
        var item = new T();
        initialize(item);
        return item;
    }
}

public sealed class BootImageRepository(CimConnection connection) : Repository<SMS_BootImagePackage>(connection)
{
    public override async Task<SMS_BootImagePackage?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        var image = await base.FindAsync(id, cancellationToken);
        return image is { Architecture: SMS_BootImagePackage.ArchitectureValues.ITANIUM } ? null : image;
    }

    public Task<SMS_BootImagePackage?> DefaultAsync() => Connection.Query<SMS_BootImagePackage>().FirstOrDefaultAsync(image => image.DefaultImage);

    public async Task<IEnumerable<string>> CommandLinesAsync() =>
        (await LoadedAsync()).Select(image => image.PreExecCommandLine).OfType<string>();
}

/// <summary>Several repositories under one roof.</summary>
public sealed class PackageStore(CimConnection connection)
{
    private readonly Dictionary<Type, object> _repositories = [];

    public Repository<T> Of<T>()
        where T : CimInstance, new()
    {
        if (_repositories.TryGetValue(typeof(T), out var known))
        {
            return (Repository<T>)known;
        }

        var repository = new Repository<T>(connection);
        _repositories[typeof(T)] = repository;
        return repository;
    }

    public async Task<int> CountAsync() =>
        (await Of<SMS_Package>().AllAsync()).Count + (await Of<SMS_DriverPackage>().AllAsync(package => package.ShareName != null)).Count;
}
