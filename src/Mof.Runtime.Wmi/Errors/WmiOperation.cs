namespace Mof.Runtime.Wmi;

/// <summary>What the transport was doing, for messages.</summary>
/// <param name="Action">As it goes on from "Could not": <c>get SMS_Package.PackageID="ABC00001"</c>.</param>
internal sealed record WmiOperation(string Action)
{
    /// <summary>The class concerned; null if none.</summary>
    public string? ClassName { get; init; }

    /// <summary>The object concerned; null if none.</summary>
    public CimPath? Path { get; init; }

    /// <summary>The method that is called; null if none is.</summary>
    public string? MethodName { get; init; }
}
