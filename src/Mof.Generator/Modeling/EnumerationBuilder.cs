using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Builds the C# type of an enumeration of MOF 3: an enum, or constants for one of strings.</summary>
internal static class EnumerationBuilder
{
    public static ProxyEnumeration? Build(MofEnumeration bound, ProxyCatalogue catalogue)
    {
        var type = new MofType(bound.Kind, null, IsArray: false, ArraySize: null);
        var map = new MofValueMap(type.IsInteger ? MofValueMapKind.Enumeration : MofValueMapKind.Strings, bound.Elements, default);
        return ValuesBuilder.Build(type, map, catalogue.NameOf(bound.Name), isEmptyAllowed: true) is { } values
            ? new ProxyEnumeration(bound.Name, values, bound.Qualifiers.Text("Description") ?? "", Obsolete.TextOf(bound.Qualifiers))
            : null;
    }
}
