using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mof.Language;

namespace Mof.Analyzers.Schema;

/// <summary>What binding the MOF files of a project found, kept as long as no text changes: an edit in C# neither parses nor binds.</summary>
internal sealed class BoundFiles
{
    // By the first text, which lives as long as the host keeps it; texts are replaced, never changed.
    private static readonly ConditionalWeakTable<SourceText, BoundFiles> Known = new();

    private readonly ImmutableArray<(string Path, SourceText Text)> _files;
    private readonly ImmutableArray<string> _referenced;

    private BoundFiles(ImmutableArray<(string Path, SourceText Text)> files, ImmutableArray<string> referenced, ImmutableArray<Diagnostic> diagnostics)
    {
        _files = files;
        _referenced = referenced;
        Diagnostics = diagnostics;
    }

    /// <summary>What is to be reported. Locations are in files, so that no compilation is kept alive.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Binds files, unless the same were bound before.</summary>
    /// <param name="files">The files in any order; not empty.</param>
    /// <param name="referenced">CIM classes that need not be declared.</param>
    /// <param name="parse">Gives the syntax of a text.</param>
    public static BoundFiles Of(ImmutableArray<(string Path, SourceText Text)> files, ImmutableArray<string> referenced, Func<SourceText, MofFile?> parse)
    {
        var first = files[0].Text;
        if (Known.TryGetValue(first, out var bound) && bound.IsFor(files, referenced))
        {
            return bound;
        }

        bound = Bind(files, referenced, parse);
        lock (Known)
        {
            Known.Remove(first);
            Known.Add(first, bound);
        }

        return bound;
    }

    private bool IsFor(ImmutableArray<(string Path, SourceText Text)> files, ImmutableArray<string> referenced)
    {
        if (files.Length != _files.Length || !referenced.SequenceEqual(_referenced))
        {
            return false;
        }

        for (var i = 0; i < files.Length; i++)
        {
            if (!ReferenceEquals(files[i].Text, _files[i].Text) || files[i].Path != _files[i].Path)
            {
                return false;
            }
        }

        return true;
    }

    private static BoundFiles Bind(ImmutableArray<(string Path, SourceText Text)> files, ImmutableArray<string> referenced, Func<SourceText, MofFile?> parse)
    {
        // In the order of their paths, so that the order in which a build lists them never shows.
        var syntax = files.OrderBy(static file => file.Path, StringComparer.Ordinal)
            .Select(file => parse(file.Text) is { } parsed ? parsed with { Path = file.Path } : null).OfType<MofFile>().ToList();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in MofSchema.Bind(syntax, referenced).Diagnostics)
        {
            var descriptor = RuleDescriptors.OfFiles.First(rule => rule.Id == diagnostic.Id);
            diagnostics.Add(Diagnostic.Create(descriptor, LocationOf(diagnostic), diagnostic.Message));
        }

        return new BoundFiles(files, referenced, diagnostics.ToImmutable());
    }

    private static Location LocationOf(MofDiagnostic diagnostic) => Location.Create(
        diagnostic.Path,
        new TextSpan(diagnostic.Start, diagnostic.Length),
        new LinePositionSpan(
            new LinePosition(diagnostic.Line - 1, diagnostic.Column - 1), new LinePosition(diagnostic.EndLine - 1, diagnostic.EndColumn - 1)));
}
