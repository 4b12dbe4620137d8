namespace Mof.Runtime.AdminService.Tests;

/// <summary>How a site behaves. Every default is what the facts call documented or observed; the rest is marked uncertain there.</summary>
public sealed class AdminServiceSiteOptions
{
    /// <summary>Prefix of generated keys and end of the namespace.</summary>
    public string SiteCode { get; init; } = "ABC";

    public string ServerName { get; init; } = "CM01";

    public SiteCertificate Certificate { get; init; }

    /// <summary>HTTPS with a certificate that the root issued.</summary>
    public bool Https
    {
        get => Certificate != SiteCertificate.None;
        init => Certificate = value ? SiteCertificate.Issued : SiteCertificate.None;
    }

    /// <summary>Requests without this bearer token are answered by 401.</summary>
    public string? BearerToken { get; init; }

    public UnloadedValue LazyInQueries { get; init; } = UnloadedValue.Zero;

    /// <summary>Embedded objects are left out of result sets, lazy or not.</summary>
    public UnloadedValue EmbeddedInQueries { get; init; } = UnloadedValue.Null;

    public LazyInFilter LazyInFilter { get; init; }

    /// <summary>A row of a derived class carries @odata.type; without it only __CLASS tells.</summary>
    public bool RowTypes { get; init; } = true;

    /// <summary>MicrosoftDocs/SCCMdocs issue 1735: $select without the key returned one row.</summary>
    public bool SelectWithoutKeyCollapses { get; init; }

    public bool CountSupported { get; init; } = true;

    /// <summary>Rows a page; null sends everything in one body, as all known samples do.</summary>
    public int? PageSize { get; init; }

    public NextLink NextLink { get; init; }

    /// <summary>Where <see cref="NextLink.ForeignHost"/> leads.</summary>
    public Uri ForeignHost { get; init; } = new("http://attacker.invalid/AdminService/");

    /// <summary>The encoding of uint64 is unseen: a JSON number or a text.</summary>
    public bool UInt64AsString { get; init; }

    /// <summary>CRLF after every 76 characters of base64.</summary>
    public bool Base64LineBreaks { get; init; } = true;

    public bool PutSupported { get; init; } = true;

    public bool PatchSupported { get; init; }

    /// <summary>POST to the collection with the key of an object that exists updates it.</summary>
    public bool PostUpdates { get; init; } = true;

    /// <summary>PUT of an absent key, and POST with a server-assigned key that is absent, create the object instead of failing.</summary>
    public bool WritesCreateAbsent { get; init; }

    public PutAnswer PutAnswer { get; init; }

    /// <summary>The accident: an update resets the lazy properties that were not sent.</summary>
    public bool LosesUnsentLazyValues { get; init; }

    /// <summary>How many collection queries of its class do not see a created object yet.</summary>
    public int QueriesBeforeVisible { get; init; }

    public ReturnOnlyAnswer ReturnOnlyAnswer { get; init; }

    /// <summary>An array of embedded objects as parameter fails (ConfigMgr.AdminService issue 12).</summary>
    public bool ObjectArrayParametersFail { get; init; } = true;

    /// <summary>http.sys refuses longer request lines by default.</summary>
    public int MaxRequestLineSize { get; init; } = 16 * 1024;
}

/// <summary>What stands in a query result for a value that was not loaded.</summary>
public enum UnloadedValue
{
    /// <summary>Numbers 0, booleans false, arrays of embedded objects [], everything else null.</summary>
    Zero,
    Null,
    LeftOut,
}

/// <summary>What $filter does with a lazy property: nobody knows.</summary>
public enum LazyInFilter
{
    /// <summary>Silently NULL, so that no comparison is true.</summary>
    Null,
    Refused,
    Evaluated,
}

/// <summary>The shape of @odata.nextLink.</summary>
public enum NextLink
{
    Absolute,
    Relative,
    ForeignHost,
    /// <summary>The link of every page leads to that very page.</summary>
    ToItself,
    /// <summary>The second page links back to the first.</summary>
    Cycle,
}

/// <summary>The answer to a successful PUT.</summary>
public enum PutAnswer
{
    /// <summary>200 with the bare entity.</summary>
    Entity,
    /// <summary>204 without a body.</summary>
    NoContent,
}

/// <summary>The answer of a method without out parameters.</summary>
public enum ReturnOnlyAnswer
{
    /// <summary>{"value":0}</summary>
    Value,
    /// <summary>{"ReturnValue":0}</summary>
    ReturnValue,
}

/// <summary>The certificate of an HTTPS site.</summary>
public enum SiteCertificate
{
    /// <summary>Plain HTTP.</summary>
    None,
    /// <summary>Issued by <see cref="AdminServiceSite.RootCertificate"/>.</summary>
    Issued,
    /// <summary>Issued by an unrelated root that has the same name.</summary>
    IssuedByNamesake,
    /// <summary>Issued by the root, no longer valid.</summary>
    Expired,
    /// <summary>Issued by the root for another host.</summary>
    ForAnotherHost,
}
