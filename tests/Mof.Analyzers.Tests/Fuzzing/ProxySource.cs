using System.Globalization;
using System.Text;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>
/// The proxy whose objects the random methods use. The analyzer sees one property of each name; in the text that is run, every
/// place that reads has a property of its own, which knows the place: nothing else has to be added to the method.
/// </summary>
internal static class ProxySource
{
    /// <summary>The lazy properties.</summary>
    public static IReadOnlyList<string> LazyProperties { get; } = ["Lazily", "Notes"];

    /// <summary>The text for the analyzer.</summary>
    public static string ForAnalysis() => Text(Property);

    /// <summary>The text to run.</summary>
    /// <param name="sites">How many places read.</param>
    public static string ForExecution(int sites) => Text((name, index) =>
    {
        var all = new StringBuilder();
        for (var site = 0; site <= sites; site++)
        {
            all.Append(CultureInfo.InvariantCulture, $"public string {name}_{site} {{ get => Read({site}, {index}); set => Write({index}, value); }}\n");
        }

        return all.ToString();
    });

    private static string Property(string name, int index) => $$"""
        [CimProperty("{{name}}", CimType.String, Lazy = true)]
        public string {{name}} { get => Read(0, {{index}}); set => Write({{index}}, value); }

        """;

    private static string Text(Func<string, int, string> property) => Usings + Source.Replace("/*lazy*/", string.Concat(LazyProperties.Select(property)), StringComparison.Ordinal);

    public const string Usings = """
        #nullable disable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading;
        using System.Threading.Tasks;
        using Mof.Analyzers.Tests.Fuzzing;
        using Mof.Runtime;
        using static World;

        """;

    private const string Source = """
        [CimClass("Image")]
        public class Image
        {
            private readonly string[] _values = new string[2];
            private readonly bool[] _assigned = new bool[2];
            private bool _isLoaded = true;

            public static Image FromQuery() => new() { _isLoaded = false };

            /*lazy*/
            [CimProperty("Name", CimType.String)]
            public string Name { get; set; } = C() ? "x" : "y";

            [CimProperty("Child", CimType.Instance)]
            public Image Child { get; set; }

            // No property of the schema: nobody knows what it does.
            public Image Friend { get; set; }

            [LoadsLazyWhen(true)]
            public bool IsLazyLoaded => _isLoaded || (_assigned[0] && _assigned[1]);

            [LoadsLazyWhen(false)]
            public bool IsLazyMissing() => !IsLazyLoaded;

            [LoadsLazyWhen(true)]
            public bool TryLoad()
            {
                Fault();
                if (C())
                {
                    Loaded();
                    Fault();
                    return true;
                }

                return false;
            }

            [LoadsLazyWhen(true)]
            public bool IsReady() => IsLazyLoaded && C();

            [LoadsLazy]
            public void Load()
            {
                Fault();
                Loaded();
                Fault();
            }

            [LoadsLazy]
            public async Task LoadLazyAsync()
            {
                Fault();
                Loaded();
                Fault();
            }

            [LoadsLazy]
            public async ValueTask RefreshAsync()
            {
                Load();
                _assigned[0] = _assigned[1] = false;
            }

            [KeepsLazyState]
            public async Task PutAsync() => Fault();

            [KeepsLazyState]
            public bool TryGet(string name, out string value)
            {
                value = _values[0];
                return _isLoaded;
            }

            [KeepsLazyState]
            public bool Describe() => C();

            // Promises nothing: may load, may keep itself.
            public Image Touch()
            {
                Touched(this);
                return C() ? this : Image.FromQuery();
            }

            public static implicit operator Wrapped(Image image) => new(image);

            private void Loaded()
            {
                for (var i = 0; i < 2 && !_isLoaded; i++)
                {
                    _values[i] = _assigned[i] ? _values[i] : S();
                }

                _isLoaded = true;
            }

            // Somebody asks for a loaded object and gets this one.
            public void Demanded(int site) => Recorder.Current.Read(site, IsLazyLoaded);

            private string Read(int site, int property)
            {
                var isKnown = _isLoaded || _assigned[property];
                Recorder.Current.Read(site, isKnown);
                return isKnown ? _values[property] : null;
            }

            private void Write(int property, string value)
            {
                _values[property] = value;
                _assigned[property] = true;
            }
        }

        public sealed class BigImage : Image;

        public sealed class Wrapped(Image image)
        {
            public static implicit operator Image(Wrapped wrapped) => wrapped.Item;
            public Image Item { get; set; } = image;
        }
        """;
}
