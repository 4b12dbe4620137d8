using Microsoft.CodeAnalysis.CSharp;
using Mof.Generator.Input;
using Mof.Generator.Model;

namespace Mof.Generator.Emission;

/// <summary>Writes a property.</summary>
internal static class PropertyEmitter
{
    private const string Runtime = ClassEmitter.Runtime;

    public static void Emit(SourceWriter writer, ProxyProperty property, ProxyClass proxy, ProjectSettings project)
    {
        var descriptor = proxy.Names.Properties + "." + property.DescriptorName;
        Documentation.OfProperty(writer, property);
        ClassEmitter.ObsoleteAttribute(writer, property.Obsolete);
        writer.Line(Attribute(property));
        writer.Line("public " + (property.Hides ? "new " : "") + TypeName(property.Type, project) + " " + property.Name);
        writer.Open();
        writer.Line("get => " + Read(property.Type, "Get(" + descriptor + ")", project) + ";");
        if (property.Access == PropertyAccess.Write)
        {
            writer.Line("set => Set(" + descriptor + ", " + Convert(property.Type, "value") + ");");
        }
        else if (property.Access == PropertyAccess.Init)
        {
            // Without init accessors a setter stands here, which the runtime refuses once the object exists.
            writer.Line((project.HasInit ? "init" : "set") + " => Init(" + descriptor + ", " + Convert(property.Type, "value") + ");");
        }

        writer.Close();
    }

    /// <summary>The type as a declaration writes it.</summary>
    public static string TypeName(CSharpType type, ProjectSettings project) => type.Form switch
    {
        ValueForm.List or ValueForm.Objects or ValueForm.References =>
            "global::System.Collections.Generic.IReadOnlyList<" + type.Name + ">" + ClassEmitter.Nullable(type.IsNullable, project),
        ValueForm.Primitive or ValueForm.Reference => type.Name + (type.IsNullable ? "?" : ""),
        _ => type.Name + ClassEmitter.Nullable(type.IsNullable, project),
    };

    /// <summary>The expression that reads a CimValue as the type.</summary>
    public static string Read(CSharpType type, string value, ProjectSettings project)
    {
        var sure = type.IsNullable || !project.HasNullableReferenceTypes ? "" : "!";
        return type.Form switch
        {
            ValueForm.Text => value + ".AsString()" + sure,
            ValueForm.Bytes => value + ".AsBytes()" + sure,
            ValueForm.List => value + ".AsList<" + type.Name + ">()" + sure,
            ValueForm.Object => value + ".AsObject<" + type.Name + ">()" + sure,
            ValueForm.References => value + ".AsReferences<" + type.Reader + ">()" + sure,
            ValueForm.Objects => value + ".AsObjects<" + type.Name + ">()" + sure,
            ValueForm.Reference => value + ".AsReference<" + type.Reader + ">()" + (type.IsNullable ? "" : ".GetValueOrDefault()"),
            _ => (type.IsEnum ? "(" + type.Name + (type.IsNullable ? "?" : "") + ")" : "") +
                value + ".As" + (type.IsNullable ? "Nullable" : "") + type.Reader + "()",
        };
    }

    /// <summary>The expression that makes a CimValue of the type.</summary>
    public static string Convert(CSharpType type, string value) => type.Form switch
    {
        ValueForm.List => Runtime + "CimValue.FromList(" + value + ")",
        ValueForm.Object => Runtime + "CimValue.FromObject(" + value + ")",
        ValueForm.References => Runtime + "CimValue.FromReferences(" + value + ")",
        ValueForm.Objects => Runtime + "CimValue.FromObjects(" + value + ")",
        ValueForm.Reference => Runtime + "CimValue.FromReference<" + type.Reader + ">(" + value + ")",
        ValueForm.Primitive when type.IsEnum => "(" + type.Underlying + (type.IsNullable ? "?" : "") + ")" + value,
        _ => value,
    };

    private static string Attribute(ProxyProperty property)
    {
        var arguments = new List<string>
        {
            SymbolDisplay.FormatLiteral(property.CimName, quote: true),
            Runtime + "CimType." + property.Type.CimType,
        };
        foreach (ProxyPropertyFlags flag in Enum.GetValues(typeof(ProxyPropertyFlags)))
        {
            if (flag is not (ProxyPropertyFlags.None or ProxyPropertyFlags.Creatable) && (property.Flags & flag) != 0)
            {
                arguments.Add(flag + " = true");
            }
        }

        var limits = property.Limits;
        Add(arguments, "MaxItems", limits.MaxItems);
        Add(arguments, "MinLength", limits.MinLength);
        Add(arguments, "MaxLength", limits.MaxLength);
        Add(arguments, "MinValue", Signed(limits.MinValue));
        Add(arguments, "MaxValue", Signed(limits.MaxValue));
        return "[" + Runtime + "CimProperty(" + string.Join(", ", arguments) + ")]";
    }

    // Attribute arguments are sint64: a limit above it says nothing that the type does not.
    private static long? Signed(Language.MofInteger? value) =>
        value is null || value.Magnitude > long.MaxValue ? null : value.IsNegative ? -(long)value.Magnitude : (long)value.Magnitude;

    private static void Add(List<string> arguments, string name, long? value)
    {
        if (value is { } number)
        {
            arguments.Add(name + " = " + number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
