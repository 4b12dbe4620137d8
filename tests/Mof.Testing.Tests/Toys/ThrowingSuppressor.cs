using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Testing.Tests.Toys;

/// <summary>Throws where another suppressor decides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ThrowingSuppressor : QuietSuppressor
{
    protected override bool IsQuiet(string name) => throw new NotSupportedException("toy");
}
