namespace Mof.Runtime.Wmi;

/// <summary>Connects when a call first needs it, and anew after a connection was lost. Thread-safe.</summary>
internal sealed class WmiConnector(WmiOptions options, IWmiSessionFactory factory)
{
    private const string ThisMachine = ".";
    private const string SiteNamespace = @"root\sms";
    private const string SiteQuery = "SELECT * FROM SMS_ProviderLocation WHERE ProviderForLocalSite = TRUE";

    private readonly object _gate = new();
    private readonly string _server = string.IsNullOrEmpty(options.Server) ? ThisMachine : options.Server!.Trim('\\');
    private IWmiSession? _session;

    /// <summary>The session; connects where there is none. Callers that come meanwhile wait for it.</summary>
    public IWmiSession Session(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return _session ??= Connect(cancellationToken);
        }
    }

    /// <summary>Makes the next call connect anew.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _session = null;
        }
    }

    private IWmiSession Connect(CancellationToken cancellationToken)
    {
        if (options.NamespacePath is { } namespacePath)
        {
            return Connect(_server, WmiPath.NamespaceOf(namespacePath));
        }

        var (server, site) = FindSite(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return Connect(server, site);
    }

    private IWmiSession Connect(string server, string namespacePath)
    {
        try
        {
            return factory.Connect(server, namespacePath);
        }
        catch (Exception exception) when (WmiErrors.IsForeign(exception))
        {
            throw WmiErrors.Translate(exception, new WmiOperation($@"connect to \\{server}\{namespacePath}"));
        }
    }

    // The provider may run on another server of the site than the one that was asked.
    private (string Server, string NamespacePath) FindSite(CancellationToken cancellationToken)
    {
        var operation = new WmiOperation($@"find the site's namespace through \\{_server}\{SiteNamespace}, class SMS_ProviderLocation");
        try
        {
            using var rows = Connect(_server, SiteNamespace).Query(SiteQuery, WmiContext.Empty);
            WmiStep step;
            while ((step = rows.MoveNext()) != WmiStep.End)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (step == WmiStep.Row)
                {
                    using var location = rows.Current;
                    if (location["NamespacePath"] is string { Length: > 0 } found)
                    {
                        return (WmiPath.ServerOf(found) ?? _server, WmiPath.NamespaceOf(found));
                    }
                }
            }
        }
        catch (Exception exception) when (WmiErrors.IsForeign(exception))
        {
            throw WmiErrors.Translate(exception, operation);
        }

        throw new CimException(
            $"Could not {operation}: it names no provider of the local site. Name a site server in {nameof(WmiOptions)}.{nameof(WmiOptions.Server)}, or the namespace in {nameof(WmiOptions.NamespacePath)}.")
        {
            ClassName = "SMS_ProviderLocation",
        };
    }
}
