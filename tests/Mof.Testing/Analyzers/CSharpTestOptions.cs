namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>What all tests of C# start from.</summary>
internal static class CSharpTestOptions
{
    public const string FileExtension = "cs";

    public static CompilationOptions Compilation { get; } =
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    public static ParseOptions Parse { get; } =
        new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
