namespace Mof.Runtime.Wmi;

/// <summary>A property, a parameter or a return value as the proxies describe it: what a value is read as.</summary>
/// <param name="Owner">The class, or the method.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; of an array, that of the elements.</param>
/// <param name="IsArray">True for an array.</param>
/// <param name="Embedded">The class of embedded objects; null for others and where it is unknown.</param>
internal readonly record struct WmiMember(string Owner, string Name, CimType Type, bool IsArray, CimClassInfo? Embedded)
{
    /// <summary>A property of an object.</summary>
    public static WmiMember Of(string className, CimPropertyInfo property) =>
        new(className, property.Name, property.Type, property.IsArray, property.Type == CimType.Instance ? property.Embedded : null);

    /// <summary>A parameter of a method.</summary>
    public static WmiMember Of(CimMethodInfo method, CimParameterInfo parameter) =>
        new(method.ToString(), parameter.Name, parameter.Type, parameter.IsArray, parameter.Type == CimType.Instance ? parameter.Embedded : null);

    public override string ToString() => $"{Owner}.{Name}";
}
