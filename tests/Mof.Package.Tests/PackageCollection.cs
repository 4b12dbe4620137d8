namespace Mof.Package.Tests;

/// <summary>All tests share one packing.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
