using System.Net;

namespace Mof.Runtime;

/// <summary>Where a <see cref="WmiTransport"/> connects to, and what it tells the server with every call.</summary>
/// <remarks>The transport reads it when it is made; later changes do not reach it.</remarks>
public sealed class WmiOptions
{
    /// <summary>The server: a name, or an address. Null, empty or a dot for this machine. With no <see cref="NamespacePath"/>, a site server or SMS Provider.</summary>
    public string? Server { get; init; }

    /// <summary>
    /// The namespace without a server: <c>root\cimv2</c>, <c>root\sms\site_ABC</c>. Null to find ConfigMgr's through
    /// <c>root\sms</c>, class <c>SMS_ProviderLocation</c>, on the first call.
    /// </summary>
    public string? NamespacePath { get; init; }

    /// <summary>The account to use; null for that of the process. WMI takes none for the local machine.</summary>
    public NetworkCredential? Credential { get; init; }

    /// <summary>Whether every privilege of the account is enabled for the calls, as some Windows classes need it. False by default.</summary>
    public bool EnablePrivileges { get; init; }

    /// <summary>
    /// How long the server may be silent during a query, and roughly for connecting; above zero, null for no limit. WMI cannot
    /// cut any other call short. A query that waits longer fails with a <see cref="CimException"/>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// Whether a put asks the provider to write the changed properties alone (<c>__PUT_EXTENSIONS</c>). False by default: most
    /// providers do not support it, and one that says so gets the whole object after all. Either way the object is read before.
    /// </summary>
    public bool PartialPut { get; init; }

    /// <summary>The program's name for the audit of ConfigMgr, which shows "Unknown" without; null to send none. Methods that raise status messages require it.</summary>
    public string? ApplicationName { get; init; }

    /// <summary>The machine's name for the audit of ConfigMgr; null to send none. Methods that raise status messages require it, locks need it.</summary>
    public string? MachineName { get; init; }

    /// <summary>The language of localized texts as a locale id above zero, 1033 for US English; null for that of the site. Goes out as <c>LocaleID</c>, <c>MS\1033</c>.</summary>
    public int? LocaleId { get; init; }

    /// <summary>
    /// Further context qualifiers by name, whatever the case: <c>LimitToCollectionIDs</c>, <c>QueryQualifiers</c>,
    /// <c>SessionHandle</c>, <c>ContextHandle</c>, <c>ObjectLockContext</c>, <c>InstanceCount</c>. Values are strings, integers
    /// (<see cref="int"/>), booleans and arrays of strings; the transport refuses others.
    /// </summary>
    public IDictionary<string, object> Context { get; } = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
}
