using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A marked range of the cleaned text.</summary>
/// <param name="Name">Empty for <c>[|…|]</c> and <c>$$</c>; <c>#0</c> for a keyed location; otherwise a diagnostic id.</param>
/// <param name="Span">The range without the markup.</param>
/// <param name="IsPosition">Whether it was <c>$$</c>, which says nothing about the end.</param>
internal sealed record MarkupSpan(string Name, TextSpan Span, bool IsPosition)
{
    public bool IsKey => Name.StartsWith('#');
}
