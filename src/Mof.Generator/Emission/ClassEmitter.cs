using Mof.Generator.Input;
using Mof.Generator.Model;

namespace Mof.Generator.Emission;

/// <summary>Writes a proxy class: what a reader wants first comes first, the descriptors last.</summary>
internal static class ClassEmitter
{
    public const string Runtime = "global::Mof.Runtime.";

    public static void Emit(SourceWriter writer, ProxyClass proxy, ProjectSettings project)
    {
        Documentation.OfClass(writer, proxy);
        ObsoleteAttribute(writer, proxy.Obsolete);
        writer.Line(ClassAttribute(proxy));
        JsonConverterAttribute(writer, project);
        writer.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Mof.Generator\", \"" + GeneratorVersion.Text + "\")]");
        writer.Line(
            "public " + (proxy.IsAbstract ? "abstract " : "") + "partial class " + proxy.Name + " : " +
            (proxy.Base?.TypeName ?? Runtime + "CimInstance"));
        writer.Open();
        Constructors(writer, proxy);
        foreach (var property in proxy.Properties)
        {
            PropertyEmitter.Emit(writer, property, proxy, project);
            writer.Separate();
        }

        KeyEmitter.EmitGet(writer, proxy);
        foreach (var method in proxy.Methods)
        {
            MethodEmitter.Emit(writer, method, proxy, project);
            writer.Separate();
        }

        KeyEmitter.EmitType(writer, proxy, project);
        foreach (var property in proxy.Properties)
        {
            if (property.Values is { } values)
            {
                ValuesEmitter.Emit(writer, property, values);
                writer.Separate();
            }
        }

        DescriptorEmitter.Emit(writer, proxy, project);
        writer.Close();
    }

    /// <summary>Names the converter that passes over what is not loaded. System.Text.Json does not look at base classes for it.</summary>
    public static void JsonConverterAttribute(SourceWriter writer, ProjectSettings project)
    {
        if (project.HasJson)
        {
            writer.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(" + Runtime + "CimInstanceJsonConverter))]");
        }
    }

    public static void ObsoleteAttribute(SourceWriter writer, string? text)
    {
        if (text is not null)
        {
            writer.Line("[global::System.Obsolete(" + Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true) + ")]");
        }
    }

    public static string Nullable(bool isNullable, ProjectSettings project) => isNullable && project.HasNullableReferenceTypes ? "?" : "";

    private static string ClassAttribute(ProxyClass proxy)
    {
        var arguments = new List<string> { Literal(proxy.CimName) };
        if (proxy.SuperclassCimName is { } superclass)
        {
            arguments.Add("Superclass = " + Literal(superclass));
        }

        foreach (ProxyClassFlags flag in Enum.GetValues(typeof(ProxyClassFlags)))
        {
            if (flag != ProxyClassFlags.None && (proxy.Flags & flag) != 0)
            {
                arguments.Add(flag + " = true");
            }
        }

        return "[" + Runtime + "CimClass(" + string.Join(", ", arguments) + ")]";
    }

    private static void Constructors(SourceWriter writer, ProxyClass proxy)
    {
        if (!proxy.IsAbstract)
        {
            writer.Line("/// <summary>Creates a new object. It exists on the server once it is put.</summary>");
            writer.Line("public " + proxy.Name + "() : base(" + proxy.Names.Class + ") { }");
            writer.Separate();
        }

        writer.Line("/// <summary>For derived classes.</summary>");
        writer.Line("protected " + proxy.Name + "(" + Runtime + "CimClassInfo cimClass) : base(cimClass) { }");
        writer.Separate();
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
