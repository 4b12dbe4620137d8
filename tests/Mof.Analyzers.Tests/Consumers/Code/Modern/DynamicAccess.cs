using System.Reflection;
using System.Text.Json;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Objects seen through dynamic, object, reflection, descriptors and JSON.</summary>
public static class DynamicAccess
{
    public static async Task<string> DynamicAsync(CimConnection site)
    {
        dynamic image = await site.Query<SMS_ImagePackage>().FirstAsync();
        await image.LoadLazyAsync();
        string text = image.ImageProperty;
        image.Description = text;
        return image.Name + image.ImageDiskLayout;
    }

    public static async Task<object?> ReflectedAsync(CimConnection site, string property)
    {
        object image = await SMS_ImagePackage.GetAsync(site, "ABC00001");
        return image.GetType().GetProperty(property, BindingFlags.Public | BindingFlags.Instance)?.GetValue(image);
    }

    public static IEnumerable<string> Dump(CimInstance instance)
    {
        foreach (var property in instance.CimClass.Properties)
        {
            yield return instance.TryGet(property, out var value)
                ? $"{property.Name} = {value}"
                : $"{property.Name} is not loaded";
        }
    }

    public static async Task<uint?> VersionAsync(CimConnection site, string id)
    {
        var package = await site.Query<SMS_Package>().Only(SMS_Package.Properties.SourceVersion).FirstOrDefaultAsync(candidate => candidate.PackageID == id);
        return package?.TryGet("SourceVersion", out var version) == true ? version.AsNullableUInt32() : null;
    }

    public static bool Apply(SMS_Package package, IReadOnlyDictionary<string, string> changes)
    {
        var isComplete = true;
        foreach (var (name, value) in changes)
        {
            isComplete &= package.TrySet(name, value);
        }

        return isComplete && package.TrySet(SMS_Package.Properties.ForcedDisconnectDelay, 10u);
    }

    public static async Task WriteAsync(CimConnection site, Stream target)
    {
        // The serializer leaves out what is not loaded, and loads nothing.
        var images = await site.Query<SMS_ImagePackage>().ToListAsync();
        await JsonSerializer.SerializeAsync(target, images);
    }

    public static void SetByReflection(SMS_Package package, string name, object? value) =>
        typeof(SMS_Package).GetProperty(name)?.SetValue(package, value);

    public static bool IsSame(object left, object right) => left is CimInstance { Path: { } a } && right is CimInstance { Path: { } b } && a.Equals(b);

    public static T? As<T>(object item)
        where T : CimInstance => item as T;

    public static string KeyOf(CimInstance instance) => instance switch
    {
        SMS_PackageBaseclass package => package.PackageID,
        SMS_DistributionPoint { PackageID: var package, SiteCode: var site } => $"{site}/{package}",
        SMS_ObjectContentInfo content => content.ObjectID,
        _ => instance.Path?.ToString() ?? instance.ClassName,
    };
}
