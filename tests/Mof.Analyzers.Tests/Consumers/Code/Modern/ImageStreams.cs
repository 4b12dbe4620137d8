using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Producers and consumers of async streams.</summary>
public sealed class ImageStreams(CimConnection connection)
{
    public async IAsyncEnumerable<SMS_ImagePackage> NewerThanAsync(uint version, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var image in connection.Query<SMS_ImagePackage>().Where(image => image.SourceVersion > version).WithCancellation(cancellationToken))
        {
            if (string.IsNullOrWhiteSpace(image.PkgSourcePath))
            {
                continue;
            }

            yield return image;
        }
    }

    public async IAsyncEnumerable<(string Id, string Properties)> PropertiesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var image in connection.Query<SMS_ImagePackage>().IncludeLazy().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return (image.PackageID, image.ImageProperty);
        }
    }

    public async Task<string?> FirstLayoutAsync(CancellationToken cancellationToken)
    {
        await foreach (var image in NewerThanAsync(1, cancellationToken))
        {
            // One object of the stream is loaded, not each of them.
            if (image.Name.Contains("Reference", StringComparison.Ordinal))
            {
                await image.LoadLazyAsync(cancellationToken);
                return image.ImageDiskLayout;
            }
        }

        return null;
    }

    public async Task<int> CopyAsync(ChannelWriter<SMS_ImagePackage> writer, CancellationToken cancellationToken)
    {
        var count = 0;
        try
        {
            await foreach (var image in connection.Query<SMS_ImagePackage>().OrderBy(image => image.PackageID).WithCancellation(cancellationToken))
            {
                await writer.WriteAsync(image, cancellationToken);
                count++;
            }
        }
        finally
        {
            writer.Complete();
        }

        return count;
    }

    public static async Task ConsumeAsync(ChannelReader<SMS_ImagePackage> reader, ICollection<string> texts, CancellationToken cancellationToken)
    {
        while (await reader.WaitToReadAsync(cancellationToken))
        {
            while (reader.TryRead(out var image))
            {
                // Whoever wrote it may have loaded it.
                texts.Add(image.IsLazyLoaded ? image.ImageProperty : image.Name);
            }
        }
    }

    public async Task<List<string>> NamesByHandAsync(int most, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var rows = connection.Query<SMS_ImagePackage>().GetAsyncEnumerator(cancellationToken);
        try
        {
            while (names.Count < most && await rows.MoveNextAsync())
            {
                names.Add(rows.Current.Name);
            }
        }
        finally
        {
            await rows.DisposeAsync();
        }

        return names;
    }

    public async Task<SMS_ImagePackage?> FirstOfStreamAsync(IAsyncEnumerable<SMS_ImagePackage> images, Func<SMS_ImagePackage, bool> condition)
    {
        await using var enumerator = images.GetAsyncEnumerator();
        while (await enumerator.MoveNextAsync())
        {
            if (enumerator.Current is { } candidate && condition(candidate))
            {
                return candidate;
            }
        }

        return default;
    }
}
