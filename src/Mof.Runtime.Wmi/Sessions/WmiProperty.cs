namespace Mof.Runtime.Wmi;

/// <summary>A property as the server's class declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; of an array, that of the elements.</param>
/// <param name="IsArray">True for an array.</param>
internal sealed record WmiProperty(string Name, CimType Type, bool IsArray);
