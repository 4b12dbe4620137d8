using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Runtime;

namespace Mof.Analyzers.Tests;

/// <summary>
/// An analyzer test against the real runtime and hand-written proxies: no MOF is needed for the rules to work. Each case runs
/// twice, with the proxies in the same project and in a library.
/// </summary>
internal static class Rule
{
    /// <summary>Checks the body of an async method with a connection named <c>site</c>.</summary>
    public static Task VerifyBodyAsync<TAnalyzer>(string body, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyAsync<TAnalyzer>(Method(body), expected);

    public static Task VerifyAsync<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyAsync<TAnalyzer>(source, OutputKind.DynamicallyLinkedLibrary, expected);

    public static async Task VerifyAsync<TAnalyzer>(string source, OutputKind kind, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var runtime = MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location);
        await RunAsync<TAnalyzer>(source + Proxies.Source, [runtime], kind, expected);
        await RunAsync<TAnalyzer>(source, [runtime, await Proxies.Library], kind, expected);
    }

    public static Task VerifyWithoutRuntimeAsync<TAnalyzer>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new() => RunAsync<TAnalyzer>(source, [], OutputKind.DynamicallyLinkedLibrary, []);

    /// <summary>The source of an async method with a connection named <c>site</c>.</summary>
    public static string Method(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mof.Runtime;

        public class User
        {
            private Image? _field;
            private static void Use(object? value) { }
            private static void Keep([KeepsLazyState] Image image) { }
            private static void Need([LazyLoaded] Image image) { }
            private static void Send(Image image) { }
            private static bool TryGetOne(out Image image) { image = new Image(); return true; }
            private static void Exchange(ref Image image) { image = new Image(); }
            private static Task LoadAsync(Image image) => image.LoadLazyAsync();
            [return: LazyNotLoaded] private static Image Cached() => new();

            public async Task RunAsync(CimConnection site, bool condition, Image other)
            {
                await Task.Yield();
                {{body}}
            }
        }

        """;

    private static async Task RunAsync<TAnalyzer>(string source, MetadataReference[] references, OutputKind kind, DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier> { TestCode = source, ReferenceAssemblies = ReferenceAssemblies.Net.Net100 };
        test.TestState.OutputKind = kind;
        test.TestState.AdditionalReferences.AddRange(references);
        test.ExpectedDiagnostics.AddRange(expected);
        test.SolutionTransforms.Add(static (solution, id) => solution.WithProjectCompilationOptions(
            id,
            ((CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Enable)));
        await test.RunAsync();
    }
}
