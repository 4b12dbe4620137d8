using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Writes a mismatch so that the right expectation can be pasted from it into the test.</summary>
internal sealed class DiagnosticReport(EvaluatedState state, ImmutableArray<DiagnosticDescriptor> supported)
{
    public string Write(DiagnosticMatch match, int expectedCount, ImmutableArray<Diagnostic> actual)
    {
        var text = new StringBuilder();
        text.AppendLine(expectedCount == actual.Length
            ? "The reported diagnostics differ from the expected ones."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Mismatch between number of diagnostics returned, expected \"{expectedCount}\" actual \"{actual.Length}\""));
        foreach ((DiagnosticResult expected, Diagnostic diagnostic) in match.Different)
        {
            text.AppendLine();
            foreach (string difference in DiagnosticComparison.Differences(expected, diagnostic))
            {
                text.AppendLine(difference);
            }

            text.AppendLine().AppendLine("Expected diagnostic:");
            Append(text, expected);
            text.AppendLine().AppendLine("Actual diagnostic:");
            Append(text, diagnostic);
        }

        foreach (DiagnosticResult expected in match.Missing)
        {
            text.AppendLine().AppendLine("Expected but not reported:");
            Append(text, expected);
        }

        foreach (Diagnostic diagnostic in match.Unexpected)
        {
            text.AppendLine().AppendLine("Reported but not expected:");
            Append(text, diagnostic);
        }

        text.AppendLine().AppendLine("Diagnostics:");
        foreach (Diagnostic diagnostic in actual)
        {
            text.Append("// ").AppendLine(diagnostic.ToString()).AppendLine(Paste(diagnostic));
        }

        return actual.IsEmpty ? text.AppendLine("    NONE.").ToString() : text.ToString();
    }

    private static string Literal(string text) =>
        "\"" + text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    private void Append(StringBuilder text, Diagnostic diagnostic)
    {
        text.Append("// ").AppendLine(diagnostic.ToString()).AppendLine(Paste(diagnostic));
        if (diagnostic.Location != Location.None)
        {
            AppendExcerpt(text, diagnostic.Location.GetLineSpan(), diagnostic.Location.SourceTree?.GetText());
        }
    }

    private void Append(StringBuilder text, DiagnosticResult expected)
    {
        text.Append(Paste(expected.Id, expected.Severity));
        foreach (DiagnosticLocation location in expected.Spans)
        {
            text.Append(Paste(location.Span, location.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)));
        }

        if (expected.MessageArguments is { Length: > 0 } arguments)
        {
            text.Append(PasteArguments(arguments.Select(
                argument => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? string.Empty)));
        }

        if (expected.IsSuppressed is { } isSuppressed)
        {
            text.Append(PasteSuppression(isSuppressed));
        }

        text.AppendLine(",");
        if (expected.HasLocation)
        {
            AppendExcerpt(text, expected.Spans[0].Span, source: null);
        }
    }

    private string Paste(Diagnostic diagnostic)
    {
        string text = Paste(diagnostic.Id, diagnostic.Severity);
        if (diagnostic.Location != Location.None)
        {
            text += Paste(diagnostic.Location.GetLineSpan(), isPosition: false);
        }

        foreach (Location additional in diagnostic.AdditionalLocations)
        {
            text += Paste(additional.GetLineSpan(), isPosition: false);
        }

        ImmutableArray<string> arguments = DiagnosticComparison.Arguments(diagnostic);
        return text
            + (arguments.IsEmpty ? string.Empty : PasteArguments(arguments))
            + (diagnostic.IsSuppressed ? PasteSuppression(isSuppressed: true) : string.Empty)
            + ",";
    }

    private string Paste(string id, DiagnosticSeverity severity)
    {
        DiagnosticDescriptor? descriptor = supported.FirstOrDefault(candidate => candidate.Id == id);
        if (descriptor is null)
        {
            return severity switch
            {
                DiagnosticSeverity.Error => $"DiagnosticResult.CompilerError({Literal(id)})",
                DiagnosticSeverity.Warning => $"DiagnosticResult.CompilerWarning({Literal(id)})",
                _ => $"new DiagnosticResult({Literal(id)}, DiagnosticSeverity.{severity})",
            };
        }

        string start = supported.Length == 1 ? "VerifyCS.Diagnostic()" : $"VerifyCS.Diagnostic({Literal(id)})";
        return severity == descriptor.DefaultSeverity ? start : $"{start}.WithSeverity(DiagnosticSeverity.{severity})";
    }

    private string Paste(FileLinePositionSpan span, bool isPosition)
    {
        string path = span.Path == state.DefaultPath ? string.Empty : Literal(span.Path) + ", ";
        LinePosition start = span.StartLinePosition;
        LinePosition end = span.EndLinePosition;
        return isPosition
            ? string.Create(CultureInfo.InvariantCulture, $".WithLocation({path}{start.Line + 1}, {start.Character + 1})")
            : string.Create(
                CultureInfo.InvariantCulture,
                $".WithSpan({path}{start.Line + 1}, {start.Character + 1}, {end.Line + 1}, {end.Character + 1})");
    }

    private static string PasteArguments(IEnumerable<string> arguments) =>
        $".WithArguments({string.Join(", ", arguments.Select(Literal))})";

    private static string PasteSuppression(bool isSuppressed) => $".WithIsSuppressed({(isSuppressed ? "true" : "false")})";

    private void AppendExcerpt(StringBuilder text, FileLinePositionSpan span, SourceText? source)
    {
        source = state.FindText(span.Path) ?? source;
        if (source is null || span.StartLinePosition.Line >= source.Lines.Count)
        {
            return;
        }

        string line = source.Lines[span.StartLinePosition.Line].ToString();
        int start = Math.Min(span.StartLinePosition.Character, line.Length);
        int end = span.EndLinePosition.Line == span.StartLinePosition.Line
            ? Math.Min(span.EndLinePosition.Character, line.Length)
            : line.Length;

        // A tab stays a tab, or the carets would stand elsewhere.
        string margin = string.Concat(line[..start].Select(character => character == '\t' ? '\t' : ' '));
        text.Append("    ").AppendLine(line)
            .Append("    ").Append(margin).AppendLine(new string('^', Math.Max(1, end - start)));
    }
}
