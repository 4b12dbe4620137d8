namespace Mof.Generator;

/// <summary>The names of the pipeline's steps, by which tests ask why a step ran.</summary>
public static class StepNames
{
    /// <summary>One file: text to syntax.</summary>
    public const string Parse = "Parse";

    /// <summary>One file: its item metadata.</summary>
    public const string Settings = "Settings";

    /// <summary>The project: language version and what else the emitted code depends on.</summary>
    public const string Project = "Project";

    /// <summary>All files: syntax to schema.</summary>
    public const string Bind = "Bind";

    /// <summary>All files: schema to proxy model.</summary>
    public const string Model = "Model";

    /// <summary>One file: the part of the proxy model that it declares.</summary>
    public const string File = "File";

    /// <summary>The list of all classes.</summary>
    public const string Index = "Index";
}
