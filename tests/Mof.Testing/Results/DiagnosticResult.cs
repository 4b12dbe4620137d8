using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Two expectations are never compared with each other.")]
public readonly partial struct DiagnosticResult
{
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly ImmutableArray<DiagnosticLocation> _spans;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this()
    {
        Id = id;
        Severity = severity;
    }

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this()
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Id = descriptor.Id;
        Severity = descriptor.DefaultSeverity;
        MessageFormat = descriptor.MessageFormat;
    }

    /// <summary>The location first, the additional locations after it.</summary>
    public ImmutableArray<DiagnosticLocation> Spans
    {
        get => _spans.IsDefault ? [] : _spans;
        private init => _spans = value;
    }

    public DiagnosticSeverity Severity { get; private init; }

    public DiagnosticOptions Options { get; private init; }

    public string Id { get; }

    /// <summary>The message to compare, or null for a message that does not matter.</summary>
    public string? Message => SuppressMessage ? null : ExplicitMessage ?? FormatMessage();

    public LocalizableString? MessageFormat { get; private init; }

    public object?[]? MessageArguments { get; private init; }

    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>Whether the diagnostic is suppressed in the source; null if that does not matter.</summary>
    public bool? IsSuppressed { get; private init; }

    private bool SuppressMessage { get; init; }

    private string? ExplicitMessage { get; init; }

    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithOptions(DiagnosticOptions options) => this with { Options = options };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { MessageArguments = arguments };

    public DiagnosticResult WithMessage(string? message) =>
        this with { ExplicitMessage = message, SuppressMessage = message is null };

    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => this with { MessageFormat = messageFormat };

    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => this with { IsSuppressed = isSuppressed };

    public DiagnosticResult WithNoLocation() => this with { Spans = [] };

    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    public DiagnosticResult WithLocation(string path, int line, int column) =>
        WithLocation(path, new LinePosition(line - 1, column - 1));

    public DiagnosticResult WithLocation(string path, LinePosition location) =>
        WithLocation(path, location, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var position = new LinePosition(0, markupKey);
        return WithSpan(
            new FileLinePositionSpan(string.Empty, position, position),
            options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(
            path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        this with { Spans = Spans.Add(new DiagnosticLocation(span, options)) };

    public DiagnosticResult WithDefaultPath(string path) => WithEachSpan(location =>
        location.Span.Path.Length == 0 && !location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? location with { Span = new FileLinePositionSpan(path, location.Span.Span) }
            : location);

    public DiagnosticResult WithLineOffset(int offset) => WithEachSpan(location => Shift(location, offset));

    internal DiagnosticResult WithLineOffset(int offset, Predicate<string> isShifted) =>
        WithEachSpan(location => isShifted(location.Span.Path) ? Shift(location, offset) : location);

    internal DiagnosticResult WithMarkupLocations(IReadOnlyDictionary<string, FileLinePositionSpan> locations) =>
        WithEachSpan(location =>
        {
            if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
            {
                return location;
            }

            string key = string.Create(CultureInfo.InvariantCulture, $"#{location.Span.StartLinePosition.Character}");
            return locations.TryGetValue(key, out FileLinePositionSpan span)
                ? new DiagnosticLocation(span, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
                : throw new InvalidOperationException($"The markup location '{key}' was not found in the input.");
        });

    private static DiagnosticLocation Shift(DiagnosticLocation location, int offset)
    {
        LinePosition start = location.Span.StartLinePosition;
        LinePosition end = location.Span.EndLinePosition;
        return location with
        {
            Span = new FileLinePositionSpan(
                location.Span.Path,
                new LinePosition(start.Line + offset, start.Character),
                new LinePosition(end.Line + offset, end.Character)),
        };
    }

    [GeneratedRegex(@"\{([0-9]+)(?:[:,][^}]*)?\}")]
    private static partial Regex Placeholder();

    private DiagnosticResult WithEachSpan(Func<DiagnosticLocation, DiagnosticLocation> change) =>
        this with { Spans = Spans.Select(change).ToImmutableArray() };

    private string? FormatMessage()
    {
        if (MessageFormat is null)
        {
            return null;
        }

        string format = MessageFormat.ToString(CultureInfo.InvariantCulture);
        object?[] arguments = MessageArguments ?? [];
        int count = Placeholder().Matches(format)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1)
            .DefaultIfEmpty(0)
            .Max();
        if (count != arguments.Length)
        {
            throw new ArgumentException(
                $"Incorrect number of arguments provided for {Id}. The message expects {count} argument(s), "
                + $"but received {arguments.Length}. Use WithArguments, or WithMessage(null) where the message does not matter.");
        }

        try
        {
            return string.Format(CultureInfo.InvariantCulture, format, arguments);
        }
        catch (FormatException)
        {
            return format;
        }
    }
}
