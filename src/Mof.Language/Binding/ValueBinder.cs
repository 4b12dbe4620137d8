namespace Mof.Language.Binding;

/// <summary>Gives a value the type of its element. A value that does not fit is left out; why, whoever asks is told.</summary>
internal readonly struct ValueBinder
{
    private readonly MofType _type;
    private readonly MofEnumeration? _enumeration;
    private readonly Func<ValueSyntax, MofInstance?>? _instance;
    private readonly Action<ValueSyntax, string>? _report;

    private ValueBinder(MofType type, MofEnumeration? enumeration, Func<ValueSyntax, MofInstance?>? instance, Action<ValueSyntax, string>? report)
    {
        _type = type;
        _enumeration = enumeration;
        _instance = instance;
        _report = report;
    }

    /// <summary>Binds a value that holds no instances.</summary>
    public static MofValue? Bind(ValueSyntax syntax, MofType type) => new ValueBinder(type, null, null, null).Value(syntax);

    /// <summary>Binds a value.</summary>
    /// <param name="syntax">The value.</param>
    /// <param name="type">The type.</param>
    /// <param name="enumerations">The enumerations, to find the literals of one.</param>
    /// <param name="instance">Binds an instance, or what an alias stands for; null to leave both out.</param>
    /// <param name="report">Is told what does not fit, and why.</param>
    public static MofValue? Bind(
        ValueSyntax syntax, MofType type, EnumerationTable enumerations, Func<ValueSyntax, MofInstance?>? instance, Action<ValueSyntax, string> report) =>
        new ValueBinder(type, type.EnumerationName is { } name ? enumerations.Find(name) : null, instance, report).Value(syntax);

    private MofValue? Value(ValueSyntax syntax)
    {
        if (syntax is NullSyntax)
        {
            return MofNull.Instance;
        }

        if (!_type.IsArray)
        {
            return syntax is ArraySyntax ? No(syntax, "is for an array, which it is not") : Scalar(syntax);
        }

        if (syntax is not ArraySyntax array)
        {
            // A single value stands for an array of one; bytes may be written as text in MOF 3 (DSP0221 5.2).
            return Scalar(syntax) is { } single ? new MofArray(new EquatableArray<MofValue>([single])) : null;
        }

        var items = new MofValue[array.Items.Count];
        var fits = true;
        for (var i = 0; i < items.Length; i++)
        {
            var bound = array.Items[i] is NullSyntax ? MofNull.Instance : Scalar(array.Items[i]);
            fits &= bound is not null;
            items[i] = bound ?? MofNull.Instance;
        }

        return fits ? new MofArray(new EquatableArray<MofValue>(items)) : null;
    }

    private MofValue? Scalar(ValueSyntax syntax)
    {
        switch (syntax)
        {
            case NameValueSyntax name:
                return Literal(name);
            // A class is no value that a property of C# could have.
            case ClassValueSyntax or AliasSyntax { Alias.Length: 0 }:
                return null;
            case ArraySyntax:
                return No(syntax, "is for an array, which it is not");
            case InstanceSyntax or AliasSyntax when _type.Kind is MofTypeKind.Object or MofTypeKind.Reference or MofTypeKind.String:
                return _instance?.Invoke(syntax) is { } bound ? new MofObject(bound) : null;
        }

        return _type.Kind switch
        {
            MofTypeKind.Boolean => syntax is BooleanSyntax boolean ? new MofBoolean(boolean.Value) : No(syntax, "is neither TRUE nor FALSE"),
            MofTypeKind.String or MofTypeKind.Reference => syntax is StringSyntax text ? new MofString(text.Text) : No(syntax, "is no string; put it between quotes"),
            MofTypeKind.DateTime => Date(syntax),
            MofTypeKind.Char16 => Character(syntax),
            MofTypeKind.Real32 or MofTypeKind.Real64 => Real(syntax),
            // The text of an object: which object it is, is not for the compiler to read.
            MofTypeKind.Object => syntax is StringSyntax ? null : No(syntax, "is no instance"),
            _ => Integer(syntax),
        };
    }

    private MofValue? Integer(ValueSyntax syntax)
    {
        switch (syntax)
        {
            case IntegerSyntax { Overflows: true }:
                return No(syntax, $"has more than 64 bits; {Describe()}");
            case IntegerSyntax number:
                var value = new MofInteger(number.IsNegative && number.Magnitude != 0, number.Magnitude);
                return MofIntegerRange.Fits(value, _type.Kind) ? value : Bits(number) ?? No(syntax, $"is out of range; {Describe()}");
            case CharacterSyntax character:
                return InRange(syntax, new MofInteger(false, character.Value));
            // mofcomp rounds.
            case RealSyntax real when Math.Abs(real.Value) < long.MaxValue && Math.Floor(real.Value) == real.Value:
                return InRange(syntax, new MofInteger(real.Value < 0, (ulong)Math.Abs(real.Value)));
            // 64-bit numbers may stand in quotes (mofcomp).
            case StringSyntax text when IntegerText.Read(text.Text) is { } number && MofIntegerRange.Fits(number, _type.Kind):
                return number;
            default:
                return No(syntax, "is no integer");
        }
    }

    private MofValue? InRange(ValueSyntax syntax, MofInteger value) =>
        MofIntegerRange.Fits(value, _type.Kind) ? value : No(syntax, $"is out of range; {Describe()}");

    // 0x8000000000000000 is how OMI writes the lowest sint64: the bits of the number.
    private MofInteger? Bits(IntegerSyntax number)
    {
        var bits = MofIntegerRange.Bits(_type.Kind);
        return number.Radix == 10 || number.IsNegative || !MofIntegerRange.IsSigned(_type.Kind) || number.Magnitude > ulong.MaxValue >> (64 - bits)
            ? null
            : new MofInteger(true, unchecked(~number.Magnitude + 1) & (ulong.MaxValue >> (64 - bits)));
    }

    private MofValue? Real(ValueSyntax syntax) => syntax switch
    {
        RealSyntax real => new MofReal(real.Value),
        IntegerSyntax { Overflows: false } number => new MofInteger(number.IsNegative, number.Magnitude),
        _ => No(syntax, "is no number"),
    };

    private MofValue? Character(ValueSyntax syntax) => syntax switch
    {
        CharacterSyntax character => new MofCharacter(character.Value),
        IntegerSyntax { IsNegative: false, Magnitude: <= char.MaxValue } number => new MofInteger(false, number.Magnitude),
        IntegerSyntax => No(syntax, "is out of range; char16 is 0 to 65535"),
        _ => No(syntax, "is no character"),
    };

    private MofValue? Date(ValueSyntax syntax) => syntax is StringSyntax date
        ? new MofString(date.Text)
        : No(syntax, "is no datetime, which is 25 characters between quotes");

    private MofValue? Literal(NameValueSyntax name)
    {
        // What the parser has reported, or what is a macro of the C preprocessor, is no name.
        if (name.Text.IndexOfAny([' ', '\t', '\r', '\n', '"']) >= 0)
        {
            return null;
        }

        var literal = name.Text.Substring(name.Text.LastIndexOf('.') + 1);
        if (_type.EnumerationName is null)
        {
            return _type.Kind == MofTypeKind.Object ? null : No(name, "is a word; put it between quotes");
        }

        return _enumeration?.Find(literal) ?? No(name, $"is no element of enumeration '{_type.EnumerationName}'");
    }

    private string Describe() => $"{_type.Kind.ToString().ToLowerInvariant()} is {MofIntegerRange.Describe(_type.Kind)}";

    private MofValue? No(ValueSyntax syntax, string why)
    {
        _report?.Invoke(syntax, why);
        return null;
    }
}
