namespace Mof.Runtime.Wmi;

/// <summary>Checks options when a transport is made, and takes over what changes of them shall not reach.</summary>
internal static class WmiSettings
{
    /// <summary>Throws where options cannot work.</summary>
    /// <exception cref="ArgumentException">They cannot; the message says which and why.</exception>
    public static void Check(WmiOptions options)
    {
        if (options.Credential is not null && IsThisMachine(options.Server))
        {
            throw new ArgumentException(
                "WMI takes no credential for the local machine: leave Credential null and run the program under that account, or name another server.", nameof(options));
        }

        if (options.Timeout <= TimeSpan.Zero)
        {
            throw new ArgumentException($"The timeout {options.Timeout} is not above zero. Null means no limit.", nameof(options));
        }

        if (options.LocaleId <= 0)
        {
            throw new ArgumentException($"{options.LocaleId} is no locale id.", nameof(options));
        }

        if (options.NamespacePath is { } namespacePath && WmiPath.ServerOf(namespacePath) is not null)
        {
            throw new ArgumentException($"The namespace {namespacePath} names a server: that belongs in Server.", nameof(options));
        }
    }

    /// <summary>The context qualifiers of options, for every call.</summary>
    /// <exception cref="ArgumentException">A value is of a type that WMI cannot pass on, or has two values.</exception>
    public static WmiContext ContextOf(WmiOptions options)
    {
        var context = WmiContext.Empty;
        foreach (var pair in options.Context)
        {
            context = context.With(pair.Key, pair.Value switch
            {
                string or int or bool => pair.Value,
                string[] texts => texts.Clone(),
                _ => throw new ArgumentException(
                    $"The context qualifier {pair.Key} is of type {pair.Value?.GetType().Name ?? "null"}; only string, int, bool and string[] can be sent.", nameof(options)),
            });
        }

        context = Add(context, "ApplicationName", options.ApplicationName);
        context = Add(context, "MachineName", options.MachineName);
        return Add(context, "LocaleID", options.LocaleId is { } locale ? FormattableString.Invariant($@"MS\{locale}") : null);
    }

    private static WmiContext Add(WmiContext context, string name, string? value)
    {
        if (value is null)
        {
            return context;
        }

        return context[name] is null
            ? context.With(name, value)
            : throw new ArgumentException($"The options set {name} twice, once in Context: set it once.", nameof(value));
    }

    private static bool IsThisMachine(string? server) =>
        string.IsNullOrEmpty(server) || server is "." or "127.0.0.1" or "::1" ||
        string.Equals(server, "localhost", StringComparison.OrdinalIgnoreCase) ||
        string.Equals(server!.Trim('\\'), Environment.MachineName, StringComparison.OrdinalIgnoreCase);
}
