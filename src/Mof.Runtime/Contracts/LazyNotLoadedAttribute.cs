namespace Mof.Runtime;

/// <summary>The object returned, the awaited one, or the elements of the sequence returned have no lazy property loaded.</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
public sealed class LazyNotLoadedAttribute : Attribute;
