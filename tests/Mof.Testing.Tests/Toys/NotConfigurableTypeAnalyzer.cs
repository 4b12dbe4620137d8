using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Cannot be turned off, and says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotConfigurableTypeAnalyzer : LowercaseTypeAnalyzer
{
    private static readonly DiagnosticDescriptor Fixed = new(
        Id,
        "Case",
        "Type '{0}' starts in lower case",
        "Toys",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    protected override DiagnosticDescriptor Descriptor => Fixed;
}
