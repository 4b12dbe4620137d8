namespace Mof.Runtime;

/// <summary>
/// What a provider tells about an error beyond its code: the fields of <c>__ExtendedStatus</c>, and those that Configuration
/// Manager adds in <c>SMS_ExtendedStatus</c>. Null where the provider says nothing.
/// </summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed record class CimExtendedStatus
{
    /// <summary>The error in words, in the server's language.</summary>
    public string? Description { get; init; }

    /// <summary>ConfigMgr's code: bits 31-30 severity, 27-22 facility, 21-16 action, 15-8 object, 7-0 reason.</summary>
    public uint? ErrorCode { get; init; }

    /// <summary>The provider's own status code.</summary>
    public uint? StatusCode { get; init; }

    /// <summary>The operation that failed, such as <c>PutInstance</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The parameters of the operation: a path, a query.</summary>
    public string? ParameterInfo { get; init; }

    /// <summary>The provider that reports the error.</summary>
    public string? ProviderName { get; init; }

    /// <summary>What caused the error.</summary>
    public string? CauseInfo { get; init; }

    /// <summary>The object that the error is about.</summary>
    public string? ObjectInfo { get; init; }

    /// <summary>The source file of the provider that reported the error.</summary>
    public string? File { get; init; }

    /// <summary>The line in <see cref="File"/>.</summary>
    public uint? Line { get; init; }

    /// <summary>The message of SQL Server; null without an SQL error.</summary>
    public string? SqlMessage { get; init; }

    /// <summary>The severity from SQL Server; null without an SQL error.</summary>
    public uint? SqlSeverity { get; init; }

    /// <summary>The status from SQL Server; null without an SQL error.</summary>
    public uint? SqlStatus { get; init; }
}
