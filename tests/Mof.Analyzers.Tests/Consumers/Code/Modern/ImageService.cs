using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

public interface ILog
{
    void Info(string message);

    void Warn(string message, Exception? exception = null);
}

public interface IImageService
{
    Task<IReadOnlyList<ImageSummary>> ListAsync(CancellationToken cancellationToken);

    Task<ImageDetails?> FindAsync(string packageId, CancellationToken cancellationToken);

    Task RenameAsync(string packageId, string name, CancellationToken cancellationToken);
}

public sealed record ImageSummary(string PackageId, string Name, string? Version, string? SourceSite);

public sealed record ImageDetails(ImageSummary Summary, string Properties, string DiskLayout, uint IconSize);

/// <summary>What a web application registers as a scoped service.</summary>
public sealed class ImageService(CimConnection connection, ILog log, TimeProvider clock) : IImageService
{
    private readonly CimConnection _connection = connection ?? throw new ArgumentNullException(nameof(connection));

    public async Task<IReadOnlyList<ImageSummary>> ListAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var images = await _connection.Query<SMS_ImagePackage>()
            .Where(image => image.PkgSourceFlag == SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT)
            .OrderBy(image => image.Name)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        log.Info($"{images.Count} images in {clock.GetElapsedTime(started)}");
        return images.ConvertAll(Summarize);
    }

    public async Task<ImageDetails?> FindAsync(string packageId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(packageId);
        var image = await _connection.FindAsync<SMS_ImagePackage>(packageId, cancellationToken).ConfigureAwait(false);
        if (image is null)
        {
            log.Warn($"There is no image {packageId}.");
            return null;
        }

        return new ImageDetails(Summarize(image), image.ImageProperty, image.ImageDiskLayout, image.IconSize);
    }

    public async Task RenameAsync(string packageId, string name, CancellationToken cancellationToken)
    {
        var image = await SMS_ImagePackage.GetAsync(_connection, packageId, cancellationToken);
        if (image.Name == name)
        {
            return;
        }

        image.Name = name;
        image.Description = $"{image.Description} (renamed from {image.ImageProperty.Length} characters of properties)";
        await image.PutAsync(cancellationToken);
    }

    public async Task<bool> MoveAsync(string packageId, string siteCode, CancellationToken cancellationToken = default)
    {
        var image = await SMS_ImagePackage.GetAsync(_connection, packageId, cancellationToken);
        if (string.Equals(image.SourceSite, siteCode, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var moved = await image.SetSourceSiteAsync(siteCode, cancellationToken);
        moved.EnsureSuccess();
        await image.RefreshAsync(cancellationToken);
        return image.SourceSite == siteCode;
    }

    private static ImageSummary Summarize(SMS_ImagePackage image) =>
        new(image.PackageID, image.Name, image.Version, SourceSite: image.SourceSite);
}
