namespace Mof.Runtime;

/// <summary>What can be done with several objects at once, and with copies of one.</summary>
public static class CimInstanceCollections
{
    /// <summary>Loads the lazy properties of several objects, some at a time. Local changes stay.</summary>
    /// <typeparam name="T">Their class.</typeparam>
    /// <param name="instances">The objects, each once.</param>
    /// <param name="maxConcurrency">How many requests at a time; 1 or more.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="AggregateException">Some could not be loaded; the others are. One exception for each.</exception>
    [LoadsLazy]
    public static Task LoadLazyAsync<T>(this IEnumerable<T> instances, int maxConcurrency = 4, CancellationToken cancellationToken = default)
        where T : CimInstance =>
        BoundedWork.RunAllAsync(
            instances ?? throw new ArgumentNullException(nameof(instances)), maxConcurrency, static (instance, token) => instance.LoadLazyAsync(token), cancellationToken);

    /// <summary>Makes a new object with the values of another one: all that a caller may write, and no key.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="instance">The object to copy.</param>
    /// <returns>A new object; put it through a connection to create it.</returns>
    /// <exception cref="LazyPropertyNotLoadedException">A value that would be copied is not loaded: the copy would lack it.</exception>
    public static T CloneAsNew<T>(this T instance)
        where T : CimInstance => (T)(instance ?? throw new ArgumentNullException(nameof(instance))).Clone();
}
