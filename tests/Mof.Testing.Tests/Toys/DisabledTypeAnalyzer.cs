using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Off by default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisabledTypeAnalyzer : LowercaseTypeAnalyzer
{
    private static readonly DiagnosticDescriptor Disabled = new(
        Id, "Case", "Type '{0}' starts in lower case", "Toys", DiagnosticSeverity.Info, isEnabledByDefault: false);

    protected override DiagnosticDescriptor Descriptor => Disabled;
}
