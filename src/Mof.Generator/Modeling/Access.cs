using Mof.Generator.Input;
using Mof.Generator.Model;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Decides how a property is written.</summary>
internal static class Access
{
    /// <summary>Resolves <see cref="AccessConvention.Auto"/> for a class.</summary>
    public static AccessConvention ConventionOf(MofClass bound, AccessConvention stated)
    {
        if (stated != AccessConvention.Auto)
        {
            return stated;
        }

        if (bound.Name.StartsWith("SMS_", StringComparison.OrdinalIgnoreCase) || bound.Name.StartsWith("CCM_", StringComparison.OrdinalIgnoreCase))
        {
            return AccessConvention.WritableUnlessRead;
        }

        for (var ancestor = bound; ancestor is not null; ancestor = ancestor.Superclass)
        {
            if (IsDscResource(ancestor.Name) || (ancestor.SuperclassName is { } name && IsDscResource(name)))
            {
                return AccessConvention.WritableUnlessRead;
            }
        }

        return AccessConvention.ReadOnlyUnlessWrite;
    }

    public static bool IsReadOnly(MofProperty property, MofClass owner, AccessConvention convention) =>
        owner.IsReadOnly ||
        (convention == AccessConvention.WritableUnlessRead
            ? property.Qualifiers.IsTrue("Read") && !property.Qualifiers.IsTrue("Write")
            : !property.Qualifiers.IsTrue("Write"));

    /// <summary>A key is fixed once the object exists. A CIM object whose schema lets nothing be written can still be created.</summary>
    public static PropertyAccess Of(bool isKey, bool isReadOnly, AccessConvention convention) =>
        isKey ? PropertyAccess.Init
        : !isReadOnly ? PropertyAccess.Write
        : convention == AccessConvention.WritableUnlessRead ? PropertyAccess.None
        : PropertyAccess.Init;

    private static bool IsDscResource(string name) => string.Equals(name, "OMI_BaseResource", StringComparison.OrdinalIgnoreCase);
}
