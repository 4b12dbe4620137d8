using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Mof.Runtime;

namespace Mof.CodeFixes.Tests;

/// <summary>A fix test against the real runtime and a hand-written proxy.</summary>
internal static class Fix
{
    private const string Proxy = """

        public class Image : CimInstance
        {
            private static readonly CimPropertyInfo Descriptor = new CimPropertyInfo("Details", CimType.String, CimPropertyFlags.Lazy);
            public Image() : base(Class) { }
            public static CimClassInfo<Image> Class { get; } = new CimClassInfo<Image>("Image", null, () => new Image(), new[] { Descriptor }, new CimMethodInfo[0]);
            [CimProperty("Details", CimType.String, Lazy = true)]
            public string Details { get => Get(Descriptor).AsString(); set => Set(Descriptor, value); }
            [CimProperty("Name", CimType.String)]
            public string Name { get; set; }
            [CimProperty("SourceSite", CimType.String, ReadOnly = true)]
            public string SourceSite { get; set; }
            [CimProperty("Size", CimType.String, ReadOnly = true)]
            public string Size { get; set; }
            [CimProperty("Flags", CimType.UInt32, Bits = true)]
            public FlagsValues Flags { get; set; }
            [CimMethod("SetSourceSite")]
            public Task<Result> SetSourceSiteAsync(string sourceSite, CancellationToken cancellationToken = default) => Task.FromResult(default(Result));
            public readonly struct Result { public void EnsureSuccess() { } }
            [Flags] public enum FlagsValues : uint { None = 0, Copy = 0x01, Send = 0x02 }
            public abstract class Properties
            {
                public static readonly CimPropertyInfo Name = new CimPropertyInfo("Name", CimType.String);
                public static readonly CimPropertyInfo Details = new CimPropertyInfo("Details", CimType.String, CimPropertyFlags.Lazy);
            }
        }
        """;

    /// <summary>Applies one kind of offer to the body of an async method until nothing is left to repair, and to all places at once.</summary>
    public static Task VerifyBodyAsync<TAnalyzer, TFix>(string before, string after, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        VerifyAsync<TAnalyzer, TFix>(Method(before), Method(after), key);

    /// <summary>Applies one kind of offer to members of a class.</summary>
    public static async Task VerifyAsync<TAnalyzer, TFix>(string before, string after, string? key = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = Source(before),
            FixedCode = Source(after),
            CodeActionEquivalenceKey = key,
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
        };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location));
        if (before == after)
        {
            // What cannot be repaired remains.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        await test.RunAsync();
    }

    internal static string Method(string body) => $$"""
            public async Task RunAsync(CimConnection site, bool condition, Image other)
            {
                await Task.Yield();
                {{body}}
            }
        """;

    internal static string Source(string members, bool isNullable = false) => ($$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Mof.Runtime;

        public class User
        {
            private static void Use(object{{(isNullable ? "?" : "")}} value) { }
            private static void Need([LazyLoaded] Image image) { }

        {{members}}
        }

        """ + (isNullable ? "#nullable disable\n" : "") + Proxy).Replace("\r\n", "\n", StringComparison.Ordinal);
}
