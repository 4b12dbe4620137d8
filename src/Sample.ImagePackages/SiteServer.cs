using Mof.Runtime;

namespace Sample.ImagePackages;

/// <summary>Plays the methods that a real site server would run.</summary>
internal static class SiteServer
{
    /// <summary>Sends the source files again: the version goes up. A package that is to be retired is refused.</summary>
    public static CimMethodResult RefreshPkgSource(InMemoryTransport server, CimPath package)
    {
        var stored = server.Stored(package);
        if (stored["Description"].AsString()?.Contains("retired") == true)
        {
            return new CimMethodResult(returnValue: 1);
        }

        server.Change(package, "SourceVersion", stored["SourceVersion"].AsUInt32() + 1);
        return new CimMethodResult(returnValue: 0);
    }
}
