using Mof.Generator.Input;
using Mof.Generator.Model;

namespace Mof.Generator.Emission;

/// <summary>Writes a method, and the type of its result.</summary>
internal static class MethodEmitter
{
    private const string Runtime = ClassEmitter.Runtime;

    public static void Emit(SourceWriter writer, ProxyMethod method, ProxyClass proxy, ProjectSettings project)
    {
        Documentation.Summary(writer, method.Description, "Calls the method " + XmlText.Escape(method.CimName) + ".");
        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsIn)
            {
                var text = WithValues(parameter.Description, parameter.Values);
                if (text.Length > 0)
                {
                    writer.Line("/// <param name=\"" + parameter.ParameterName.TrimStart('@') + "\">" + text + "</param>");
                }
            }
        }

        if (method.ReturnsStatus)
        {
            writer.Line("/// <returns>The result. Call its EnsureSuccess to turn a failure into an exception.</returns>");
        }

        ClassEmitter.ObsoleteAttribute(writer, method.Obsolete);
        writer.Line("[" + Runtime + "CimMethod(" + Literal(method.CimName) + ")]");
        writer.Line(
            "public " + (method.HidesDescriptor ? "new " : "") + (method.IsStatic ? "static " : "") +
            "global::System.Threading.Tasks.Task<" + method.ResultName + "> " + method.Name + "(" + Parameters(method, project) + ") =>");
        writer.Indent();
        var arguments = method.Parameters.Where(static parameter => parameter.IsIn)
            .Select(static parameter => ", " + PropertyEmitter.Convert(parameter.InType, parameter.ParameterName));
        var call = method.IsStatic ? "InvokeStaticAsync(connection, " + proxy.Names.Class + ", " : "InvokeAsync(";
        writer.Line(
            call + proxy.Names.Methods + "." + method.DescriptorName + ", " + method.LambdaName + " => new " + method.ResultName + "(" + method.LambdaName +
            "), cancellationToken" + string.Concat(arguments) + ");");
        writer.Unindent();
        writer.Separate();
        Result(writer, method, project);
    }

    private static string WithValues(string description, string? values)
    {
        var lines = XmlText.Lines(description);
        return string.Join(" ", values is null ? lines : lines.Append("Values: " + XmlText.Escape(XmlText.OneLine(values)) + "."));
    }

    private static string Parameters(ProxyMethod method, ProjectSettings project)
    {
        var list = new List<string>();
        if (method.IsStatic)
        {
            list.Add(Runtime + "CimConnection connection");
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsIn)
            {
                list.Add(PropertyEmitter.TypeName(parameter.InType, project) + " " + parameter.ParameterName + (parameter.HasDefault ? " = null" : ""));
            }
        }

        list.Add("global::System.Threading.CancellationToken cancellationToken = default");
        return string.Join(", ", list);
    }

    private static void Result(SourceWriter writer, ProxyMethod method, ProjectSettings project)
    {
        writer.Line("/// <summary>What <see cref=\"" + method.Name + "\"/> returns.</summary>");
        writer.Line("public " + (method.HidesDescriptor ? "new " : "") + "readonly struct " + method.ResultName);
        writer.Open();
        writer.Line("private readonly " + Runtime + "CimMethodResult _result;");
        writer.Separate();
        writer.Line("internal " + method.ResultName + "(" + Runtime + "CimMethodResult result) => _result = result;");
        writer.Separate();
        if (method.ReturnType is { } returnType)
        {
            Documentation.Element(writer, "summary", [method.ReturnsStatus && method.ReturnValues is null
                ? "0 for success, 4096 for a job that was started, anything else for a failure."
                : WithValues("", method.ReturnValues) is { Length: > 0 } values ? values : "The return value."]);
            writer.Line("public " + PropertyEmitter.TypeName(returnType, project) + " ReturnValue => " + PropertyEmitter.Read(returnType, "_result.ReturnValue", project) + ";");
            writer.Separate();
        }

        foreach (var parameter in method.Parameters)
        {
            if (parameter.IsOut)
            {
                Documentation.Element(writer, "summary", [WithValues(parameter.Description, parameter.Values) is { Length: > 0 } text ? text : "The parameter " + XmlText.Escape(parameter.CimName) + "."]);
                writer.Line(
                    "public " + PropertyEmitter.TypeName(parameter.OutType, project) + " " + parameter.ResultName + " => " +
                    PropertyEmitter.Read(parameter.OutType, "_result[" + Literal(parameter.CimName) + "]", project) + ";");
                writer.Separate();
            }
        }

        if (method.ReturnsStatus)
        {
            writer.Line("/// <summary>Throws when the method failed.</summary>");
            writer.Line("/// <exception cref=\"" + Runtime + "CimMethodException\">The return value is neither 0 nor 4096.</exception>");
            writer.Line("public void EnsureSuccess() => _result.EnsureSuccess();");
        }

        writer.Close();
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
