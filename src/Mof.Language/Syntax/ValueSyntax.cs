namespace Mof.Language;

/// <summary>A value as written: a literal, an array, an alias, an instance, a name.</summary>
public abstract record ValueSyntax : MofSyntax;

/// <summary>A string, adjacent pieces joined.</summary>
/// <param name="Text">The text with escapes resolved.</param>
/// <param name="Raw">The text between the quotes as written, pieces joined.</param>
public sealed record StringSyntax(string Text, string Raw) : ValueSyntax;

/// <summary>An integer of any radix: sign and magnitude, so that all of sint64 and uint64 fits.</summary>
/// <param name="IsNegative">True with a minus sign.</param>
/// <param name="Magnitude">The value without its sign; <see cref="ulong.MaxValue"/> when <paramref name="Overflows"/>.</param>
/// <param name="Overflows">True when the number needs more than 64 bits.</param>
public sealed record IntegerSyntax(bool IsNegative, ulong Magnitude, bool Overflows = false) : ValueSyntax
{
    /// <summary>The radix it is written in: 2, 8, 10 or 16. A number that is not decimal may stand for the bits of a negative one.</summary>
    public int Radix { get; init; } = 10;
}

/// <summary>A floating-point number.</summary>
/// <param name="Value">Its value.</param>
public sealed record RealSyntax(double Value) : ValueSyntax;

/// <summary>A character between apostrophes.</summary>
/// <param name="Value">The UTF-16 unit.</param>
public sealed record CharacterSyntax(char Value) : ValueSyntax;

/// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record BooleanSyntax(bool Value) : ValueSyntax;

/// <summary><c>NULL</c>.</summary>
public sealed record NullSyntax : ValueSyntax;

/// <summary>An alias: <c>$name</c>.</summary>
/// <param name="Alias">The name without the dollar sign.</param>
public sealed record AliasSyntax(string Alias) : ValueSyntax;

/// <summary>An unquoted name: an enumeration literal of MOF 3, with its enumeration or without.</summary>
/// <param name="Text">The name, <c>Enumeration.Literal</c> or <c>Literal</c>.</param>
public sealed record NameValueSyntax(string Text) : ValueSyntax;

/// <summary>An array: <c>{ a, b }</c>, or the values of a qualifier with several in parentheses.</summary>
/// <param name="Items">The items in order.</param>
public sealed record ArraySyntax(EquatableArray<ValueSyntax> Items) : ValueSyntax;

/// <summary>A class as value (mofcomp's published syntax of 1998: an object that holds a class).</summary>
/// <param name="Declaration">The class.</param>
public sealed record ClassValueSyntax(ClassDeclarationSyntax Declaration) : ValueSyntax;

/// <summary><c>instance of Class as $alias { slots }</c> or <c>value of …</c> (MOF 3).</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Alias">The alias without the dollar sign, or null.</param>
/// <param name="Slots">The slots in order.</param>
public sealed record InstanceSyntax(
    EquatableArray<QualifierSyntax> Qualifiers, NameSyntax ClassName, NameSyntax? Alias, EquatableArray<SlotSyntax> Slots) : ValueSyntax;
