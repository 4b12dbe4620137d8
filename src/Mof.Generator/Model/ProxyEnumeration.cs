namespace Mof.Generator.Model;

/// <summary>An enumeration of MOF 3: a type of its own.</summary>
/// <param name="CimName">Its CIM name.</param>
/// <param name="Values">Its C# name and its values.</param>
/// <param name="Description">The description.</param>
/// <param name="Obsolete">The text of the Obsolete attribute, or null.</param>
internal sealed record ProxyEnumeration(string CimName, ProxyValues Values, string Description, string? Obsolete);
