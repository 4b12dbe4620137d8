using Microsoft.CodeAnalysis.Diagnostics;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>Sources of types of their own, which a body of a method cannot show.</summary>
internal static class Hostile
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Mof.Runtime;

        """;

    // A type with contracts of its own, none of which the compiler checks.
    private const string Thing = """

        public class Thing
        {
            [CimProperty("Text", CimType.String, Lazy = true)] public string Text { get; set; } = "";
            [return: LazyNotLoaded] public static Thing One() => new();
            [return: LazyNotLoaded] public static Thing[] All() => [];
            [LoadsLazyWhen(true)] public bool TryLoad() => true;
            [LoadsLazy] public Task LoadAsync() => Task.CompletedTask;
            public event Action Changed { add { } remove { } }
            public Thing Self => this;
            public Thing? Next;
            public int Length => 1;
            public string this[int index] { get => ""; set { } }
            public void Deconstruct(out int left, out int right) => left = right = 0;
            public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
            public static Thing operator +(Thing left, int right) => left;
            public static Thing operator ++(Thing thing) => thing;
            public static Thing operator !(Thing thing) => thing;
            public static bool operator true(Thing thing) => true;
            public static bool operator false(Thing thing) => false;
            public static implicit operator string(Thing thing) => thing.Text;
        }

        """;

    /// <summary>Checks whole types.</summary>
    public static Task VerifyAsync<TAnalyzer>(string source)
        where TAnalyzer : DiagnosticAnalyzer, new() => Rule.VerifyAsync<TAnalyzer>(Usings + source + "\n");

    /// <summary>Checks the body of a method that has a <c>Thing</c>, whose members may do anything.</summary>
    public static Task VerifyThingAsync<TAnalyzer>(string body)
        where TAnalyzer : DiagnosticAnalyzer, new() => VerifyAsync<TAnalyzer>(
            Thing + "public static class User { public static async Task<string> RunAsync(bool condition) { await Task.Yield(); " + body + " } }");
}
