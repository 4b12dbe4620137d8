namespace Mof.Runtime;

/// <summary>The object, the awaited one, or the elements have every lazy property loaded: a parameter asks for it, a return promises it.</summary>
[AttributeUsage(AttributeTargets.ReturnValue | AttributeTargets.Parameter)]
public sealed class LazyLoadedAttribute : Attribute;
