namespace Mof.Runtime;

/// <summary>How the AdminService is asked to change an object. Microsoft documents none of the ways for its WMI route.</summary>
public enum AdminServiceUpdate
{
    /// <summary><c>PUT wmi/Class(key)</c> with the changed properties.</summary>
    PutChanged,

    /// <summary><c>POST wmi/Class</c> with the key and the changed properties.</summary>
    PostUpsert,

    /// <summary><c>PUT wmi/Class(key)</c> with all properties: the object is read, changed and sent back whole.</summary>
    PutFull,
}

/// <summary>How an <see cref="AdminServiceTransport"/> works.</summary>
public sealed class AdminServiceOptions
{
    /// <summary>How changes are sent. <see cref="AdminServiceUpdate.PutChanged"/> by default.</summary>
    public AdminServiceUpdate Update { get; set; }

    /// <summary>
    /// Whether the lazy properties that an update does not send are read before and after it, and compared: nobody has proved
    /// that the AdminService keeps them. True by default; two more requests an update, for classes with lazy properties.
    /// </summary>
    public bool VerifyAfterWrite { get; set; } = true;

    /// <summary>
    /// Whether an object is read before an update, so that a change by somebody else is a <see cref="CimConflictException"/>. False by
    /// default; an update that is verified reads the object anyway.
    /// </summary>
    public bool ReadBeforeWrite { get; set; }

    /// <summary>How often a read is tried again after the server said that it is busy (429, 502, 503, 504); 0 or more, 3 by default. Writes and calls never are.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest wait before a read is tried again, whatever the server asks for; 30 seconds by default. A server that asks for more is not asked again.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most bytes of JSON that one object may have; 64 MiB by default. More is an error, before it fills the memory.</summary>
    public int MaxObjectSize { get; set; } = 64 * 1024 * 1024;
}
