using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mof.CodeFixes.Tests;

/// <summary>Whatever is offered compiles, repairs its finding, brings no other one and keeps comments.</summary>
public sealed class EveryOfferTests
{
    [Theory]
    [MemberData(nameof(Bodies))]
    public Task In_an_async_method(string body) => VerifyAsync(Fix.Source(Fix.Method(body)));

    [Theory]
    [MemberData(nameof(Members))]
    public Task In_a_class(string members) => VerifyAsync(Fix.Source(members));

    public static TheoryData<string> Bodies => [.. BodySituations.All, .. MoreBodySituations.All];

    public static TheoryData<string> Members => [.. MemberSituations.All];

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task With_tabs_and_Windows_line_ends(string body) =>
        VerifyAsync(Fix.Source(Fix.Method(body)).Replace("    ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    [Theory]
    [InlineData(""""
        var image = await site.Query<Image>().FirstOrDefaultAsync();
        if (image != null && image.Details == "") { }
        """")]
    [InlineData(""""
        var image = await site.Query<Image>().FirstAsync();
        if (image != null && image.Details == "") { }
        """")]
    [InlineData(""""
        var image = await site.Query<Image>().FirstOrDefaultAsync(i => i.Name == "x");
        Use(image!.Details);
        Use(image?.Details);
        """")]
    [InlineData(""""
        Image? image = await site.Query<Image>().FirstOrDefaultAsync();
        if (image == null) { return; }
        Use(condition ? image.Details : null);
        """")]
    public Task With_nullable_types(string body) => VerifyAsync(Fix.Source(Fix.Method(body), isNullable: true), nullable: NullableContextOptions.Enable);

    private static async Task VerifyAsync(string source, NullableContextOptions nullable = NullableContextOptions.Disable)
    {
        var edits = await OfferedEdits.OfAsync([source], nullable: nullable);
        Assert.True(edits.Faults.Count == 0, string.Join("\n", edits.Faults) + "\n" + edits.Log);
    }
}
