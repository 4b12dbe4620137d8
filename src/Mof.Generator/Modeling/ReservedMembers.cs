namespace Mof.Generator.Modeling;

/// <summary>
/// The members that every proxy inherits from the runtime's CimInstance and from object. A property of one of these
/// names hides it with <c>new</c>; a method becomes <c>Invoke…Async</c>.
/// </summary>
/// <remarks>A test compares the list with the runtime.</remarks>
internal static class ReservedMembers
{
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize",
        "Changes", "CimClass", "ClassName", "Connection", "DeleteAsync", "Get", "GetAsync", "HasChanges", "Init",
        "InvokeAsync", "InvokeStaticAsync", "IsLazyLoaded", "LoadLazyAsync", "LoadState", "Path", "PutAsync", "RefreshAsync",
        "RevertChanges", "Set", "TryGet", "TrySet",
    };
}
