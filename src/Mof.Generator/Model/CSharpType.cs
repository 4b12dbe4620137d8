namespace Mof.Generator.Model;

/// <summary>How a CIM value shows in C#.</summary>
/// <param name="CimType">The member of the runtime's CimType.</param>
/// <param name="Form">The form of the value.</param>
/// <param name="Name">The C# type of one element, without array and nullability.</param>
/// <param name="Underlying">The primitive below an enum; the same as <paramref name="Name"/> for others.</param>
/// <param name="Reader">The suffix of the CimValue method that reads one value: <c>UInt32</c> of <c>AsUInt32</c>.</param>
/// <param name="IsNullable">Whether NULL is a value of it.</param>
internal sealed record CSharpType(string CimType, ValueForm Form, string Name, string Underlying, string Reader, bool IsNullable)
{
    /// <summary>True when the element is a value type, so that null needs Nullable.</summary>
    public bool IsValueType => Form is ValueForm.Primitive or ValueForm.Reference;

    /// <summary>True for an enum.</summary>
    public bool IsEnum => Name != Underlying;
}

/// <summary>The forms of a value in C#.</summary>
internal enum ValueForm
{
    /// <summary>A value type or an enum.</summary>
    Primitive,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A CimReference of a class.</summary>
    Reference,

    /// <summary>An array of references.</summary>
    References,

    /// <summary>A proxy.</summary>
    Object,

    /// <summary>uint8[]: a byte array.</summary>
    Bytes,

    /// <summary>Any other array of primitives or strings.</summary>
    List,

    /// <summary>An array of proxies.</summary>
    Objects,
}
