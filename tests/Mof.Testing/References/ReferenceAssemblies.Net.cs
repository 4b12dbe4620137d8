namespace Microsoft.CodeAnalysis.Testing;

public sealed partial class ReferenceAssemblies
{
    /// <summary>The versions of .NET by name.</summary>
    public static class Net
    {
        public static ReferenceAssemblies Net80 { get; } = new("net8.0", 8);

        public static ReferenceAssemblies Net90 { get; } = new("net9.0", 9);

        public static ReferenceAssemblies Net100 { get; } = new("net10.0", 10);
    }
}
