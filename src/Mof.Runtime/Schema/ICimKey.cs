namespace Mof.Runtime;

/// <summary>The key of an object; generated as nested type <c>Key</c> of each class.</summary>
/// <typeparam name="T">The class.</typeparam>
public interface ICimKey<T>
    where T : CimInstance
{
    /// <summary>The object's path.</summary>
    CimPath ToPath();
}
