using System.Runtime.CompilerServices;

namespace Mof.Language.Binding;

/// <summary>
/// Resolves qualifiers. They are inherited whatever their flavor, but for those that speak of one declaration only: WMI's own
/// dumps lose flavors, and a lost <c>lazy</c> would silence the most important rule.
/// </summary>
internal static class QualifierBinder
{
    private static readonly HashSet<string> NeverInherited =
        new(["Abstract", "Deprecated", "Version", "Override", "Terminal", "Experimental"], QualifierNameComparer.Instance);

    // What an amendment says of itself.
    private static readonly HashSet<string> OfAmendment = new(["Amendment", "Locale"], QualifierNameComparer.Instance);

    /// <summary>Binds the qualifiers of an element.</summary>
    /// <param name="syntax">Its own.</param>
    /// <param name="amendments">Those that localised files add; the element's own count first.</param>
    /// <param name="inherited">Those of what it overrides or derives from.</param>
    /// <param name="file">The file of the element.</param>
    /// <param name="types">The qualifier types.</param>
    public static MofQualifierSet Bind(
        EquatableArray<QualifierSyntax> syntax,
        IEnumerable<EquatableArray<QualifierSyntax>> amendments,
        MofQualifierSet? inherited,
        MofFile file,
        QualifierTypes types)
    {
        var result = new List<MofQualifier>(syntax.Count + (inherited?.Count ?? 0));
        Add(syntax, result, file, types, skipped: null);
        foreach (var amendment in amendments)
        {
            Add(amendment, result, file, types, OfAmendment);
        }

        var own = result.Count;
        if (inherited is not null)
        {
            foreach (var qualifier in inherited)
            {
                if (!NeverInherited.Contains(qualifier.Name) && !Contains(result, own, qualifier.Name))
                {
                    result.Add(qualifier.IsInherited ? qualifier : qualifier with { IsInherited = true });
                }
            }
        }

        return result.Count == 0 ? MofQualifierSet.Empty : new MofQualifierSet([.. result]);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static void Add(EquatableArray<QualifierSyntax> syntax, List<MofQualifier> result, MofFile file, QualifierTypes types, HashSet<string>? skipped)
    {
        foreach (var qualifier in syntax)
        {
            // Of a qualifier given twice the first counts (MI).
            if (skipped?.Contains(qualifier.Name.Text) != true && !Contains(result, result.Count, qualifier.Name.Text))
            {
                var value = qualifier.Value is { } given ? Plain(given) : types.Find(qualifier.Name.Text)?.Default ?? new MofBoolean(true);
                result.Add(new MofQualifier(qualifier.Name.Text, value, IsInherited: false) { Flavors = types.FlavorsOf(qualifier, file) });
            }
        }
    }

    [MethodImpl(HotLoop.Optimized)]
    private static bool Contains(List<MofQualifier> qualifiers, int count, string name)
    {
        for (var i = 0; i < count; i++)
        {
            if (QualifierName.Equal(qualifiers[i].Name, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A value as written, without a type to fit.</summary>
    private static MofValue Plain(ValueSyntax syntax)
    {
        switch (syntax)
        {
            case StringSyntax text:
                return new MofString(text.Text);
            case IntegerSyntax number:
                return new MofInteger(number.IsNegative, number.Magnitude);
            case RealSyntax real:
                return new MofReal(real.Value);
            case CharacterSyntax character:
                return new MofCharacter(character.Value);
            case BooleanSyntax boolean:
                return new MofBoolean(boolean.Value);
            case NameValueSyntax name:
                return new MofString(name.Text);
            case ArraySyntax array:
                var items = new MofValue[array.Items.Count];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Plain(array.Items[i]);
                }

                return new MofArray(new EquatableArray<MofValue>(items));
            default:
                return MofNull.Instance;
        }
    }
}
