using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Throws where another analyzer reports.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingAnalyzer : LowercaseTypeAnalyzer
{
    protected override Location Locate(Location location) => throw new NotSupportedException("toy");
}
