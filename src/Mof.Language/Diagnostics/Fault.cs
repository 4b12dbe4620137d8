namespace Mof.Language;

/// <summary>What lexer and grammar find wrong, before it is placed in its file.</summary>
internal readonly record struct Fault(string Id, MofSeverity Severity, string Message, MofSpan Span);
