namespace Mof.Runtime;

/// <summary>The method neither loads the object nor keeps it: what is known of it stays known.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class KeepsLazyStateAttribute : Attribute;
