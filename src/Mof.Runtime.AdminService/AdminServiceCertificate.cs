using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Mof.Runtime;

/// <summary>
/// Trust for the certificate that a site issues to itself ("SMS Role SSL", by the root "SMS Issuing"): no client trusts it, and
/// switching the check off would hand the account's credentials to anybody. Instead the site's own root is named.
/// </summary>
public static class AdminServiceCertificate
{
    /// <summary>
    /// Trusts servers whose certificate is issued by a root, for the name that is asked for, in addition to those that the machine
    /// trusts. Export the root from the site server's certificate store (SMS).
    /// </summary>
    /// <param name="handler">The handler of the HttpClient; its certificate callback is set.</param>
    /// <param name="root">The site's root certificate.</param>
    public static void TrustRoot(HttpClientHandler handler, X509Certificate2 root)
    {
        if (handler is null)
        {
            throw new ArgumentNullException(nameof(handler));
        }

        if (root is null)
        {
            throw new ArgumentNullException(nameof(root));
        }

        handler.ServerCertificateCustomValidationCallback = (_, certificate, chain, errors) =>
            errors == SslPolicyErrors.None ||
            (certificate is not null && (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None && IsIssuedBy(certificate, chain, root));
    }

    /// <summary>Trusts one certificate and no other, whatever name it is for.</summary>
    /// <param name="handler">The handler of the HttpClient; its certificate callback is set.</param>
    /// <param name="sha256Thumbprint">The SHA-256 hash of the certificate in hexadecimal; blanks and colons do not count.</param>
    /// <exception cref="ArgumentException">It is no such hash.</exception>
    public static void TrustCertificate(HttpClientHandler handler, string sha256Thumbprint)
    {
        if (handler is null)
        {
            throw new ArgumentNullException(nameof(handler));
        }

        var wanted = (sha256Thumbprint ?? throw new ArgumentNullException(nameof(sha256Thumbprint))).Replace(":", "").Replace(" ", "");
        if (wanted.Length != 64 || !wanted.All(Uri.IsHexDigit))
        {
            throw new ArgumentException("A SHA-256 thumbprint has 64 hexadecimal digits. The shorter one that Windows shows is SHA-1, which is no protection.", nameof(sha256Thumbprint));
        }

        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
            certificate is not null && string.Equals(HashOf(certificate), wanted, StringComparison.OrdinalIgnoreCase);
    }

    private static string HashOf(X509Certificate2 certificate)
    {
#if NET
        return Convert.ToHexString(SHA256.HashData(certificate.RawData));
#else
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(certificate.RawData)).Replace("-", "");
#endif
    }

    private static bool IsIssuedBy(X509Certificate2 certificate, X509Chain? sent, X509Certificate2 root)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ExtraStore.Add(root);
        // id-kp-serverAuth (RFC 5280 4.2.1.12): the root issues certificates for clients, too.
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1"));
        foreach (var element in sent?.ChainElements.Cast<X509ChainElement>() ?? [])
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

#if NET
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        return chain.Build(certificate);
#else
        // Before .NET 5 a chain cannot be told which root to trust: it may end in an unknown one, which then has to be this.
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        return chain.Build(certificate) && chain.ChainElements[chain.ChainElements.Count - 1].Certificate.RawData.SequenceEqual(root.RawData);
#endif
    }
}
