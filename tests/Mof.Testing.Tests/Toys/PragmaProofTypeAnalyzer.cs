using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Names the place without its tree, so that the compiler cannot apply a pragma.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PragmaProofTypeAnalyzer : LowercaseTypeAnalyzer
{
    protected override Location Locate(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return Location.Create(span.Path, location.SourceSpan, span.Span);
    }
}
