using Microsoft.CodeAnalysis.CSharp;
using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Makes an enum, or string constants, of named values.</summary>
internal static class ValuesBuilder
{
    /// <summary>Whether a type's named values become an enum: those that the type can hold.</summary>
    public static bool IsEnum(MofType type, MofValueMap? values) =>
        values is { Kind: MofValueMapKind.Enumeration or MofValueMapKind.Bits } && type.IsInteger &&
        values.Entries.Any(entry => entry.Value is MofInteger number && Literal(number, type.Kind, values.Kind == MofValueMapKind.Bits) is not null);

    /// <summary>Whether a type's named values become an enum or constants.</summary>
    public static bool IsNamed(MofType type, MofValueMap? values) =>
        IsEnum(type, values) || (type.Kind == MofTypeKind.String && values is { Kind: MofValueMapKind.Strings, Entries.Count: > 0 });

    /// <summary>Builds the nested type.</summary>
    /// <param name="type">The type that the values are of.</param>
    /// <param name="values">The values.</param>
    /// <param name="typeName">The C# name.</param>
    /// <param name="isEmptyAllowed">True for a type that others name, whatever is in it.</param>
    /// <returns>The type, or null where the values name nothing.</returns>
    public static ProxyValues? Build(MofType type, MofValueMap? values, string typeName, bool isEmptyAllowed = false)
    {
        if (values is null || (values.Entries.Count == 0 && !isEmptyAllowed))
        {
            return null;
        }

        var isEnum = IsEnum(type, values) || (isEmptyAllowed && type.IsInteger);
        if (!isEnum && (values.Kind != MofValueMapKind.Strings || type.Kind != MofTypeKind.String))
        {
            return null;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal) { typeName };
        var entries = values.Entries
            .Select(entry => (entry.Name, Literal: LiteralOf(entry.Value, type, values.Kind, isEnum)))
            .Where(static entry => entry.Literal is not null).ToList();

        // A name that is an identifier already stays what it is, whatever comes before it.
        var names = new string[entries.Count];
        foreach (var isIdentifier in new[] { true, false })
        {
            for (var i = 0; i < names.Length; i++)
            {
                var text = entries[i].Name.Length > 0 ? entries[i].Name : entries[i].Literal!.Trim('"');
                if (Identifier.IsValid(text) == isIdentifier)
                {
                    names[i] = Identifier.Unique(MemberName(text), taken);
                }
            }
        }

        var members = new List<ProxyValueMember>(names.Length + 1);
        if (values.Kind == MofValueMapKind.Bits && isEnum && !values.Entries.Any(static entry => entry.Value is MofInteger { Magnitude: 0 }))
        {
            members.Add(new ProxyValueMember(Identifier.Unique("None", taken), "0", "No flag is set."));
        }

        members.AddRange(names.Select((name, i) => new ProxyValueMember(name, entries[i].Literal!, entries[i].Name)));
        return members.Count == 0 && !isEmptyAllowed
            ? null
            : new ProxyValues(
                typeName, values.Kind, isEnum ? TypeMapping.Keyword(type.Kind) : "string", new EquatableArray<ProxyValueMember>([.. members]));
    }

    private static string? LiteralOf(MofValue value, MofType type, MofValueMapKind kind, bool isEnum) => value switch
    {
        MofInteger number when isEnum => Literal(number, type.Kind, kind == MofValueMapKind.Bits),
        MofString text when !isEnum => SymbolDisplay.FormatLiteral(text.Value, quote: true),
        _ => null,
    };

    // An enum's own field has this name (ECMA-335 I.8.5.2).
    private static string MemberName(string name) => name == "value__" ? "value___" : Identifier.Member(name);

    private static string? Literal(MofInteger number, MofTypeKind kind, bool isMask)
    {
        if (isMask && !number.IsNegative && MofIntegerRange.Bits(kind) is > 0 and var bits && number.Magnitude <= ulong.MaxValue >> (64 - bits))
        {
            var hex = "0x" + number.Magnitude.ToString("X" + (bits / 4), System.Globalization.CultureInfo.InvariantCulture);
            return MofIntegerRange.Fits(number, kind) ? hex : "unchecked((" + TypeMapping.Keyword(kind) + ")" + hex + ")";
        }

        return MofIntegerRange.Fits(number, kind) ? ValueLiteral.Number(number) : null;
    }
}
