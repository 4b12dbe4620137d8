using Mof.Generator.Model;

namespace Mof.Generator.Emission;

/// <summary>Writes the instances of a file as typed objects.</summary>
internal static class DataEmitter
{
    private const string Runtime = ClassEmitter.Runtime;

    public static void Emit(SourceWriter writer, ProxyData data, string sourceName)
    {
        writer.Line("/// <summary>The instances that MOF files of this project declare, for InMemoryTransport.Seed.</summary>");
        writer.Line("public static partial class MofData").Open();
        writer.Line("/// <summary>The instances of " + XmlText.Escape(XmlText.OneLine(sourceName)) + ", new objects on each call.</summary>");
        writer.Line("public static global::System.Collections.Generic.IEnumerable<" + Runtime + "CimInstance> " + data.MethodName + "()");
        writer.Open();
        foreach (var instance in data.Instances)
        {
            Instance(writer, instance, "yield return ", ";");
            writer.Separate();
        }

        writer.Close();
        writer.Close();
    }

    private static void Instance(SourceWriter writer, ProxyInstance instance, string prefix, string suffix)
    {
        writer.Line(prefix + "new " + Runtime + "CimSeed<" + instance.TypeName + ">(" + instance.TypeName + "." + instance.ClassMember + ")");
        writer.Indent();
        foreach (var value in instance.Values)
        {
            Value(writer, value);
        }

        writer.Line(".ToInstance()" + suffix);
        writer.Unindent();
    }

    private static void Value(SourceWriter writer, ProxyInstanceValue value)
    {
        if (value.Expression is { } expression)
        {
            writer.Line(".Set(" + value.Descriptor + ", " + expression + ")");
        }
        else if (value.ListType is { } listType)
        {
            writer.Line(".Set(" + value.Descriptor + ", " + Runtime + "CimValue.FromObjects(new " + listType + "[]");
            writer.Open();
            foreach (var item in value.Objects)
            {
                Instance(writer, item, "", ",");
            }

            writer.Close("))");
        }
        else
        {
            writer.Line(".Set(" + value.Descriptor + ", " + Runtime + "CimValue.FromObject(");
            writer.Indent();
            Instance(writer, value.Objects[0], "", "))");
            writer.Unindent();
        }
    }
}
