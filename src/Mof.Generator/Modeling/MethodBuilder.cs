using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the methods that a class declares. An override with the same signature yields none.</summary>
internal static class MethodBuilder
{
    public static List<ProxyMethod> Build(MofClass bound, ProxyCatalogue catalogue, HashSet<string> taken)
    {
        var descriptors = new HashSet<string>(StringComparer.Ordinal) { catalogue.Names(bound).Generated.Methods };
        var result = new List<ProxyMethod>(bound.Methods.Count);
        foreach (var method in bound.Methods)
        {
            var isOverride = method.Overridden is { } overridden && catalogue.Find(overridden.DeclaringClass.Name) is not null;
            if (isOverride && SameSignature(method, method.Overridden!))
            {
                continue;
            }

            result.Add(One(method, catalogue, isOverride, taken, descriptors));
        }

        return result;
    }

    private static ProxyMethod One(
        MofMethod method, ProxyCatalogue catalogue, bool isOverride, HashSet<string> taken, HashSet<string> descriptors)
    {
        var name = Identifier.Sanitize(method.Name);
        var asyncName = name + "Async";
        if (ReservedMembers.Names.Contains(asyncName) || taken.Contains(asyncName))
        {
            asyncName = "Invoke" + asyncName;
        }

        var parameterNames = new HashSet<string>(StringComparer.Ordinal) { "connection", "cancellationToken" };
        var parameters = ParametersOf(method, catalogue, parameterNames);
        var returnsNothing = method.ReturnType.Kind == MofTypeKind.Void;
        return new ProxyMethod(
            method.Name,
            Identifier.Unique(asyncName, taken),
            Identifier.Unique(Identifier.EscapeEverywhere(name), descriptors),
            Identifier.Unique(name + "Result", taken),
            Identifier.Unique("result", parameterNames),
            returnsNothing ? null : TypeMapping.Map(method.ReturnType, catalogue.FullName(method.ReturnType.ClassName), EnumOf(method.ReturnType, catalogue), isNullable: !IsPlain(method.ReturnType)),
            method.ReturnType is { IsInteger: true, IsArray: false },
            method.IsStatic,
            isOverride,
            parameters,
            NamedValuesText.Of(method.Values),
            method.Qualifiers.Text("Description") ?? "",
            Obsolete.TextOf(method.Qualifiers));
    }

    private static string? EnumOf(MofType type, ProxyCatalogue catalogue) => type.IsInteger ? catalogue.EnumName(type.EnumerationName) : null;

    // A status is always there; texts and objects may be NULL.
    private static bool IsPlain(MofType type) => !type.IsArray && type.Kind < MofTypeKind.DateTime;

    private static EquatableArray<ProxyParameter> ParametersOf(MofMethod method, ProxyCatalogue catalogue, HashSet<string> parameterNames)
    {
        var resultNames = new HashSet<string>(StringComparer.Ordinal) { "ReturnValue", "EnsureSuccess", "_result", Identifier.Sanitize(method.Name) + "Result", "Equals", "GetHashCode", "GetType", "ToString" };
        var parameters = method.Parameters.Where(static parameter => parameter.Type.Kind != MofTypeKind.Void).ToList();
        var firstOptional = parameters.Count;
        for (var i = parameters.Count - 1; i >= 0 && (!parameters[i].IsIn || parameters[i].IsOptional); i--)
        {
            firstOptional = i;
        }

        var result = new List<ProxyParameter>(parameters.Count);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var proxyType = catalogue.FullName(parameter.Type.ClassName);
            var enumType = EnumOf(parameter.Type, catalogue);
            result.Add(new ProxyParameter(
                parameter.Name,
                Identifier.Unique(Identifier.Parameter(parameter.Name), parameterNames),
                Identifier.Unique(Identifier.From(parameter.Name), resultNames),
                TypeMapping.Map(parameter.Type, proxyType, enumType, isNullable: parameter.IsOptional),
                TypeMapping.Map(parameter.Type, proxyType, enumType, isNullable: true),
                parameter.IsIn,
                parameter.IsOut,
                parameter.IsOptional,
                parameter.IsOptional && i >= firstOptional,
                proxyType is null ? null : parameter.Type.ClassName,
                enumType is null ? NamedValuesText.Of(parameter.Values) : null,
                parameter.Qualifiers.Text("Description") ?? ""));
        }

        return new EquatableArray<ProxyParameter>([.. result]);
    }

    private static bool SameSignature(MofMethod left, MofMethod right)
    {
        if (left.ReturnType != right.ReturnType || left.IsStatic != right.IsStatic || left.Parameters.Count != right.Parameters.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Parameters.Count; i++)
        {
            var (a, b) = (left.Parameters[i], right.Parameters[i]);
            if (a.Type != b.Type || a.IsIn != b.IsIn || a.IsOut != b.IsOut || a.IsOptional != b.IsOptional ||
                !string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
