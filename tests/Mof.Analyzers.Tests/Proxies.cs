using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Mof.Runtime;

namespace Mof.Analyzers.Tests;

/// <summary>Hand-written proxies with everything that a schema can say: in the source of a test, or in a library that it references.</summary>
internal static class Proxies
{
    public const string Source = """

        [Mof.Runtime.CimClass("Image")]
        public class Image : Mof.Runtime.CimInstance
        {
            public Image() : base(Class) { }
            protected Image(Mof.Runtime.CimClassInfo cimClass) : base(cimClass) { }
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
            [Mof.Runtime.CimProperty("OldId", Mof.Runtime.CimType.String, Key = true)]
            public string OldId { get; set; } = "";
            public System.Threading.Tasks.Task SetSourceSiteAsync(string sourceSite) => System.Threading.Tasks.Task.CompletedTask;
            [Mof.Runtime.CimProperty("Code", Mof.Runtime.CimType.String, MinLength = 3, MaxLength = 3)]
            public string? Code { get; set; }
            [Mof.Runtime.CimProperty("Title", Mof.Runtime.CimType.String, MaxLength = 10)]
            public string? Title { get; set; }
            [Mof.Runtime.CimProperty("Tags", Mof.Runtime.CimType.String, Array = true, MaxItems = 3, MaxLength = 10)]
            public System.Collections.Generic.IReadOnlyList<string>? Tags { get; set; }
            [Mof.Runtime.CimProperty("Icon", Mof.Runtime.CimType.UInt8, Array = true, MaxItems = 4)]
            public byte[]? Icon { get; set; }
            [Mof.Runtime.CimProperty("Level", Mof.Runtime.CimType.UInt32, MinValue = 1, MaxValue = 10)]
            public uint? Level { get; set; }
            [Mof.Runtime.CimProperty("Offset", Mof.Runtime.CimType.SInt32, MinValue = -5)]
            public int Offset { get; set; }
            [Mof.Runtime.CimProperty("Kind", Mof.Runtime.CimType.UInt32)]
            public KindValues? Kind { get; set; }
            [Mof.Runtime.CimProperty("Open", Mof.Runtime.CimType.UInt32, OpenValues = true)]
            public KindValues? Open { get; set; }
            [Mof.Runtime.CimProperty("Flags", Mof.Runtime.CimType.UInt32, Bits = true)]
            public FlagsValues Flags { get; set; }
            [Mof.Runtime.CimProperty("State", Mof.Runtime.CimType.String)]
            public string? State { get; set; }
            [Mof.Runtime.CimProperty("Enabled", Mof.Runtime.CimType.Boolean)]
            public bool Enabled { get; set; }
            [Mof.Runtime.CimProperty("Since", Mof.Runtime.CimType.DateTime)]
            public Mof.Runtime.CimDateTime? Since { get; set; }
            [Mof.Runtime.CimProperty("Schedule", Mof.Runtime.CimType.Instance)]
            public Token? Schedule { get; set; }
            public string Own => Name;
            [Mof.Runtime.CimMethod("Refresh")]
            public System.Threading.Tasks.Task<RefreshResult> RefreshSourceAsync() => System.Threading.Tasks.Task.FromResult(default(RefreshResult));
            [Mof.Runtime.CimMethod("Fire")]
            public System.Threading.Tasks.Task FireAsync() => System.Threading.Tasks.Task.CompletedTask;
            public readonly struct RefreshResult { public int ReturnValue => 0; public void EnsureSuccess() { } }
            public enum KindValues : uint { Regular = 0, Image = 257 }
            [System.Flags] public enum FlagsValues : uint { None = 0, Copy = 0x01, Send = 0x02, High = 0x80000000 }
            public static class StateValues { public const string On = "On"; public const string Off = "Off"; }
            public abstract class Properties
            {
                public static readonly Mof.Runtime.CimPropertyInfo SourceSite = new("SourceSite", Mof.Runtime.CimType.String, Mof.Runtime.CimPropertyFlags.ReadOnly);
                public static readonly Mof.Runtime.CimPropertyInfo Name = new("Name", Mof.Runtime.CimType.String);
                public static readonly Mof.Runtime.CimPropertyInfo Lazily_ = new("Lazily", Mof.Runtime.CimType.String, Mof.Runtime.CimPropertyFlags.Lazy);
                public static readonly Mof.Runtime.CimPropertyInfo Title = new("Title", Mof.Runtime.CimType.String);
            }
        }

        public class BootImage : Image
        {
            public BootImage() : base(Class) { }
            public static new Mof.Runtime.CimClassInfo<BootImage> Class { get; } = new("BootImage", Image.Class, () => new BootImage(), [], []);
        }

        public class Bare : Mof.Runtime.CimInstance
        {
            public Bare() : base(Class) { }
            public static Mof.Runtime.CimClassInfo<Bare> Class { get; } = new("Bare", null, () => new Bare(), [], []);
            public string Label { get; set; } = "";
            public int? Number { get; set; }
            public System.Collections.Generic.IReadOnlyList<string>? Codes { get; set; }
        }

        [Mof.Runtime.CimClass("Token", Embedded = true)]
        public class Token : Mof.Runtime.CimInstance
        {
            public Token() : base(Class) { }
            public static Mof.Runtime.CimClassInfo<Token> Class { get; } = new("Token", null, () => new Token(), [], []);
        }

        [Mof.Runtime.CimClass("Base", Abstract = true)]
        public class Base : Mof.Runtime.CimInstance
        {
            public Base() : base(Class) { }
            public static Mof.Runtime.CimClassInfo<Base> Class { get; } = new("Base", null, () => new Base(), [], []);
        }

        """;

    private static readonly Lazy<Task<MetadataReference>> CompiledLibrary = new(CompileAsync);

    /// <summary>The proxies as a library, without their MOF.</summary>
    public static Task<MetadataReference> Library => CompiledLibrary.Value;

    private static async Task<MetadataReference> CompileAsync()
    {
        var compilation = CSharpCompilation.Create(
            "Proxies",
            [CSharpSyntaxTree.ParseText("#nullable enable\n" + Source)],
            [.. await ReferenceAssemblies.Net.Net100.ResolveAsync(LanguageNames.CSharp, default), MetadataReference.CreateFromFile(typeof(CimInstance).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
