using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Runtime;

namespace Mof.Analyzers.Tests;

/// <summary>An analyzer test against the real runtime and a hand-written proxy: no MOF is needed for the rules to work.</summary>
internal static class Rule
{
    public const string Proxy = """

        public class Image : Mof.Runtime.CimInstance
        {
            public Image() : base(Class) { }
            public static Mof.Runtime.CimClassInfo<Image> Class { get; } = new("Image", null, () => new Image(), [Lazily, Plainly], []);
            private static readonly Mof.Runtime.CimPropertyInfo Lazily = new("Lazily", Mof.Runtime.CimType.String, Mof.Runtime.CimPropertyFlags.Lazy);
            private static readonly Mof.Runtime.CimPropertyInfo Plainly = new("Name", Mof.Runtime.CimType.String);
            [Mof.Runtime.CimProperty("Lazily", Mof.Runtime.CimType.String, Lazy = true)]
            public string Lazily_ { get => Get(Lazily).AsString()!; set => Set(Lazily, value); }
            [Mof.Runtime.CimProperty("Name", Mof.Runtime.CimType.String)]
            public string Name { get => Get(Plainly).AsString()!; set => Set(Plainly, value); }
            [Mof.Runtime.CimProperty("SourceSite", Mof.Runtime.CimType.String, ReadOnly = true)]
            public string SourceSite => "";
            [Mof.Runtime.CimProperty("Count", Mof.Runtime.CimType.UInt32, ReadOnly = true)]
            public uint Count { get; set; }
            [Mof.Runtime.CimProperty("Id", Mof.Runtime.CimType.String, Key = true, ReadOnly = true)]
            public string Id { get; init; } = "";
            public System.Threading.Tasks.Task SetSourceSiteAsync(string sourceSite) => System.Threading.Tasks.Task.CompletedTask;
        }
        """;

    /// <summary>Checks the body of an async method with a connection named <c>site</c>.</summary>
    public static Task VerifyBodyAsync<TAnalyzer>(string body, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyAsync<TAnalyzer>($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Mof.Runtime;

        public class User
        {
            private Image? _field;
            private static void Use(object? value) { }
            private static void Keep([KeepsLazyState] Image image) { }
            private static Task LoadAsync(Image image) => image.LoadLazyAsync();

            public async Task RunAsync(CimConnection site, bool condition)
            {
                await Task.Yield();
                {{body}}
            }
        }
        """, expected);

    public static Task VerifyAsync<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => RunAsync<TAnalyzer>(source + Proxy, hasRuntime: true, OutputKind.DynamicallyLinkedLibrary, expected);

    public static Task VerifyAsync<TAnalyzer>(string source, OutputKind kind)
        where TAnalyzer : DiagnosticAnalyzer, new() => RunAsync<TAnalyzer>(source + Proxy, hasRuntime: true, kind, []);

    public static Task VerifyWithoutRuntimeAsync<TAnalyzer>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new() => RunAsync<TAnalyzer>(source, hasRuntime: false, OutputKind.DynamicallyLinkedLibrary, []);

    private static async Task RunAsync<TAnalyzer>(string source, bool hasRuntime, OutputKind kind, DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = source, ReferenceAssemblies = ReferenceAssemblies.Net.Net100 };
        test.TestState.OutputKind = kind;
        if (hasRuntime)
        {
            test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location));
        }

        test.ExpectedDiagnostics.AddRange(expected);
        test.SolutionTransforms.Add(static (solution, id) => solution.WithProjectCompilationOptions(
            id,
            ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable)));
        await test.RunAsync();
    }
}
