using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>An action that a provider offers for a diagnostic.</summary>
internal sealed record OfferedFix(FixCandidate Candidate, CodeAction Action);
