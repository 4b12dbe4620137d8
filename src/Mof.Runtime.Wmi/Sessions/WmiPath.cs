namespace Mof.Runtime.Wmi;

/// <summary>Paths as a session takes them: without server and namespace, which it has of its own.</summary>
internal static class WmiPath
{
    /// <summary>The text of a path for a session.</summary>
    /// <exception cref="NotSupportedException">The path names another namespace than that of the session.</exception>
    /// <exception cref="ArgumentException">The path names a class, not an object.</exception>
    public static string Of(CimPath path, IWmiSession session)
    {
        // A class has a path, too, and WMI would delete the class.
        if (path.Keys.Count == 0 && !path.IsSingleton)
        {
            throw new ArgumentException($"The path {path} names a class, not an object.", nameof(path));
        }

        if (path.NamespacePath is not { } namespacePath)
        {
            return path.ToString();
        }

        if (!string.Equals(NamespaceOf(namespacePath), session.NamespacePath, StringComparison.OrdinalIgnoreCase))
        {
            throw new NotSupportedException($"The path {path} is not of the namespace {session.NamespacePath}, to which this transport is connected: use a connection to that namespace.");
        }

        return (path.IsSingleton ? CimPath.Singleton(path.ClassName) : new CimPath(path.ClassName, [.. path.Keys])).ToString();
    }

    /// <summary>The namespace of <c>\\SERVER\root\sms</c>: <c>root\sms</c>.</summary>
    public static string NamespaceOf(string text)
    {
        var path = text.Replace('/', '\\');
        return (ServerOf(path) is { } server ? path.Substring(server.Length + 2) : path).Trim('\\');
    }

    /// <summary>The server of <c>\\SERVER\root\sms</c>; null where there is none.</summary>
    public static string? ServerOf(string text)
    {
        var path = text.Replace('/', '\\');
        if (!path.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return null;
        }

        var end = path.IndexOf('\\', 2);
        return end < 0 ? path.Substring(2) : path.Substring(2, end - 2);
    }
}
