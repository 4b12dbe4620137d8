namespace Mof.Runtime;

/// <summary>After the method (after its task) the object on which it was called has every lazy property loaded.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LoadsLazyAttribute : Attribute;
