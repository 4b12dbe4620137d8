using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>HTTPS with the chain of a site without PKI, and with chains that only look like it.</summary>
public sealed class CertificateTests
{
    [Fact]
    public async Task A_client_that_trusts_the_root_gets_in()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { Https = true });
        Assert.Equal("https", packages.Site.BaseAddress.Scheme);
        Assert.Single(await packages.RowsAsync("SMS_ImagePackage"));
        var root = packages.Site.RootCertificate!;
        Assert.StartsWith("CN=SMS Issuing", root.Subject, StringComparison.Ordinal);
        Assert.False(root.HasPrivateKey);
        Assert.Equal("CN=SMS Role SSL", packages.Site.ServerCertificate!.Subject);
        using var byName = packages.Site.CreateClient();
        var uri = new UriBuilder(packages.Site.BaseAddress) { Host = "localhost", Path = "/AdminService/wmi/SMS_ImagePackage" }.Uri;
        Assert.Contains(uri.Authority, await byName.GetStringAsync(uri), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SiteCertificate.IssuedByNamesake, SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SiteCertificate.Expired, SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SiteCertificate.ForAnotherHost, SslPolicyErrors.RemoteCertificateNameMismatch)]
    public async Task Others_do_not(SiteCertificate certificate, SslPolicyErrors expected)
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { Certificate = certificate });
        await Assert.ThrowsAsync<HttpRequestException>(() => packages.GetAsync("SMS_ImagePackage"));
        Assert.Equal(packages.Site.RootCertificate!.Subject, packages.Site.ServerCertificate!.Issuer);
        var found = SslPolicyErrors.None;
        using var handler = new SocketsHttpHandler
        {
            SslOptions = new()
            {
                CertificateChainPolicy = new()
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { packages.Site.RootCertificate },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
                RemoteCertificateValidationCallback = (_, _, _, errors) => (found = errors) == SslPolicyErrors.None,
            },
        };
        using var client = new HttpClient(handler);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(packages.Site.BaseAddress));
        Assert.Equal(expected, found);
        Assert.Empty(packages.Site.Requests);
    }

    [Fact]
    public async Task A_client_that_trusts_only_the_system_is_kept_out()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { Https = true });
        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(packages.Site.BaseAddress));
    }

    [Fact]
    public async Task Plain_HTTP_has_no_certificate()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        Assert.Null(packages.Site.RootCertificate);
        Assert.Equal($"http://127.0.0.1:{packages.Site.BaseAddress.Port}/AdminService/", packages.Site.BaseAddress.ToString());
    }
}
