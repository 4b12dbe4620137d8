using Mof.Runtime;

namespace Sample.ImagePackages;

/// <summary>Plays the methods that a real site server would run.</summary>
internal static class SiteServer
{
    // TO FIT the runtime's handler signature.
}
