namespace Mof.Language.Binding;

/// <summary>The classes that are built into WMI and in no file: <c>__Namespace</c>, <c>__Win32Provider</c>, <c>__Event</c> and the like.</summary>
internal static class SystemClass
{
    public static bool IsName(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
