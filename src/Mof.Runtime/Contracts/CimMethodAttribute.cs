namespace Mof.Runtime;

/// <summary>Marks a method of a proxy that calls one of the server.</summary>
/// <param name="name">The CIM name.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CimMethodAttribute(string name) : Attribute
{
    /// <summary>The CIM name.</summary>
    public string Name { get; } = name;
}
