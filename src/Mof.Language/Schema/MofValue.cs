namespace Mof.Language;

/// <summary>A value of the bound schema. Compares by value.</summary>
public abstract record MofValue;

/// <summary>NULL.</summary>
public sealed record MofNull : MofValue
{
    /// <summary>The one NULL.</summary>
    public static MofNull Instance { get; } = new();
}

/// <summary>A boolean.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record MofBoolean(bool Value) : MofValue;

/// <summary>An integer, also for a char16 given as number.</summary>
/// <param name="IsNegative">True below zero.</param>
/// <param name="Magnitude">The value without its sign.</param>
public sealed record MofInteger(bool IsNegative, ulong Magnitude) : MofValue;

/// <summary>A floating-point number.</summary>
/// <param name="Value">The number.</param>
public sealed record MofReal(double Value) : MofValue;

/// <summary>A UTF-16 unit.</summary>
/// <param name="Value">The unit.</param>
public sealed record MofCharacter(char Value) : MofValue;

/// <summary>A string; a datetime (its 25 characters) and an object path are strings, too.</summary>
/// <param name="Value">The text.</param>
public sealed record MofString(string Value) : MofValue;

/// <summary>An array.</summary>
/// <param name="Items">Its items.</param>
public sealed record MofArray(EquatableArray<MofValue> Items) : MofValue;

/// <summary>An embedded object, or the target of an alias.</summary>
/// <param name="Instance">The object.</param>
public sealed record MofObject(MofInstance Instance) : MofValue;
