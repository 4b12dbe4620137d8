namespace Mof.Language.Binding;

/// <summary>Resolves types: keywords in any case, class names, enumerations, references, strings that hold an object.</summary>
internal static class TypeBinder
{
    private static readonly Dictionary<string, MofTypeKind> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["boolean"] = MofTypeKind.Boolean,
        ["uint8"] = MofTypeKind.UInt8,
        ["sint8"] = MofTypeKind.SInt8,
        ["uint16"] = MofTypeKind.UInt16,
        ["sint16"] = MofTypeKind.SInt16,
        ["uint32"] = MofTypeKind.UInt32,
        ["sint32"] = MofTypeKind.SInt32,
        ["uint64"] = MofTypeKind.UInt64,
        ["sint64"] = MofTypeKind.SInt64,
        ["real32"] = MofTypeKind.Real32,
        ["real64"] = MofTypeKind.Real64,
        ["char16"] = MofTypeKind.Char16,
        ["datetime"] = MofTypeKind.DateTime,
        ["string"] = MofTypeKind.String,
        ["void"] = MofTypeKind.Void,
        // DSP0221 drafts: the annex of the standard still uses it.
        ["integer"] = MofTypeKind.SInt64,
    };

    public static IEnumerable<string> KeywordNames => Keywords.Keys;

    /// <summary>The type that a keyword names; null for any other word.</summary>
    public static MofTypeKind? Keyword(string name) => Keywords.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The type of what may only be a keyword, or a class.</summary>
    public static MofType Plain(TypeSyntax syntax) =>
        new(Keyword(syntax.Name.Text) ?? MofTypeKind.Object, Keyword(syntax.Name.Text) is null ? syntax.Name.Text : null, syntax.IsArray, syntax.ArraySize);

    public static MofType Bind(TypeSyntax syntax, MofQualifierSet qualifiers, EnumerationTable enumerations)
    {
        var name = syntax.Name.Text;
        var className = string.Equals(name, "object", StringComparison.OrdinalIgnoreCase) ? null : name;
        if (syntax.IsReference)
        {
            return new MofType(MofTypeKind.Reference, className, syntax.IsArray, syntax.ArraySize);
        }

        if (Keyword(name) is not { } kind)
        {
            return Named(className, syntax, qualifiers, enumerations);
        }

        return kind == MofTypeKind.String
            ? OfString(syntax, qualifiers)
            : new MofType(kind, null, syntax.IsArray, syntax.ArraySize);
    }

    private static MofType Named(string? className, TypeSyntax syntax, MofQualifierSet qualifiers, EnumerationTable enumerations)
    {
        if (className is null)
        {
            return CimType(syntax, qualifiers) ?? new MofType(MofTypeKind.Object, null, syntax.IsArray, syntax.ArraySize);
        }

        // Bytes in MOF 3 (DSP0221 5.2).
        if (string.Equals(className, "octetstring", StringComparison.OrdinalIgnoreCase))
        {
            return new MofType(MofTypeKind.UInt8, null, IsArray: true, null);
        }

        return enumerations.Find(className) is { } enumeration
            ? new MofType(enumeration.Kind, null, syntax.IsArray, syntax.ArraySize) { EnumerationName = enumeration.Name }
            : new MofType(MofTypeKind.Object, className, syntax.IsArray, syntax.ArraySize);
    }

    private static MofType OfString(TypeSyntax syntax, MofQualifierSet qualifiers)
    {
        if (qualifiers.Count > 0)
        {
            if (qualifiers.Text("EmbeddedInstance") is { Length: > 0 } embedded)
            {
                return new MofType(MofTypeKind.Object, embedded, syntax.IsArray, syntax.ArraySize);
            }

            if (qualifiers.IsTrue("EmbeddedObject"))
            {
                return new MofType(MofTypeKind.Object, null, syntax.IsArray, syntax.ArraySize);
            }

            if (CimType(syntax, qualifiers) is { } type)
            {
                return type;
            }
        }

        return new MofType(MofTypeKind.String, null, syntax.IsArray, syntax.ArraySize);
    }

    // WMI's repository keeps "object:Class" and "ref:Class" in this qualifier, and its dumps have no better type.
    private static MofType? CimType(TypeSyntax syntax, MofQualifierSet qualifiers)
    {
        if (qualifiers.Count == 0 || qualifiers.Text("CIMTYPE") is not { } text || text.IndexOf(':') is not (> 0 and var colon))
        {
            return null;
        }

        var name = text.Substring(colon + 1).Trim();
        var kind = text.StartsWith("object:", StringComparison.OrdinalIgnoreCase) ? MofTypeKind.Object
            : text.StartsWith("ref:", StringComparison.OrdinalIgnoreCase) ? MofTypeKind.Reference
            : MofTypeKind.Void;
        return kind == MofTypeKind.Void || name.Length == 0 ? null : new MofType(kind, name, syntax.IsArray, syntax.ArraySize);
    }
}
