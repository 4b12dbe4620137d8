using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>The one table from CIM types to C# types.</summary>
internal static class TypeMapping
{
    private const string Runtime = "global::Mof.Runtime.";

    private static readonly Dictionary<MofTypeKind, (string CSharp, string Reader)> Primitives = new()
    {
        [MofTypeKind.Boolean] = ("bool", "Boolean"),
        [MofTypeKind.UInt8] = ("byte", "Byte"),
        [MofTypeKind.SInt8] = ("sbyte", "SByte"),
        [MofTypeKind.UInt16] = ("ushort", "UInt16"),
        [MofTypeKind.SInt16] = ("short", "Int16"),
        [MofTypeKind.UInt32] = ("uint", "UInt32"),
        [MofTypeKind.SInt32] = ("int", "Int32"),
        [MofTypeKind.UInt64] = ("ulong", "UInt64"),
        [MofTypeKind.SInt64] = ("long", "Int64"),
        [MofTypeKind.Real32] = ("float", "Single"),
        [MofTypeKind.Real64] = ("double", "Double"),
        [MofTypeKind.Char16] = ("char", "Char"),
        [MofTypeKind.DateTime] = (Runtime + "CimDateTime", "DateTime"),
        [MofTypeKind.String] = ("string", "String"),
    };

    /// <summary>The C# keyword of an integer type.</summary>
    public static string Keyword(MofTypeKind kind) => Primitives[kind].CSharp;

    /// <summary>Maps a type.</summary>
    /// <param name="type">The CIM type.</param>
    /// <param name="proxyTypeName">The proxy of its class, or null where none is generated.</param>
    /// <param name="enumTypeName">The enum of its values, or null.</param>
    /// <param name="isNullable">Whether NULL is a value of it.</param>
    public static CSharpType Map(MofType type, string? proxyTypeName, string? enumTypeName, bool isNullable)
    {
        var proxy = proxyTypeName ?? Runtime + "CimInstance";
        switch (type.Kind)
        {
            case MofTypeKind.Reference:
                var reference = Runtime + "CimReference<" + proxy + ">";
                return new CSharpType("Reference", type.IsArray ? ValueForm.References : ValueForm.Reference, reference, reference, proxy, isNullable);
            case MofTypeKind.Object:
                return new CSharpType("Instance", type.IsArray ? ValueForm.Objects : ValueForm.Object, proxy, proxy, proxy, isNullable);
            case MofTypeKind.UInt8 when type.IsArray && enumTypeName is null:
                return new CSharpType("UInt8", ValueForm.Bytes, "byte[]", "byte[]", "Bytes", isNullable);
        }

        var (name, reader) = Primitives[type.Kind];
        var form = type.IsArray ? ValueForm.List : type.Kind == MofTypeKind.String ? ValueForm.Text : ValueForm.Primitive;
        return new CSharpType(type.Kind.ToString(), form, enumTypeName ?? name, name, reader, isNullable);
    }

    /// <summary>Maps a key property of a proxy in a referenced assembly.</summary>
    public static CSharpType Map(ReferencedKey key)
    {
        var kind = (MofTypeKind)Enum.Parse(typeof(MofTypeKind), key.CimType);
        return kind == MofTypeKind.Reference
            ? new CSharpType(key.CimType, ValueForm.Reference, key.TypeName, key.TypeName, key.Inner ?? Runtime + "CimInstance", IsNullable: false)
            : new CSharpType(
                key.CimType,
                kind == MofTypeKind.String ? ValueForm.Text : ValueForm.Primitive,
                key.TypeName,
                key.Inner ?? key.TypeName,
                Primitives[kind].Reader,
                IsNullable: false);
    }

    /// <summary>The type as MOF writes it.</summary>
    public static string MofText(MofType type) => type.Kind switch
    {
        MofTypeKind.Reference => (type.ClassName ?? "object") + " ref",
        MofTypeKind.Object => type.ClassName ?? "object",
        _ when type.EnumerationName is { } enumeration => enumeration,
        _ => type.Kind.ToString().ToLowerInvariant(),
    } + (type.IsArray ? "[" + type.ArraySize + "]" : "");
}
