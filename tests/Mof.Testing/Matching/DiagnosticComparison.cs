using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Says in what a reported diagnostic differs from an expected one.</summary>
internal static class DiagnosticComparison
{
    // The compiler keeps the arguments to itself, and a message format is not always at hand.
    private static readonly PropertyInfo? ArgumentsProperty =
        typeof(Diagnostic).GetProperty("Arguments", BindingFlags.Instance | BindingFlags.NonPublic);

    public static ImmutableArray<string> Arguments(Diagnostic diagnostic) =>
        ArgumentsProperty?.GetValue(diagnostic) is IEnumerable<object?> arguments
            ? arguments.Select(Text).ToImmutableArray()
            : [];

    public static ImmutableArray<string> Differences(DiagnosticResult expected, Diagnostic actual)
    {
        var differences = ImmutableArray.CreateBuilder<string>();
        if (expected.Id != actual.Id)
        {
            differences.Add($"Expected diagnostic id to be \"{expected.Id}\" was \"{actual.Id}\"");
        }

        CompareLocations(expected, actual, differences);
        if (!expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) && expected.Severity != actual.Severity)
        {
            differences.Add($"Expected diagnostic severity to be \"{expected.Severity}\" was \"{actual.Severity}\"");
        }

        if (expected.IsSuppressed is { } suppressed && suppressed != actual.IsSuppressed)
        {
            differences.Add($"Expected diagnostic suppression state to be \"{suppressed}\" was \"{actual.IsSuppressed}\"");
        }

        CompareMessages(expected, actual, differences);
        return differences.ToImmutable();
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static void CompareMessages(
        DiagnosticResult expected, Diagnostic actual, ImmutableArray<string>.Builder differences)
    {
        string message = actual.GetMessage(CultureInfo.InvariantCulture);
        if (expected.Message is { } expectedMessage)
        {
            if (expectedMessage != message)
            {
                differences.Add($"Expected diagnostic message to be \"{expectedMessage}\" was \"{message}\"");
            }
        }
        else if (expected.MessageArguments is { Length: > 0 } arguments)
        {
            string[] expectedArguments = arguments.Select(Text).ToArray();
            ImmutableArray<string> actualArguments = Arguments(actual);
            if (!expectedArguments.SequenceEqual(actualArguments))
            {
                differences.Add(
                    $"Expected diagnostic message arguments to be \"{string.Join("\", \"", expectedArguments)}\" "
                    + $"were \"{string.Join("\", \"", actualArguments)}\"");
            }
        }
    }

    private static void CompareLocations(
        DiagnosticResult expected, Diagnostic actual, ImmutableArray<string>.Builder differences)
    {
        if (!expected.HasLocation)
        {
            if (actual.Location != Location.None)
            {
                differences.Add("Expected a diagnostic without a location");
            }

            return;
        }

        CompareLocation("diagnostic", expected.Spans[0], actual.Location, differences);
        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return;
        }

        int count = expected.Spans.Length - 1;
        if (count != actual.AdditionalLocations.Count)
        {
            differences.Add($"Expected {count} additional locations but got {actual.AdditionalLocations.Count}");
            return;
        }

        for (int index = 0; index < count; index++)
        {
            CompareLocation(
                $"additional location {index}", expected.Spans[index + 1], actual.AdditionalLocations[index], differences);
        }
    }

    private static void CompareLocation(
        string what, DiagnosticLocation expected, Location actual, ImmutableArray<string>.Builder differences)
    {
        if (actual == Location.None)
        {
            differences.Add($"Expected {what} to have a location");
            return;
        }

        FileLinePositionSpan span = actual.GetLineSpan();
        if (expected.Span.Path != span.Path)
        {
            differences.Add($"Expected {what} to be in file \"{expected.Span.Path}\" was actually in file \"{span.Path}\"");
        }

        if (expected.Span.StartLinePosition != span.StartLinePosition)
        {
            differences.Add($"Expected {what} to start at {Show(expected.Span.StartLinePosition)} "
                + $"was actually at {Show(span.StartLinePosition)}");
        }

        if (!expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
            && expected.Span.EndLinePosition != span.EndLinePosition)
        {
            differences.Add($"Expected {what} to end at {Show(expected.Span.EndLinePosition)} "
                + $"was actually at {Show(span.EndLinePosition)}");
        }
    }

    private static string Show(Text.LinePosition position) =>
        string.Create(CultureInfo.InvariantCulture, $"({position.Line + 1},{position.Character + 1})");
}
