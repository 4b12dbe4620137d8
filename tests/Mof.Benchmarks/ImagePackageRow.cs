using System.Text.Json.Serialization;

namespace Mof.Benchmarks;

/// <summary>What somebody would write by hand to read an SMS_ImagePackage from the AdminService.</summary>
public sealed class ImagePackageRow
{
    public uint? ActionInProgress { get; set; }

    public string? AlternateContentProviders { get; set; }

    public string? Description { get; set; }

    public byte[]? ExtendedData { get; set; }

    public uint? ExtendedDataSize { get; set; }

    public uint? ForcedDisconnectDelay { get; set; }

    public bool? ForcedDisconnectEnabled { get; set; }

    public uint? ForcedDisconnectNumRetries { get; set; }

    public byte[]? Icon { get; set; }

    public uint? IconSize { get; set; }

    public bool? IgnoreAddressSchedule { get; set; }

    public byte[]? ISVData { get; set; }

    public uint? ISVDataSize { get; set; }

    public string? ISVString { get; set; }

    public string? Language { get; set; }

    public DateTimeOffset? LastRefreshTime { get; set; }

    public string[]? LocalizedCategoryInstanceNames { get; set; }

    public string? Manufacturer { get; set; }

    public string? MIFFilename { get; set; }

    public string? MIFName { get; set; }

    public string? MIFPublisher { get; set; }

    public string? MIFVersion { get; set; }

    public string? Name { get; set; }

    public uint? NumOfPrograms { get; set; }

    public string? PackageID { get; set; }

    public uint? PackageSize { get; set; }

    public uint? PackageType { get; set; }

    public uint? PkgFlags { get; set; }

    public uint? PkgSourceFlag { get; set; }

    public string? PkgSourcePath { get; set; }

    public string? PreferredAddressType { get; set; }

    public uint? Priority { get; set; }

    public bool? RefreshPkgSourceFlag { get; set; }

    public string[]? SecuredScopeNames { get; set; }

    public string? SedoObjectVersion { get; set; }

    public string? ShareName { get; set; }

    public uint? ShareType { get; set; }

    public DateTimeOffset? SourceDate { get; set; }

    public string? SourceSite { get; set; }

    public uint? SourceVersion { get; set; }

    public string? StoredPkgPath { get; set; }

    public uint? StoredPkgVersion { get; set; }

    public string? Version { get; set; }

    public string? ImageDiskLayout { get; set; }

    public string? ImageProperty { get; set; }
}

/// <summary>An answer of the AdminService.</summary>
public sealed class ImagePackageRows
{
    [JsonPropertyName("value")]
    public List<ImagePackageRow> Value { get; set; } = [];
}

/// <summary>Source-generated: the fastest way that System.Text.Json has.</summary>
[JsonSerializable(typeof(ImagePackageRows))]
public sealed partial class ImagePackageJson : JsonSerializerContext;
