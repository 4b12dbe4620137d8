namespace Mof.Runtime.Tests.Tracking;

/// <summary>Descriptors of properties that belong to another class.</summary>
public sealed class ForeignPropertyTests
{
    [Fact]
    public void TryGet_and_TrySet_know_own_and_inherited_properties_only()
    {
        var package = new SMS_Package { Name = "x" };
        Assert.True(package.TryGet(SMS_PackageBaseclass.Properties.Name, out _));
        Assert.True(package.TryGet("nAME", out var name) && name.AsString() == "x");
        Assert.False(package.TryGet(SMS_BootImagePackage.Properties.ImageOSVersion, out _));
        Assert.False(package.TryGet(SMS_ImagePackage.Properties.ImageProperty, out _));
        Assert.False(package.TrySet(SMS_BootImagePackage.Properties.ImageOSVersion, "x"));
        Assert.False(package.TryGet("None", out _));
        Assert.False(package.TryGet((string)null!, out _));
        Assert.False(package.TryGet((CimPropertyInfo)null!, out _));
        Assert.False(package.TrySet((string)null!, 1));
        Assert.False(package.TrySet(new CimPropertyInfo("Name", CimType.String), "undescribed"));
    }

    [Fact]
    public void A_seed_refuses_the_property_of_another_class()
    {
        var seed = new CimSeed<SMS_Package>(SMS_Package.Class);
        var failure = Record.Exception(() => seed.Set(SMS_BootImagePackage.Properties.ImageOSVersion, "10.0").ToInstance());
        Assert.True(failure is CimSchemaException or ArgumentException, failure?.GetType().Name ?? "nothing was thrown");
    }

    [Fact]
    public async Task Only_refuses_the_property_of_another_class()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new SMS_Package { Name = "x" });
        var failure = await Record.ExceptionAsync(() => site.Query<SMS_Package>().Only(SMS_BootImagePackage.Properties.ImageOSVersion).ToListAsync());
        Assert.True(failure is CimSchemaException or ArgumentException or NotSupportedException, failure?.GetType().Name ?? "nothing was thrown");
    }

    [Fact]
    public async Task A_get_by_the_path_of_another_class_gives_no_wrong_proxy()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "ABC00001").ToInstance());
        await Assert.ThrowsAnyAsync<CimException>(() => site.GetAsync<SMS_Package>(CimPath.Parse("SMS_ImagePackage.PackageID=\"ABC00001\"")));
    }
}
