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

    /// <summary>The referenced assemblies: proxies that they contain, and what else emitted code depends on.</summary>
    public const string Referenced = "Referenced";

    /// <summary>All files: which types are generated, where, and what each generated file depends on.</summary>
    public const string Plan = "Plan";

    /// <summary>One generated file: the MOF files that it depends on.</summary>
    public const string Inputs = "Inputs";

    /// <summary>One generated file: schema and proxy model.</summary>
    public const string Model = "Model";

    /// <summary>One generated file: what is emitted.</summary>
    public const string Output = "Output";

    /// <summary>The list of all classes.</summary>
    public const string Index = "Index";
}
