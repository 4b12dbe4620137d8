namespace Mof.Language.Binding;

/// <summary>Gives a value the type of its element. A value that does not fit is left out.</summary>
internal static class ValueBinder
{
    /// <summary>Binds a value that holds no instances.</summary>
    public static MofValue? Bind(ValueSyntax syntax, MofType type) => Bind(syntax, type, static _ => null);

    /// <summary>Binds a value.</summary>
    /// <param name="syntax">The value.</param>
    /// <param name="type">The type.</param>
    /// <param name="instance">Binds an instance, or what an alias stands for.</param>
    public static MofValue? Bind(ValueSyntax syntax, MofType type, Func<ValueSyntax, MofInstance?> instance)
    {
        if (syntax is NullSyntax)
        {
            return MofNull.Instance;
        }

        if (!type.IsArray)
        {
            return Scalar(syntax, type, instance);
        }

        var element = type with { IsArray = false };
        if (syntax is not ArraySyntax array)
        {
            // A single value stands for an array of one.
            return Scalar(syntax, element, instance) is { } single ? new MofArray(new EquatableArray<MofValue>([single])) : null;
        }

        var items = new List<MofValue>(array.Items.Count);
        foreach (var item in array.Items)
        {
            if ((item is NullSyntax ? MofNull.Instance : Scalar(item, element, instance)) is not { } bound)
            {
                return null;
            }

            items.Add(bound);
        }

        return new MofArray(new EquatableArray<MofValue>([.. items]));
    }

    private static MofValue? Scalar(ValueSyntax syntax, MofType type, Func<ValueSyntax, MofInstance?> instance) => (syntax, type.Kind) switch
    {
        (BooleanSyntax boolean, MofTypeKind.Boolean) => new MofBoolean(boolean.Value),
        (StringSyntax text, MofTypeKind.String or MofTypeKind.DateTime or MofTypeKind.Reference) => new MofString(text.Text),
        // 64-bit numbers may stand in quotes (mofcomp).
        (StringSyntax text, MofTypeKind.UInt64 or MofTypeKind.SInt64) => IntegerText.Read(text.Text),
        (CharacterSyntax character, MofTypeKind.Char16) => new MofCharacter(character.Value),
        (CharacterSyntax character, _) when type.IsInteger => new MofInteger(false, character.Value),
        (IntegerSyntax { Overflows: false } number, MofTypeKind.Char16 or MofTypeKind.Real32 or MofTypeKind.Real64) => new MofInteger(number.IsNegative, number.Magnitude),
        (IntegerSyntax { Overflows: false } number, _) when type.IsInteger => new MofInteger(number.IsNegative, number.Magnitude),
        (RealSyntax real, MofTypeKind.Real32 or MofTypeKind.Real64) => new MofReal(real.Value),
        (InstanceSyntax or AliasSyntax, MofTypeKind.Object or MofTypeKind.Reference) => instance(syntax) is { } bound ? new MofObject(bound) : null,
        _ => null,
    };
}
