using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Mof.Generator;
using Mof.Runtime;
using Mof.Testing;

namespace Mof.Analyzers.Tests.Consumers;

/// <summary>A project of somebody who uses the package, compiled as the compiler of an SDK would do it.</summary>
/// <param name="Compilation">The code, with what the generator added.</param>
/// <param name="Options">What its analyzers get to see: the MOF files and the project's properties.</param>
internal sealed record ConsumerProject(Compilation Compilation, AnalyzerOptions Options)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location);
    private static readonly ConcurrentDictionary<LanguageVersion, Lazy<MetadataReference>> Proxies = new();

    /// <summary>What an SDK adds to the sources of a project with implicit usings.</summary>
    public static (string Path, string Text) ImplicitUsings { get; } = ("GlobalUsings.g.cs", Usings);

    /// <summary>A project with the MOF files of the package family.</summary>
    /// <param name="sources">Its code.</param>
    /// <param name="version">Its language.</param>
    public static ConsumerProject WithSchema(IEnumerable<(string Path, string Text)> sources, LanguageVersion version) =>
        Create("Consumer", "Contoso.Sms", sources, Repository.Schema, version);

    /// <summary>A project whose proxies stand in a referenced assembly.</summary>
    /// <param name="sources">Its code.</param>
    /// <param name="version">Its language.</param>
    public static ConsumerProject WithReference(IEnumerable<(string Path, string Text)> sources, LanguageVersion version) =>
        Create("Consumer", "Contoso.Sms", sources, [], version, ProxiesIn(version));

    /// <summary>Any project.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rootNamespace">The namespace of its proxies.</param>
    /// <param name="sources">Its code.</param>
    /// <param name="mof">Its MOF files.</param>
    /// <param name="version">Its language.</param>
    /// <param name="references">What it refers to beside framework and runtime.</param>
    public static ConsumerProject Create(
        string name,
        string rootNamespace,
        IEnumerable<(string Path, string Text)> sources,
        IReadOnlyList<(string Path, string Text)> mof,
        LanguageVersion version,
        params MetadataReference[] references)
    {
        (string Path, string Text)[] texts = [.. sources];
        var inputs = new GeneratorInputs
        {
            AssemblyName = name,
            Sources = texts,
            AdditionalTexts = mof,
            GlobalOptions = new Dictionary<string, string> { ["build_property.RootNamespace"] = rootNamespace },
            LanguageVersion = version,
            Nullable = version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            OutputKind = texts.Any(static text => text.Path.EndsWith("Program.cs", StringComparison.Ordinal)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            References = [Runtime, .. references],
        };
        var run = GeneratorRun.Of<MofGenerator>(inputs);
        Assert.Null(run.Exception);

        // Every warning that the compiler knows.
        var options = ((CSharpCompilationOptions)run.Compilation.Options).WithWarningLevel(9999).WithAllowUnsafe(false);
        return new(run.Compilation.WithOptions(options), new(inputs.CreateAdditionalTexts(), inputs.CreateOptionsProvider()));
    }

    // The language of a library shows: proxies in C# 7.3 have setters where others have init.
    private static MetadataReference ProxiesIn(LanguageVersion version) =>
        Proxies.GetOrAdd(version, static version => new(() => Emit(Create("Proxies", "Contoso.Sms", [], Repository.Schema, version).Compilation))).Value;

    private static PortableExecutableReference Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
