using Mof.Generator.Tests.Matrix.Schemas;

namespace Mof.Generator.Tests.Matrix;

/// <summary>Every construct of the schema language compiles without a warning in every C# version that is supported.</summary>
public sealed class LanguageMatrixTests(LanguageMatrix matrix) : IClassFixture<LanguageMatrix>
{
    public static TheoryData<string> Schemas { get; } = [.. Constructs.All.Keys];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_construct_compiles_without_a_warning(string schema) => Report(matrix.FindingsOf(LanguageMatrix.FileOf(schema)));

    [Fact]
    public void The_list_of_all_classes_compiles_without_a_warning() => Report(matrix.FindingsOf("MofModel.g.cs"));

    [Fact]
    public void Whatever_is_found_belongs_to_a_construct() =>
        Report(string.Concat(matrix.Files.Except([.. Constructs.All.Keys.Select(LanguageMatrix.FileOf), "MofModel.g.cs"]).Select(matrix.FindingsOf)));

    // Not an equality, whose message would show the first few characters only.
    private static void Report(string findings) => Assert.True(findings.Length == 0, findings);
}
