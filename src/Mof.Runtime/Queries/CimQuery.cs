using System.Linq.Expressions;

namespace Mof.Runtime;

/// <summary>A query for objects of a class: the server filters, orders and counts. Immutable, thread-safe.</summary>
/// <remarks>Its objects come without lazy properties: add <see cref="IncludeLazy"/>, or load single ones.</remarks>
/// <typeparam name="T">The class.</typeparam>
public sealed class CimQuery<T> : IAsyncEnumerable<T>
    where T : CimInstance
{
    private readonly CimConnection _connection;
    private readonly CimQueryRequest _request;

    internal CimQuery(CimConnection connection, CimQueryRequest request)
    {
        _connection = connection;
        _request = request;
    }

    /// <summary>Keeps the objects that meet a condition. Texts compare blind to case, NULL meets no comparison: as on the server.</summary>
    /// <param name="predicate">The condition.</param>
    /// <exception cref="NotSupportedException">No server can evaluate it, or it names a lazy property.</exception>
    public CimQuery<T> Where(Expression<Func<T, bool>> predicate) =>
        And(PredicateTranslator.Translate(_request.Class, predicate ?? throw new ArgumentNullException(nameof(predicate))));

    /// <summary>Orders by a property, the lowest first.</summary>
    /// <param name="selector">The property.</param>
    public CimQuery<T> OrderBy<TKey>(Expression<Func<T, TKey>> selector) => With(order: [Order(selector, isDescending: false)]);

    /// <summary>Orders by a property, the highest first.</summary>
    /// <param name="selector">The property.</param>
    public CimQuery<T> OrderByDescending<TKey>(Expression<Func<T, TKey>> selector) => With(order: [Order(selector, isDescending: true)]);

    /// <summary>Orders what is equal so far by another property, the lowest first.</summary>
    /// <param name="selector">The property.</param>
    public CimQuery<T> ThenBy<TKey>(Expression<Func<T, TKey>> selector) => With(order: [.. _request.Order, Order(selector, isDescending: false)]);

    /// <summary>Orders what is equal so far by another property, the highest first.</summary>
    /// <param name="selector">The property.</param>
    public CimQuery<T> ThenByDescending<TKey>(Expression<Func<T, TKey>> selector) => With(order: [.. _request.Order, Order(selector, isDescending: true)]);

    /// <summary>Passes over the first objects.</summary>
    /// <param name="count">How many; 0 or more.</param>
    public CimQuery<T> Skip(int count)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        return With(skip: checked(_request.Skip + count), take: _request.Take is { } take ? Math.Max(0, take - count) : null);
    }

    /// <summary>Delivers no more than the first objects.</summary>
    /// <param name="count">How many; 0 or more.</param>
    public CimQuery<T> Take(int count)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        return With(take: Math.Min(count, _request.Take ?? count));
    }

    /// <summary>Delivers some properties only, and the keys. Others read as not loaded.</summary>
    /// <param name="properties">The properties: <c>SMS_Package.Properties.Name</c>.</param>
    public CimQuery<T> Only(params CimPropertyInfo[] properties)
    {
        if (properties is null)
        {
            throw new ArgumentNullException(nameof(properties));
        }

        var own = Array.ConvertAll(properties, property =>
            _request.Class.FindOwn(property) ?? throw new ArgumentException($"{property} is no property of {_request.Class}.", nameof(properties)));
        foreach (var property in own)
        {
            if (property.IsLazy)
            {
                throw new NotSupportedException($"{property} is lazy: naming it in a query does not load it. Use IncludeLazy().");
            }
        }

        return With(properties: [.. _request.Class.Keys.Concat(own).Distinct()]);
    }

    /// <summary>Loads every object completely: one more request an object, some at a time, in order.</summary>
    /// <param name="maxConcurrency">How many requests at a time; 1 or more.</param>
    public CimLoadedQuery<T> IncludeLazy(int maxConcurrency = 4) => new(this, maxConcurrency);

    /// <summary>Runs the query.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyNotLoaded]
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _connection.QueryAsync<T>(_request, cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Runs the query and gives all objects.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyNotLoaded]
    public async Task<List<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var list = new List<T>();
        await foreach (var item in this.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Runs the query and gives all objects.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    [return: LazyNotLoaded]
    public async Task<T[]> ToArrayAsync(CancellationToken cancellationToken = default) => [.. await ToListAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>Gives the first object, or null.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    [return: LazyNotLoaded]
    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var first = await Take(1).ToListAsync(cancellationToken).ConfigureAwait(false);
        return first.Count == 0 ? null : first[0];
    }

    /// <summary>Gives the first object that meets a condition, or null.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    [return: LazyNotLoaded]
    public Task<T?> FirstOrDefaultAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Gives the first object.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [return: LazyNotLoaded]
    public async Task<T> FirstAsync(CancellationToken cancellationToken = default) =>
        await FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw NoObject();

    /// <summary>Gives the first object that meets a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    [return: LazyNotLoaded]
    public Task<T> FirstAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).FirstAsync(cancellationToken);

    /// <summary>Gives the only object, or null.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    [return: LazyNotLoaded]
    public async Task<T?> SingleOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        var two = await Take(2).ToListAsync(cancellationToken).ConfigureAwait(false);
        return two.Count switch
        {
            0 => null,
            1 => two[0],
            _ => throw new InvalidOperationException($"More than one object answers the query {ToWql()}."),
        };
    }

    /// <summary>Gives the only object that meets a condition, or null.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is more than one.</exception>
    [return: LazyNotLoaded]
    public Task<T?> SingleOrDefaultAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Gives the only object.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    [return: LazyNotLoaded]
    public async Task<T> SingleAsync(CancellationToken cancellationToken = default) =>
        await SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw NoObject();

    /// <summary>Gives the only object that meets a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    [return: LazyNotLoaded]
    public Task<T> SingleAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) =>
        Where(predicate).SingleAsync(cancellationToken);

    /// <summary>Gives the last object of an ordered query, or null: the first one of the opposite order.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="NotSupportedException">The query has no order, or is cut.</exception>
    [return: LazyNotLoaded]
    public Task<T?> LastOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfCut("Last");
        return _request.Order.Count > 0
            ? With(order: [.. _request.Order.Select(static order => order with { IsDescending = !order.IsDescending })]).FirstOrDefaultAsync(cancellationToken)
            : throw new NotSupportedException("A server has no last object without an order: add OrderBy.");
    }

    /// <summary>Gives the last object of an ordered query: the first one of the opposite order.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    /// <exception cref="NotSupportedException">The query has no order, or is cut.</exception>
    [return: LazyNotLoaded]
    public async Task<T> LastAsync(CancellationToken cancellationToken = default) =>
        await LastOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw NoObject();

    /// <summary>Gives the object at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="InvalidOperationException">There are not that many.</exception>
    [return: LazyNotLoaded]
    public Task<T> ElementAtAsync(int index, CancellationToken cancellationToken = default) => Skip(index).FirstAsync(cancellationToken);

    /// <summary>Whether any object answers the query.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<bool> AnyAsync(CancellationToken cancellationToken = default) =>
        await OnlyKeys().FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Whether any object meets a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<bool> AnyAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => Where(predicate).AnyAsync(cancellationToken);

    /// <summary>Whether all objects meet a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<bool> AllAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default)
    {
        // An object that meets the condition unknowingly (a property is NULL) does not meet it.
        var condition = PredicateTranslator.Translate(_request.Class, predicate ?? throw new ArgumentNullException(nameof(predicate)));
        if (condition.AsksForItems)
        {
            return await CountAsync(cancellationToken).ConfigureAwait(false) == await And(condition).CountAsync(cancellationToken).ConfigureAwait(false);
        }

        return !await And(condition.NotTrue()).AnyAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Counts the objects.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => _connection.CountAsync(_request, cancellationToken);

    /// <summary>Counts the objects that meet a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<long> CountAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => Where(predicate).CountAsync(cancellationToken);

    /// <summary>Counts the objects: the same as <see cref="CountAsync(CancellationToken)"/>, under the name that LINQ has for it.</summary>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<long> LongCountAsync(CancellationToken cancellationToken = default) => CountAsync(cancellationToken);

    /// <summary>Counts the objects that meet a condition.</summary>
    /// <param name="predicate">The condition.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public Task<long> LongCountAsync(Expression<Func<T, bool>> predicate, CancellationToken cancellationToken = default) => CountAsync(predicate, cancellationToken);

    /// <summary>The query in WQL, without what <see cref="Skip"/> and <see cref="Take"/> say.</summary>
    public string ToWql() => _request.ToWql();

    /// <summary>The query as a request to the AdminService, relative to its base address.</summary>
    /// <exception cref="NotSupportedException">OData has no form of it.</exception>
    public string ToODataUri() => _request.ToODataUri();

    /// <inheritdoc/>
    public override string ToString() => ToWql();

    private CimQuery<T> OnlyKeys() => new(_connection, _request.OnlyKeys());

    private CimQuery<T> And(CimFilter added)
    {
        ThrowIfCut("Where");
        return With(filter: _request.Filter is null ? added : CimFilter.And(_request.Filter, added));
    }

    private CimOrder Order<TKey>(Expression<Func<T, TKey>> selector, bool isDescending)
    {
        ThrowIfCut("OrderBy");
        return new(PredicateTranslator.Property(_request.Class, selector ?? throw new ArgumentNullException(nameof(selector))), isDescending);
    }

    private void ThrowIfCut(string operation)
    {
        if (_request.Take is not null || _request.Skip > 0)
        {
            throw new NotSupportedException(operation + " stands before Skip and Take: a server filters and orders first.");
        }
    }

    private CimQuery<T> With(
        CimFilter? filter = null, IReadOnlyList<CimOrder>? order = null, IReadOnlyList<CimPropertyInfo>? properties = null, int? skip = null, int? take = null) =>
        new(_connection, _request.With(filter, order, properties, skip, take));

    private InvalidOperationException NoObject() => new($"No object answers the query {ToWql()}.");
}
