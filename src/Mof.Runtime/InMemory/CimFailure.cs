namespace Mof.Runtime;

/// <summary>A failure that a test asked for.</summary>
internal sealed record CimFailure(Exception Exception, int AfterRows, bool IsDone);
