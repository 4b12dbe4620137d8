using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Emission;

/// <summary>Writes the enum or the constants of a property's named values.</summary>
internal static class ValuesEmitter
{
    public static void Emit(SourceWriter writer, ProxyProperty property, ProxyValues values)
    {
        var what = values.Kind switch
        {
            MofValueMapKind.Bits => "The flags of <see cref=\"" + property.Name + "\"/>. Other bits may be set, too: change single ones with | and &amp; ~.",
            MofValueMapKind.Strings => "The values that the schema names for <see cref=\"" + property.Name + "\"/>.",
            _ => "The values of <see cref=\"" + property.Name + "\"/>. A server may use others, which are kept.",
        };
        Documentation.Element(writer, "summary", [what]);
        Type(writer, values);
    }

    public static void Emit(SourceWriter writer, ProxyEnumeration enumeration)
    {
        Documentation.Summary(writer, enumeration.Description, "The enumeration " + XmlText.Escape(enumeration.CimName) + ".");
        ClassEmitter.ObsoleteAttribute(writer, enumeration.Obsolete);
        Type(writer, enumeration.Values);
    }

    private static void Type(SourceWriter writer, ProxyValues values)
    {
        if (values.Kind == MofValueMapKind.Strings)
        {
            writer.Line("public static class " + values.TypeName);
        }
        else
        {
            if (values.Kind == MofValueMapKind.Bits)
            {
                writer.Line("[global::System.Flags]");
            }

            writer.Line("public enum " + values.TypeName + " : " + values.Underlying);
        }

        writer.Open();
        foreach (var member in values.Members)
        {
            if (member.Description.Length > 0 && member.Description != member.Name.TrimStart('@'))
            {
                Documentation.Summary(writer, member.Description, "");
            }

            writer.Line(values.Kind == MofValueMapKind.Strings
                ? "public const string " + member.Name + " = " + member.Literal + ";"
                : member.Name + " = " + member.Literal + ",");
        }

        writer.Close();
    }
}
