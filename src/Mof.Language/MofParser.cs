using Mof.Language.Grammar;
using Mof.Language.Lexing;

namespace Mof.Language;

/// <summary>Reads MOF text: the entry point of the syntax layer.</summary>
public static class MofParser
{
    /// <summary>Parses one text. Never throws for what the text says and never loops: faults become diagnostics.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="path">The file's path, for diagnostics only.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="path"/> is null.</exception>
    public static MofFile Parse(string text, string path = "")
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        var lexical = new List<Fault>();
        var memory = ParseMemory.Take(text);
        MofLexer.Tokenize(text, memory.Tokens, lexical);
        var state = memory.State;
        state.IsForPreprocessor = lexical.Exists(static fault => fault.Id == MofRuleIds.Preprocessor);
        state.EndsInComment = lexical.Exists(IsOpenComment);
        var declarations = FileGrammar.File(memory.Input(0)).Value;
        memory.Return();
        if (text.IndexOf('\ufffd') is >= 0 and var replaced)
        {
            lexical.Add(new(
                MofRuleIds.Encoding,
                MofSeverity.Warning,
                "Some bytes of this file could not be decoded: save it as UTF-8.",
                new MofSpan(replaced, 1)));
        }

        var file = new MofFile(path, declarations, default) { Lines = MofLineMap.Of(text) };
        var diagnostics = new List<MofDiagnostic>();
        foreach (var fault in lexical.Concat(state.Faults).OrderBy(static fault => fault.Span.Start))
        {
            var diagnostic = file.Report(fault.Id, fault.Severity, fault.Message, fault.Span);
            if (!IsEcho(fault, diagnostic, diagnostics))
            {
                diagnostics.Add(diagnostic);
            }
        }

        return file with { Diagnostics = new EquatableArray<MofDiagnostic>([.. diagnostics]) };
    }

    // A string that does not end is reported at the gap, a comment at its opener.
    private static bool IsOpenComment(Fault fault) => fault.Id == MofRuleIds.Unterminated && fault.Span.Length > 0;

    // One fault, seen twice: a quote that is one too many opens a string that does not end; where one does not end, its semicolon is
    // missing as well.
    private static bool IsEcho(Fault fault, MofDiagnostic diagnostic, List<MofDiagnostic> before) => fault.Id switch
    {
        MofRuleIds.Unterminated => !IsOpenComment(fault) && HasErrorOnLine(before, diagnostic.Line),
        MofRuleIds.Syntax => before.Count > 0 && before[before.Count - 1] is { Id: MofRuleIds.Unterminated, Length: 0 } last && last.Start == diagnostic.Start,
        _ => false,
    };

    // They are in order: those of the same line are the last ones.
    private static bool HasErrorOnLine(List<MofDiagnostic> diagnostics, int line)
    {
        for (var i = diagnostics.Count - 1; i >= 0 && diagnostics[i].Line == line; i--)
        {
            if (diagnostics[i].Severity == MofSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }
}
