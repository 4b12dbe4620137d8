namespace Mof.Language.Binding.Checks;

/// <summary>MOF0106: a qualifier whose value is not of its type (DSP0004 5.5.2.2), or is missing.</summary>
internal static class QualifierValueCheck
{
    public static void Run(QualifierSyntax qualifier, in Element element, BindingContext context)
    {
        if (context.QualifierTypes.Find(qualifier.Name.Text) is not { } type)
        {
            return;
        }

        if (qualifier.Value is not { } value)
        {
            // Override alone overrides what has the same name (DSP0221).
            if ((type.Values & QualifierValues.Bool) == 0 && type.Default is null)
            {
                Report(qualifier.Name, $"Qualifier '{qualifier.Name.Text}' of {element.Title} needs a value: {Describe(type.Values)}.", element, context);
            }
        }
        else if (!Fits(value, type.Values))
        {
            Report(
                value,
                $"Qualifier '{qualifier.Name.Text}' of {element.Title} takes {Describe(type.Values)}, not {SourceText.Of(value)}.",
                element,
                context);
        }
    }

    // An array of one may lose its braces; names are macros or elements of enumerations.
    private static bool Fits(ValueSyntax value, QualifierValues allowed) => value switch
    {
        NullSyntax or NameValueSyntax or AliasSyntax or InstanceSyntax => true,
        ArraySyntax { Items.Count: <= 1 } array => array.Items.Count == 0 || Fits(array.Items[0], allowed),
        ArraySyntax array => (allowed & QualifierValues.List) != 0 && array.Items.All(item => item is not ArraySyntax && Fits(item, allowed)),
        StringSyntax text => (allowed & QualifierValues.Text) != 0 || ((allowed & QualifierValues.Integer) != 0 && IntegerText.Read(text.Text) is not null),
        IntegerSyntax => (allowed & (QualifierValues.Integer | QualifierValues.Real)) != 0,
        RealSyntax => (allowed & QualifierValues.Real) != 0,
        CharacterSyntax => (allowed & (QualifierValues.Char | QualifierValues.Integer)) != 0,
        BooleanSyntax => (allowed & QualifierValues.Bool) != 0,
        _ => true,
    };

    private static string Describe(QualifierValues values)
    {
        var names = new List<string>(4);
        Add(QualifierValues.Bool, "TRUE or FALSE");
        Add(QualifierValues.Integer, "an integer");
        Add(QualifierValues.Real, "a number");
        Add(QualifierValues.Char, "a character");
        Add(QualifierValues.Text, "a string");
        var text = string.Join(" or ", names);
        return (values & QualifierValues.List) == 0 ? text : text + ", or several in braces";

        void Add(QualifierValues value, string name)
        {
            if ((values & value) != 0)
            {
                names.Add(name);
            }
        }
    }

    private static void Report(MofSyntax place, string message, in Element element, BindingContext context) =>
        context.Report(element.File, MofRuleIds.QualifierValue, message, place.Span);
}
