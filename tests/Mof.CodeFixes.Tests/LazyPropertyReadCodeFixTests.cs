using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Mof.Analyzers.Rules;
using Mof.Runtime;

namespace Mof.CodeFixes.Tests;

/// <summary>The fixes of MOF1003.</summary>
public sealed class LazyPropertyReadCodeFixTests
{
    [Fact]
    public Task In_a_loop_over_a_query_the_first_offer_is_IncludeLazy() => VerifyAsync(
        "await foreach (var image in site.Query<Image>()) { Use(image.{|MOF1003:Details|}); }",
        "await foreach (var image in site.Query<Image>().IncludeLazy()) { Use(image.Details); }",
        "IncludeLazy");

    [Fact]
    public Task A_single_object_is_loaded_before_the_statement() => VerifyAsync(
        "var image = await site.Query<Image>().FirstAsync();\n        Use(image.{|MOF1003:Details|});",
        "var image = await site.Query<Image>().FirstAsync();\n        await image.LoadLazyAsync();\n        Use(image.Details);",
        "LoadLazyAsync");

    private static async Task VerifyAsync(string before, string after, string equivalenceKey)
    {
        var test = new CSharpCodeFixTest<LoadStateAnalyzer, LazyPropertyReadCodeFix, DefaultVerifier>
        {
            TestCode = Source(before),
            FixedCode = Source(after),
            CodeActionEquivalenceKey = equivalenceKey,
            ReferenceAssemblies = ReferenceAssemblies.Net.Net100,
        };
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location));
        await test.RunAsync();
    }

    private static string Source(string body) => $$"""
        using System.Threading.Tasks;
        using Mof.Runtime;

        public class User
        {
            private static void Use(string value) { }

            public async Task RunAsync(CimConnection site)
            {
                {{body}}
            }
        }

        public class Image : CimInstance
        {
            private static readonly CimPropertyInfo Descriptor = new CimPropertyInfo("Details", CimType.String, CimPropertyFlags.Lazy);
            public Image() : base(Class) { }
            public static CimClassInfo<Image> Class { get; } = new CimClassInfo<Image>("Image", null, () => new Image(), new[] { Descriptor }, new CimMethodInfo[0]);
            [CimProperty("Details", CimType.String, Lazy = true)]
            public string Details { get => Get(Descriptor).AsString(); set => Set(Descriptor, value); }
        }
        """.Replace("\r\n", "\n", StringComparison.Ordinal);
}
