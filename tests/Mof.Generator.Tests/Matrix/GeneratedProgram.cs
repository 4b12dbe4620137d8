using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Testing;

namespace Mof.Generator.Tests.Matrix;

/// <summary>Statements that use generated classes, compiled with them, loaded and run. They assert for themselves.</summary>
internal static class GeneratedProgram
{
    /// <summary>Runs statements; <c>server</c> holds the instances of the schema, <c>site</c> is the connection to it.</summary>
    public static async Task Run(string mof, string statements, LanguageVersion version = LanguageVersion.Latest)
    {
        var source = $$"""
            #pragma warning disable CS1591, CS1998
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Contoso.Sms;
            using Mof.Runtime;
            using Xunit;

            public static class Program
            {
                public static async Task Run()
                {
                    var server = new InMemoryTransport();
                    {{(mof.Contains("instance of", StringComparison.Ordinal) ? "server.Seed(MofData.test());" : "")}}
                    var site = new CimConnection(server);
                    {{statements}}
                    await site.DisposeAsync();
                }
            }
            """;
        var inputs = Family.Inputs(("/a/test.mof", mof));
        var run = GeneratorRun.Of<MofGenerator>(inputs with
        {
            Sources = [("/a/Program.cs", source)],
            References = [.. inputs.References, MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location)],
            LanguageVersion = version,
            Nullable = NullableContextOptions.Disable,
        }).AssertCompiles("CS1701"); // xunit was built for an older framework.
        await Execute(run);
    }

    // Nothing of the assembly stays on the caller's stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task Execute(GeneratorRun run)
    {
        using var loaded = run.Load();
        await (Task)loaded.Invoke("Program.Run")!;
    }
}
