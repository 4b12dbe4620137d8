using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A project and all that the compiler, the generators and the analyzers say of it.</summary>
internal sealed record AnalyzedProject(GeneratedProject Generated, ImmutableArray<Diagnostic> Diagnostics);
