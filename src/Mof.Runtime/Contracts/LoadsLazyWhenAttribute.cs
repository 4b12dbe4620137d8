namespace Mof.Runtime;

/// <summary>The object has every lazy property loaded when the method or property gives this answer.</summary>
/// <param name="result">The answer.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class LoadsLazyWhenAttribute(bool result) : Attribute
{
    /// <summary>The answer.</summary>
    public bool Result { get; } = result;
}
