using Mof.Runtime;

namespace Sample.ImagePackages;

/// <summary>What the program prints.</summary>
internal static class Report
{
    private static int _step;

    public static void Step(string title)
    {
        Console.WriteLine();
        Console.WriteLine($"{++_step}. {title}");
    }

    public static void Line(string text) => Console.WriteLine("   " + text);

    public static void Table(IEnumerable<SMS_ImagePackage> images)
    {
        Console.WriteLine("   Package   Name                            Version   Source                   Flags");
        foreach (var image in images)
        {
            Console.WriteLine($"   {image.PackageID,-9} {image.Name,-31} {image.Version,-9} {image.PkgSourceFlag,-24} {image.PkgFlags}");
        }
    }

    /// <summary>Shows what reading a lazy property does while it is not loaded. The compiler warns of it: MOF1003.</summary>
    public static void LazyRead(SMS_ImagePackage image)
    {
        try
        {
            Line(image.ImageProperty);
        }
        catch (LazyPropertyNotLoadedException failure)
        {
            Line(failure.Message);
        }
    }
}
