using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Mof.Testing.Tests.Toys;

/// <summary>Makes a constant of each additional file; reports an empty one.</summary>
public sealed class MofConstantGenerator : IIncrementalGenerator
{
    public static readonly DiagnosticDescriptor Empty =
        new("TOY010", "Empty", "The file '{0}' is empty", "Toys", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<(string Path, string Text)> files = context.AdditionalTextsProvider
            .Where(text => text.Path.EndsWith(".mof", StringComparison.Ordinal))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, token) =>
            {
                bool isUpper = pair.Right.GetOptions(pair.Left)
                    .TryGetValue("build_metadata.AdditionalFiles.Upper", out string? upper) && upper == "true";
                string text = pair.Left.GetText(token)!.ToString().Trim();
                return (pair.Left.Path, isUpper ? text.ToUpperInvariant() : text);
            })
            .WithTrackingName("Parse");
        context.RegisterSourceOutput(files, (output, file) =>
        {
            if (file.Text.Length == 0)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    Empty, Location.Create(file.Path, default, default), Path.GetFileName(file.Path)));
                return;
            }

            string name = Path.GetFileNameWithoutExtension(file.Path);
            output.AddSource(
                $"{name}.g.cs",
                SourceText.From($"public static class {name} {{ public const string Text = {file.Text}; }}\n", Encoding.UTF8));
        });
    }
}
