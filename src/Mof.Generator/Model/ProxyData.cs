using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>The instances of a file.</summary>
/// <param name="MethodName">The method of MofData that yields them.</param>
/// <param name="Instances">The instances in order.</param>
internal sealed record ProxyData(string MethodName, EquatableArray<ProxyInstance> Instances);

/// <summary>An instance.</summary>
/// <param name="TypeName">Its proxy type.</param>
/// <param name="ClassMember">The name of the proxy's class descriptor.</param>
/// <param name="Values">Its values.</param>
internal sealed record ProxyInstance(string TypeName, string ClassMember, EquatableArray<ProxyInstanceValue> Values);

/// <summary>A value of an instance.</summary>
/// <param name="Descriptor">The C# expression of the property's descriptor.</param>
/// <param name="Expression">The C# expression of the value; null for embedded objects.</param>
/// <param name="Objects">The embedded objects; empty otherwise.</param>
/// <param name="ListType">The element type of an array of embedded objects; null for a single one.</param>
internal sealed record ProxyInstanceValue(string Descriptor, string? Expression, EquatableArray<ProxyInstance> Objects, string? ListType);
