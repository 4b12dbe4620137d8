using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Certificates that a site issues to itself: trusted where they should be, and nowhere else.</summary>
public sealed class TrustTests
{
    [Theory]
    [InlineData(SiteCertificate.Issued, true)]
    [InlineData(SiteCertificate.IssuedByNamesake, false)]
    [InlineData(SiteCertificate.Expired, false)]
    [InlineData(SiteCertificate.ForAnotherHost, false)]
    public async Task A_root_is_trusted_for_what_it_issued(SiteCertificate certificate, bool trusted)
    {
        await using var site = await StartAsync(certificate);
        using var handler = new HttpClientHandler();
        AdminServiceCertificate.TrustRoot(handler, site.RootCertificate!);
        await AssertAsync(site, handler, trusted);
    }

    [Theory]
    [InlineData(SiteCertificate.Issued)]
    [InlineData(SiteCertificate.IssuedByNamesake)]
    [InlineData(SiteCertificate.Expired)]
    [InlineData(SiteCertificate.ForAnotherHost)]
    public async Task A_certificate_that_is_named_is_trusted_whatever_it_is_for(SiteCertificate certificate)
    {
        await using var site = await StartAsync(certificate);
        var hash = Convert.ToHexString(SHA256.HashData(site.ServerCertificate!.RawData));
        foreach (var text in new[] { hash, string.Join(':', hash.Chunk(2).Select(static pair => new string(pair))), hash.Insert(10, " ").ToUpperInvariant() })
        {
            using var handler = new HttpClientHandler();
            AdminServiceCertificate.TrustCertificate(handler, text);
            await AssertAsync(site, handler, trusted: true);
        }
    }

    [Fact]
    public async Task Another_certificate_than_the_one_that_is_named_is_not_trusted()
    {
        await using var site = await StartAsync(SiteCertificate.Issued);
        foreach (var certificate in new[] { site.RootCertificate!.RawData, [.. site.ServerCertificate!.RawData, 0] })
        {
            using var handler = new HttpClientHandler();
            AdminServiceCertificate.TrustCertificate(handler, Convert.ToHexString(SHA256.HashData(certificate)));
            await AssertAsync(site, handler, trusted: false);
        }
    }

    [Fact]
    public async Task The_root_of_another_site_and_the_certificate_itself_are_no_root()
    {
        await using var site = await StartAsync(SiteCertificate.Issued);
        await using var other = await StartAsync(SiteCertificate.Issued);
        foreach (var root in new[] { other.RootCertificate!, other.ServerCertificate! })
        {
            using var handler = new HttpClientHandler();
            AdminServiceCertificate.TrustRoot(handler, root);
            await AssertAsync(site, handler, trusted: false);
        }
    }

    [Fact]
    public async Task Who_names_nothing_trusts_nothing()
    {
        await using var site = await StartAsync(SiteCertificate.Issued);
        using var handler = new HttpClientHandler();
        await AssertAsync(site, handler, trusted: false);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF01234567")]
    [InlineData("zz23456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    public void What_is_no_SHA256_is_refused(string thumbprint)
    {
        using var handler = new HttpClientHandler();
        Assert.Throws<ArgumentException>(() => AdminServiceCertificate.TrustCertificate(handler, thumbprint));
        Assert.Null(handler.ServerCertificateCustomValidationCallback);
    }

    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable)]
    public async Task Only_an_unknown_root_is_forgiven(SslPolicyErrors errors)
    {
        await using var site = await StartAsync(SiteCertificate.Issued);
        using var handler = new HttpClientHandler();
        AdminServiceCertificate.TrustRoot(handler, site.RootCertificate!);
        var callback = handler.ServerCertificateCustomValidationCallback!;
        using var request = new HttpRequestMessage();
        Assert.True(callback(request, site.ServerCertificate, null, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.False(callback(request, site.ServerCertificate, null, errors));
        Assert.False(callback(request, null, null, SslPolicyErrors.RemoteCertificateChainErrors));
    }

    [Fact]
    public void A_certificate_for_clients_is_no_servers()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=SMS Issuing", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var clientKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var issued = new CertificateRequest("CN=client", clientKey, HashAlgorithmName.SHA256);
        issued.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], true));
        using var client = issued.Create(root, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), [1, 2, 3]);
        using var handler = new HttpClientHandler();
        AdminServiceCertificate.TrustRoot(handler, root);
        using var message = new HttpRequestMessage();
        Assert.False(handler.ServerCertificateCustomValidationCallback!(message, client, null, SslPolicyErrors.RemoteCertificateChainErrors));
    }

    private static async Task AssertAsync(AdminServiceSite site, HttpClientHandler handler, bool trusted)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { BaseAddress = site.BaseAddress };
        await using var connection = TypedSite.Connect(client);
        var before = site.Requests.Count;
        if (trusted)
        {
            Assert.Equal("a", (await connection.Query<SMS_TestOwner>().SingleAsync()).Name);
            return;
        }

        var refused = await Assert.ThrowsAsync<CimException>(() => connection.Query<SMS_TestOwner>().SingleAsync());
        Assert.Contains(site.BaseAddress.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, site.Requests.Count);
    }

    private static async Task<AdminServiceSite> StartAsync(SiteCertificate certificate)
    {
        var site = await AdminServiceSite.StartAsync(new AdminServiceSiteOptions { Certificate = certificate });
        ProxySchema.Add(site.Classes, SMS_TestOwner.Class);
        site.Seed("SMS_TestOwner", new JsonObject { ["Name"] = "a", ["Number"] = 1, ["IsGroup"] = true });
        return site;
    }
}
