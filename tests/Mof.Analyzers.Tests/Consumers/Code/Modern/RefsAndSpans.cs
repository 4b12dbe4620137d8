using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>ref, in, out, spans and bytes.</summary>
public static class RefsAndSpans
{
    public static void Count(in SMS_ImagePackage image, ref int total) => total += image.Name.Length;

    public static bool TryFirst(IReadOnlyList<SMS_ImagePackage> images, [NotNullWhen(true)] out SMS_ImagePackage? image)
    {
        image = images.Count > 0 ? images[0] : null;
        return image is not null;
    }

    public static void Replace(ref SMS_ImagePackage image, SMS_ImagePackage other) => image = other;

    public static async Task<string> UseAsync(CimConnection site)
    {
        var images = await site.Query<SMS_ImagePackage>().ToListAsync();
        if (!TryFirst(images, out var image))
        {
            return "";
        }

        var total = 0;
        Count(image, ref total);
        Replace(ref image, await SMS_ImagePackage.GetAsync(site, image.PackageID));
        return image.ImageProperty + total;
    }

    public static ref SMS_ImagePackage Longest(Span<SMS_ImagePackage> images)
    {
        var longest = 0;
        for (var i = 1; i < images.Length; i++)
        {
            if (images[i].Name.Length > images[longest].Name.Length)
            {
                longest = i;
            }
        }

        return ref images[longest];
    }

    public static int SumOfSizes(ReadOnlySpan<SMS_Package> packages)
    {
        var sum = 0;
        foreach (ref readonly var package in packages)
        {
            sum += (int)(package.PackageSize ?? 0);
        }

        return sum;
    }

    public static async Task StampAsync(SMS_Package package, string owner)
    {
        await package.LoadLazyAsync();
        if (package.ISVData is { Length: >= 4 } data && BinaryPrimitives.ReadUInt32LittleEndian(data) == 0x54534D43u)
        {
            // In-place edits of bytes are found at the put.
            data[^1] ^= 0x01;
        }
        else
        {
            package.ISVData = [0x43, 0x4D, 0x53, 0x54, .. Encoding.UTF8.GetBytes(owner)];
        }

        package.ISVDataSize = (uint)package.ISVData.Length;
        await package.PutAsync();
    }

    public static async Task<string> HashAsync(CimConnection site, string id)
    {
        var package = await SMS_Package.GetAsync(site, id);
        byte[] rented = ArrayPool<byte>.Shared.Rent(SHA256.HashSizeInBytes);
        try
        {
            var written = SHA256.HashData((package.ExtendedData ?? []).AsSpan(), rented);
            return Convert.ToHexString(rented.AsSpan(0, written));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    public static async Task SetIconAsync(SMS_Package package, Stream icon, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await icon.CopyToAsync(memory, cancellationToken);
        package.Icon = memory.ToArray();
        package.IconSize = checked((uint)package.Icon.Length);
        await package.PutAsync(cancellationToken);
    }

    public static string SiteOf(ReadOnlySpan<char> packageId) => packageId.Length >= 3 ? packageId[..3].ToString() : "ABC";

    public static void Sort(SMS_ImagePackage[] images) => images.AsSpan().Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
}
