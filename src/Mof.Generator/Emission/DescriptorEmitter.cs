using Mof.Generator.Input;
using Mof.Generator.Model;

namespace Mof.Generator.Emission;

/// <summary>Writes what the runtime knows of a class: its descriptor, those of its properties and of its methods.</summary>
internal static class DescriptorEmitter
{
    private const string Runtime = ClassEmitter.Runtime;

    public static void Emit(SourceWriter writer, ProxyClass proxy, ProjectSettings project)
    {
        ClassDescriptor(writer, proxy, project);
        Properties(writer, proxy);
        Methods(writer, proxy);
        if (proxy.IsAbstract)
        {
            // An object of a subclass that this project does not know still needs a type to be.
            writer.Separate();
            ClassEmitter.JsonConverterAttribute(writer, project);
            writer.Line("private sealed class " + proxy.Names.UnknownSubclass + " : " + proxy.TypeName);
            writer.Open();
            writer.Line("public " + proxy.Names.UnknownSubclass + "() : base(" + proxy.TypeName + "." + proxy.Names.Class + ") { }");
            writer.Close();
        }
    }

    private static void ClassDescriptor(SourceWriter writer, ProxyClass proxy, ProjectSettings project)
    {
        var info = Runtime + "CimClassInfo<" + proxy.SelfName + ">";
        writer.Line("/// <summary>Describes " + XmlText.Escape(proxy.CimName) + " to the runtime.</summary>");
        writer.Line("public static " + (proxy.Base is null ? "" : "new ") + info + " " + proxy.Names.Class + " { get; } = new " + info + "(");
        writer.Indent();
        writer.Line(Literal(proxy.CimName) + ",");
        writer.Line((proxy.Base is { } superclass ? superclass.TypeName + "." + superclass.Class : "null") + ",");
        writer.Line("() => new " + (proxy.IsAbstract ? proxy.Names.UnknownSubclass : proxy.SelfName) + "(),");
        Array(writer, "CimPropertyInfo", proxy.Properties.Select(property => proxy.Names.Properties + "." + property.DescriptorName).ToList());
        Array(writer, "CimMethodInfo", proxy.Methods.Select(method => proxy.Names.Methods + "." + method.DescriptorName).ToList());
        writer.Line(Flags("CimClassFlags", proxy.Flags) + ",");
        writer.Line("() => global::" + (project.Namespace.Length == 0 ? "" : project.Namespace + ".") + ModelEmitter.TypeName + ".Current);");
        writer.Unindent();
        writer.Separate();
    }

    // As many on a line as a reader can take in.
    private static void Array(SourceWriter writer, string type, List<string> items)
    {
        const int width = 120;
        if (items.Count == 0)
        {
            writer.Line("new " + Runtime + type + "[0],");
            return;
        }

        writer.Line("new " + Runtime + type + "[]").Open();
        var line = "";
        foreach (var item in items)
        {
            if (line.Length > 0 && line.Length + item.Length > width)
            {
                writer.Line(line);
                line = "";
            }

            line += (line.Length == 0 ? "" : " ") + item + ",";
        }

        writer.Line(line);
        writer.Close(",");
    }

    private static void Properties(SourceWriter writer, ProxyClass proxy)
    {
        if (proxy.Properties.Count == 0 && !proxy.IsBare)
        {
            return;
        }

        writer.Line("/// <summary>The descriptors of the properties, for <c>Only</c>, <c>TryGet</c> and <c>TrySet</c>.</summary>");
        writer.Line(HolderDeclaration(proxy.Names.Properties, proxy.Base?.Properties));
        writer.Open();
        foreach (var property in proxy.Properties)
        {
            writer.Line(
                "public static " + New(property.HidesDescriptor, property.DescriptorName) + "readonly " + Runtime + "CimPropertyInfo " + property.DescriptorName +
                " = new " + Runtime + "CimPropertyInfo(" + PropertyArguments(property) + ");");
        }

        writer.Close();
        writer.Separate();
    }

    private static string PropertyArguments(ProxyProperty property)
    {
        var arguments = new List<string> { Literal(property.CimName), Runtime + "CimType." + property.Type.CimType };
        // That other values may come is of use to analyzers only.
        if ((property.Flags & ~ProxyPropertyFlags.OpenValues) is not ProxyPropertyFlags.None and var flags)
        {
            arguments.Add(Flags("CimPropertyFlags", flags));
        }

        AddIf(arguments, property.NullValue is not null, "nullValue: " + property.NullValue);
        AddIf(arguments, property.EmbeddedClass is not null, "embedded: " + Literal(property.EmbeddedClass ?? ""));
        AddIf(arguments, property.Limits.MaxLength is not null, "maxLength: " + property.Limits.MaxLength);
        AddIf(arguments, property.Limits.MaxItems is not null, "maxItems: " + property.Limits.MaxItems);
        return string.Join(", ", arguments);
    }

    private static void Methods(SourceWriter writer, ProxyClass proxy)
    {
        if (proxy.Methods.Count == 0 && !proxy.IsBare)
        {
            return;
        }

        writer.Line("/// <summary>The descriptors of the methods.</summary>");
        writer.Line(HolderDeclaration(proxy.Names.Methods, proxy.Base?.Methods));
        writer.Open();
        foreach (var method in proxy.Methods)
        {
            var declaration = "public static " + New(method.HidesDescriptor, method.DescriptorName) + "readonly " + Runtime + "CimMethodInfo " +
                method.DescriptorName + " = new " + Runtime + "CimMethodInfo(";
            var first = Literal(method.CimName) + ", " + (method.ReturnType is { } type ? Runtime + "CimType." + type.CimType : "null") + ", " +
                (method.IsStatic ? "true" : "false");
            if (method.Parameters.Count == 0)
            {
                writer.Line(declaration + first + ");");
            }
            else
            {
                writer.Line(declaration);
                writer.Indent();
                writer.Line(first + ",");
                for (var i = 0; i < method.Parameters.Count; i++)
                {
                    writer.Line(Parameter(method.Parameters[i]) + (i + 1 < method.Parameters.Count ? "," : ");"));
                }

                writer.Unindent();
            }

            writer.Separate();
        }

        writer.Close();
    }

    // Holders derive from each other as the classes do, so that Class.Properties offers what Class has.
    private static string HolderDeclaration(string name, string? inherited) =>
        "public " + (inherited is null ? "" : "new ") + "abstract class " + name + (inherited is null ? "" : " : " + inherited);

    private static string Parameter(ProxyParameter parameter)
    {
        var direction = parameter.IsIn ? parameter.IsOut ? "InOut" : "In" : "Out";
        var arguments = new List<string>
        {
            Literal(parameter.CimName), Runtime + "CimType." + parameter.InType.CimType, Runtime + "CimParameterDirection." + direction,
        };
        AddIf(arguments, parameter.InType.Form is ValueForm.Bytes or ValueForm.List or ValueForm.Objects or ValueForm.References, "isArray: true");
        AddIf(arguments, parameter.IsOptional, "isOptional: true");
        AddIf(arguments, parameter.EmbeddedClass is not null, "embedded: " + Literal(parameter.EmbeddedClass ?? ""));
        return "new " + Runtime + "CimParameterInfo(" + string.Join(", ", arguments) + ")";
    }

    private static string Flags(string type, Enum flags) =>
        string.Join(" | ", flags.ToString().Split(',').Select(flag => Runtime + type + "." + flag.Trim()));

    // The holder is a class and inherits what every object has.
    private static string New(bool hides, string name) => hides || ObjectMembers.Contains(name) ? "new " : "";

    private static readonly HashSet<string> ObjectMembers =
        new(StringComparer.Ordinal) { "Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString" };

    private static void AddIf(List<string> arguments, bool condition, string argument)
    {
        if (condition)
        {
            arguments.Add(argument);
        }
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
