namespace Mof.Language.Tests.NastyInputs;

/// <summary>What a file or schema reports, in short: <c>"error MOF0001 at 3"</c>.</summary>
internal static class Reported
{
    public static IEnumerable<string> By(MofFile file) => file.Diagnostics.Select(Short);

    public static IEnumerable<string> By(MofSchema schema) => schema.Diagnostics.Select(Short);

    private static string Short(MofDiagnostic diagnostic) =>
        FormattableString.Invariant($"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id} at {diagnostic.Line}");
}
