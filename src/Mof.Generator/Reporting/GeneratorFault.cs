using Mof.Language;

namespace Mof.Generator.Reporting;

/// <summary>MOF0192: a fault of the generator itself, told of the class that it costs.</summary>
internal static class GeneratorFault
{
    public static MofDiagnostic Of(Exception exception, string className, MofFile file, MofSpan span) =>
        file.Report(GeneratorRules.InternalFault.Id, MofSeverity.Warning, Message(exception, className), span);

    public static string Message(Exception exception, string className) =>
        $"Class '{className}' has no members here because of a fault inside the generator: {exception.GetType().Name}: {exception.Message} Please report it with this class.";
}
