namespace Mof.Language;

/// <summary>A bound method.</summary>
/// <remarks>Immutable once bound, thread-safe.</remarks>
public sealed class MofMethod
{
    internal MofMethod(string name, MofType returnType, MofClass declaringClass, MofSpan span)
    {
        Name = name;
        ReturnType = returnType;
        DeclaringClass = declaringClass;
        Span = span;
    }

    /// <summary>The name as declared.</summary>
    public string Name { get; }

    /// <summary>What it returns; <see cref="MofTypeKind.Void"/> for nothing.</summary>
    public MofType ReturnType { get; }

    /// <summary>The class whose text declares it.</summary>
    public MofClass DeclaringClass { get; }

    /// <summary>Where its name stands.</summary>
    public MofSpan Span { get; }

    /// <summary>The method of a superclass that this one overrides; null if none.</summary>
    public MofMethod? Overridden { get; internal set; }

    /// <summary>Its qualifiers, those of the overridden method included.</summary>
    public MofQualifierSet Qualifiers { get; internal set; } = MofQualifierSet.Empty;

    /// <summary>The parameters: in order of ID where given, else of the text; an in and an out of one name are one in/out.</summary>
    public IReadOnlyList<MofParameter> Parameters { get; internal set; } = [];

    /// <summary>The named return values; null if none.</summary>
    public MofValueMap? Values { get; internal set; }

    /// <summary>True with the qualifier Static.</summary>
    public bool IsStatic => Qualifiers.IsTrue("Static");

    /// <inheritdoc/>
    public override string ToString() => $"{DeclaringClass.Name}.{Name}";
}

/// <summary>A bound parameter.</summary>
/// <param name="Name">The name as declared.</param>
/// <param name="Type">The type.</param>
/// <param name="IsIn">True when the caller passes it.</param>
/// <param name="IsOut">True when the method hands it out.</param>
/// <param name="IsOptional">True with Optional.</param>
/// <param name="Default">Its default; null if none.</param>
/// <param name="Values">Its named values; null if none.</param>
/// <param name="Limits">Its limits.</param>
/// <param name="Qualifiers">Its qualifiers.</param>
public sealed record MofParameter(
    string Name, MofType Type, bool IsIn, bool IsOut, bool IsOptional, MofValue? Default, MofValueMap? Values, MofLimits Limits, MofQualifierSet Qualifiers);
