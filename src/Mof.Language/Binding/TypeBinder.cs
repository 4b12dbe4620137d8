namespace Mof.Language.Binding;

/// <summary>Resolves types: keywords in any case, class names, references, strings that hold an object.</summary>
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
    };

    public static MofType Bind(TypeSyntax syntax, MofQualifierSet qualifiers)
    {
        var name = syntax.Name.Text;
        var className = string.Equals(name, "object", StringComparison.OrdinalIgnoreCase) ? null : name;
        if (syntax.IsReference)
        {
            return new MofType(MofTypeKind.Reference, className, syntax.IsArray, syntax.ArraySize);
        }

        if (!Keywords.TryGetValue(name, out var kind))
        {
            return new MofType(MofTypeKind.Object, className, syntax.IsArray, syntax.ArraySize);
        }

        if (kind == MofTypeKind.String)
        {
            if (qualifiers.Text("EmbeddedInstance") is { Length: > 0 } embedded)
            {
                return new MofType(MofTypeKind.Object, embedded, syntax.IsArray, syntax.ArraySize);
            }

            if (qualifiers.IsTrue("EmbeddedObject"))
            {
                return new MofType(MofTypeKind.Object, null, syntax.IsArray, syntax.ArraySize);
            }
        }

        return new MofType(kind, null, syntax.IsArray, syntax.ArraySize);
    }
}
