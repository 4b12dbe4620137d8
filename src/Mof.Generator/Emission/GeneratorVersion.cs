namespace Mof.Generator.Emission;

/// <summary>The version that generated code names: major and minor only, so that a patch does not change every file.</summary>
internal static class GeneratorVersion
{
    public static readonly string Text = typeof(GeneratorVersion).Assembly.GetName().Version.ToString(2);
}
