using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Emission;

/// <summary>Writes the list of all classes, by which the runtime finds the proxy of what a server sends.</summary>
internal static class ModelEmitter
{
    public const string TypeName = "MofModel";

    public static SourceText Emit(EquatableArray<ProxyIndexEntry> index, ProjectSettings project)
    {
        const string runtime = ClassEmitter.Runtime;
        var writer = new SourceWriter();
        FileEmitter.Header(writer, ["the MOF files of this project"], project);
        FileEmitter.OpenNamespace(writer, project.Namespace);
        writer.Line("/// <summary>The CIM classes of this assembly.</summary>");
        writer.Line("public static class " + TypeName).Open();
        writer.Line("/// <summary>The list, for CimConnectionOptions.Models of another assembly.</summary>");
        writer.Line("public static " + runtime + "CimModel Current { get; } = new " + runtime + "CimModel(");
        writer.Indent();
        for (var i = 0; i < index.Count; i++)
        {
            var entry = index[i];
            writer.Line(
                "new " + runtime + "CimModelEntry(" + SymbolDisplay.FormatLiteral(entry.CimName, quote: true) + ", () => " + entry.TypeName + "." + entry.ClassMember + ")" +
                (i + 1 < index.Count ? "," : ");"));
        }

        writer.Unindent();
        writer.Close();
        FileEmitter.CloseNamespace(writer, project.Namespace);
        return SourceText.From(writer.ToString(), Encoding.UTF8);
    }
}
