using System.Globalization;
using System.Text;

namespace Mof.Language.Writing;

/// <summary>Values as MOF text.</summary>
internal static class ValueText
{
    private const int Longest = 100;

    public static string Of(ValueSyntax value) => value switch
    {
        StringSyntax text => String(text),
        IntegerSyntax number => Integer(number),
        RealSyntax real => Real(real.Value),
        CharacterSyntax character => Character(character.Value),
        BooleanSyntax boolean => boolean.Value ? "TRUE" : "FALSE",
        AliasSyntax alias => "$" + alias.Alias,
        NameValueSyntax name => name.Text,
        ArraySyntax array => Array(array),
        InstanceSyntax instance => Instance(instance),
        ClassValueSyntax type => Class(type),
        _ => "NULL",
    };

    /// <summary>A text between quotes, with escapes where DSP0004 annex A wants them.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            var simple = "\b\t\n\f\r\"\\".IndexOf(character);
            if (simple >= 0)
            {
                builder.Append('\\').Append("btnfr\"\\"[simple]);
            }
            else if (character < ' ')
            {
                builder.Append(Hexadecimal(character));
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.ToString();
    }

    public static string Instance(InstanceSyntax instance)
    {
        var text = new StringBuilder();
        if (instance.Qualifiers.Count > 0)
        {
            text.Append(QualifierText.OneLine(instance.Qualifiers)).Append(' ');
        }

        text.Append("instance of ").Append(instance.ClassName.Text);
        if (instance.Alias is { } alias)
        {
            text.Append(" as $").Append(alias.Text);
        }

        text.Append(" { ");
        foreach (var slot in instance.Slots)
        {
            text.Append(Slot(slot)).Append(' ');
        }

        return text.Append('}').ToString();
    }

    public static string Slot(SlotSyntax slot) =>
        (slot.Qualifiers.Count > 0 ? QualifierText.OneLine(slot.Qualifiers) + " " : "") + slot.Name.Text + (slot.Value is { } value ? " = " + Of(value) : "") + ";";

    private static string Class(ClassValueSyntax value)
    {
        var writer = new DeclarationWriter();
        writer.Declaration(value.Declaration);
        return writer.ToString().TrimEnd('\n', ';');
    }

    // Adjacent strings are one (DSP0004 annex A): a long one is written in pieces.
    private static string String(StringSyntax syntax)
    {
        var raw = IsWhole(syntax.Raw) ? syntax.Raw : Escape(syntax.Text);
        if (raw.Length <= Longest || raw.IndexOfAny(['\r', '\n']) >= 0)
        {
            return "\"" + raw + "\"";
        }

        var text = new StringBuilder(raw.Length + 32);
        var start = 0;
        while (start < raw.Length)
        {
            var end = raw.Length - start <= Longest ? raw.Length : raw.LastIndexOf(' ', start + Longest - 1, Longest) + 1;
            end = end <= start ? raw.Length : end;
            text.Append(start == 0 ? "\"" : " \"").Append(raw, start, end - start).Append('"');
            start = end;
        }

        return text.ToString();
    }

    // A string whose quote was missing may hold what would end it.
    private static bool IsWhole(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '"' || (raw[i] == '\\' && ++i == raw.Length))
            {
                return false;
            }
        }

        return true;
    }

    private static string Integer(IntegerSyntax number)
    {
        var sign = number.IsNegative ? "-" : "";
        var digits = number.Radix switch
        {
            2 => Digits(number, 2) + "b",
            8 => "0" + Digits(number, 8),
            16 => "0x" + Digits(number, 16),
            _ => Digits(number, 10),
        };
        return sign + digits;
    }

    private static string Digits(IntegerSyntax number, uint radix)
    {
        var text = new StringBuilder();
        var rest = number.Magnitude;
        do
        {
            text.Insert(0, "0123456789ABCDEF"[(int)(rest % radix)]);
            rest /= radix;
        }
        while (rest > 0);

        // What the number was is lost; that it is too large is not.
        return number.Overflows ? "1" + text : text.ToString();
    }

    private static string Real(double value)
    {
        if (double.IsInfinity(value) || double.IsNaN(value))
        {
            return value < 0 ? "-1.0E999" : "1.0E999";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }

    private static string Character(char value) =>
        value is '\'' or '\\' ? "'\\" + value + "'" : value is >= ' ' and <= '~' ? "'" + value + "'" : "'" + Hexadecimal(value) + "'";

    private static string Hexadecimal(char value) => "\\x" + ((int)value).ToString("X4", CultureInfo.InvariantCulture);

    private static string Array(ArraySyntax array) => array.Items.Count == 0 ? "{ }" : "{ " + string.Join(", ", array.Items.Select(Of)) + " }";
}
