using Mof.Generator.Input;
using Mof.Generator.Model;

namespace Mof.Generator.Emission;

/// <summary>Writes the key type of a class, and the method that gets an object by it.</summary>
internal static class KeyEmitter
{
    private const string Runtime = ClassEmitter.Runtime;

    public static void EmitGet(SourceWriter writer, ProxyClass proxy)
    {
        if (proxy.Keys.Count == 0)
        {
            return;
        }

        writer.Line("/// <summary>Gets one object by its key, lazy properties included.</summary>");
        writer.Line("/// <exception cref=\"" + Runtime + "CimNotFoundException\">There is no such object.</exception>");
        writer.Line("[return: " + Runtime + "LazyLoaded]");
        writer.Line(
            "public static global::System.Threading.Tasks.Task<" + proxy.SelfName + "> " + proxy.Names.Get + "(" + Runtime + "CimConnection connection, " +
            proxy.Names.Key + " key, global::System.Threading.CancellationToken cancellationToken = default) =>");
        writer.Indent();
        writer.Line("GetAsync(connection, " + proxy.Names.Class + ", key.ToPath(), cancellationToken);");
        writer.Unindent();
        writer.Separate();
    }

    public static void EmitType(SourceWriter writer, ProxyClass proxy, ProjectSettings project)
    {
        if (proxy.Keys.Count == 0)
        {
            return;
        }

        var name = proxy.Names.Key;
        var keyInterface = Runtime + "ICimKey<" + proxy.SelfName + ">";
        writer.Line("/// <summary>The key of " + XmlText.Escape(proxy.CimName) + ". Keys compare by value; strings regardless of case.</summary>");
        writer.Line(
            "public " + (proxy.Base is { HasKey: true } ? "new " : "") + "readonly struct " + name + " : " + keyInterface +
            ", global::System.IEquatable<" + name + ">");
        writer.Open();
        Constructor(writer, proxy, project);
        foreach (var key in proxy.Keys)
        {
            writer.Line("public " + PropertyEmitter.TypeName(key.Type, project) + " " + key.Name + " { get; }");
            writer.Separate();
        }

        if (proxy.Keys.Count == 1)
        {
            var key = proxy.Keys[0];
            writer.Line("/// <summary>Converts a value to the key that has it.</summary>");
            writer.Line(
                "public static implicit operator " + name + "(" + PropertyEmitter.TypeName(key.Type, project) + " " + key.ParameterName +
                ") => new " + name + "(" + key.ParameterName + ");");
            writer.Separate();
        }

        writer.Line("public static bool operator ==(" + name + " left, " + name + " right) => left.Equals(right);");
        writer.Separate();
        writer.Line("public static bool operator !=(" + name + " left, " + name + " right) => !left.Equals(right);");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            "public " + Runtime + "CimPath ToPath() => " + proxy.Names.Class + ".PathOf(" +
            string.Join(", ", proxy.Keys.Select(static key => PropertyEmitter.Convert(key.Type, key.Name))) + ");");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public bool Equals(" + name + " other) => " + string.Join(" && ", proxy.Keys.Select(Equality)) + ";");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override bool Equals(object" + ClassEmitter.Nullable(true, project) + " obj) => obj is " + name + " other && Equals(other);");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => " + Hash(proxy) + ";");
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override string ToString() => ToPath().ToString();");
        writer.Close();
        writer.Separate();
    }

    private static void Constructor(SourceWriter writer, ProxyClass proxy, ProjectSettings project)
    {
        writer.Line("/// <summary>Creates a key.</summary>");
        writer.Line(
            "public " + proxy.Names.Key + "(" +
            string.Join(", ", proxy.Keys.Select(key => PropertyEmitter.TypeName(key.Type, project) + " " + key.ParameterName)) + ")");
        writer.Open();
        foreach (var key in proxy.Keys)
        {
            writer.Line("this." + key.Name + " = " + key.ParameterName + ";");
        }

        writer.Close();
        writer.Separate();
    }

    private static string Equality(ProxyKeyProperty key) => key.Type.Form == ValueForm.Text
        ? "global::System.StringComparer.OrdinalIgnoreCase.Equals(this." + key.Name + ", other." + key.Name + ")"
        : key.Type.IsEnum ? "this." + key.Name + " == other." + key.Name : "this." + key.Name + ".Equals(other." + key.Name + ")";

    private static string Hash(ProxyClass proxy)
    {
        var hashes = proxy.Keys.Select(static key => key.Type.Form == ValueForm.Text
            ? "global::System.StringComparer.OrdinalIgnoreCase.GetHashCode(this." + key.Name + " ?? \"\")"
            : "this." + key.Name + ".GetHashCode()").ToList();
        var hash = hashes[0];
        for (var i = 1; i < hashes.Count; i++)
        {
            hash = "(" + hash + " * 397) ^ " + hashes[i];
        }

        return hashes.Count == 1 ? hash : "unchecked(" + hash + ")";
    }
}
