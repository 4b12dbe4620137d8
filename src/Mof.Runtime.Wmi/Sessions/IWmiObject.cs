namespace Mof.Runtime.Wmi;

/// <summary>An object, a class's new instance or the parameters of a method, as WMI holds it. Not thread-safe.</summary>
internal interface IWmiObject : IDisposable
{
    /// <summary>Its class, <c>__CLASS</c>.</summary>
    string ClassName { get; }

    /// <summary>The superclasses of its class, nearest first, <c>__DERIVATION</c>.</summary>
    IReadOnlyList<string> Superclasses { get; }

    /// <summary>Its path without server and namespace, <c>__RELPATH</c>; null while it has no complete key.</summary>
    string? RelativePath { get; }

    /// <summary>Its properties, system ones left out.</summary>
    IReadOnlyList<WmiProperty> Properties { get; }

    /// <summary>
    /// The value of a property: a primitive, a string (also datetimes and references), an <see cref="IWmiObject"/> that the reader
    /// disposes, an array of one of these, or null.
    /// </summary>
    /// <param name="name">The property's name, whatever the case.</param>
    object? this[string name] { get; set; }
}
