using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Language;

namespace Mof.Generator.Modeling;

/// <summary>Writes values of the schema as C# expressions that convert to the runtime's CimValue.</summary>
internal static class ValueLiteral
{
    private const string Runtime = "global::Mof.Runtime.";

    /// <summary>The expression of a value of a type; null where there is none (NULL, objects, a value that does not fit).</summary>
    public static string? Of(MofValue value, MofType type)
    {
        if (type.Kind is MofTypeKind.Object or MofTypeKind.Void)
        {
            return null;
        }

        if (!type.IsArray)
        {
            return Scalar(value, type.Kind);
        }

        if (value is not MofArray array)
        {
            return null;
        }

        var items = new List<string>(array.Items.Count);
        foreach (var item in array.Items)
        {
            if (Scalar(item, type.Kind) is not { } text)
            {
                return null;
            }

            items.Add(text);
        }

        var list = string.Join(", ", items);
        if (type.Kind == MofTypeKind.UInt8)
        {
            return items.Count == 0 ? "new byte[0]" : "new byte[] { " + list + " }";
        }

        if (type.Kind == MofTypeKind.Reference)
        {
            return Runtime + "CimValue.FromList<" + Runtime + "CimPath>(new " + Runtime + "CimPath[" + (items.Count == 0 ? "0])" : "] { " + list + " })");
        }

        var element = TypeMapping.Keyword(type.Kind);
        return Runtime + "CimValue.FromList<" + element + ">(new " + element + (items.Count == 0 ? "[0])" : "[] { " + list + " })");
    }

    /// <summary>What NULL reads as where a property promises a value and the schema has no default: zero, FALSE, the empty text.</summary>
    public static string? Zero(MofType type)
    {
        if (type.IsArray)
        {
            return Of(new MofArray(default), type);
        }

        return type.Kind switch
        {
            MofTypeKind.Boolean => "false",
            MofTypeKind.String => "\"\"",
            MofTypeKind.Char16 => "'\\0'",
            MofTypeKind.DateTime => "default(" + Runtime + "CimDateTime)",
            MofTypeKind.Real32 or MofTypeKind.Real64 => Scalar(new MofReal(0), type.Kind),
            MofTypeKind.Reference or MofTypeKind.Object or MofTypeKind.Void => null,
            _ => Scalar(new MofInteger(false, 0), type.Kind),
        };
    }

    /// <summary>A number as C# writes it, without suffix.</summary>
    public static string Number(MofInteger value) => (value.IsNegative ? "-" : "") + value.Magnitude.ToString(CultureInfo.InvariantCulture);

    private static string? Scalar(MofValue value, MofTypeKind kind) => (value, kind) switch
    {
        (MofBoolean boolean, MofTypeKind.Boolean) => boolean.Value ? "true" : "false",
        (MofString text, MofTypeKind.String) => SymbolDisplay.FormatLiteral(text.Value, quote: true),
        (MofString text, MofTypeKind.DateTime) when IsDateTime(text.Value) => Runtime + "CimDateTime.Parse(" + SymbolDisplay.FormatLiteral(text.Value, quote: true) + ")",
        (MofString text, MofTypeKind.Reference) when ObjectPath.IsMatch(text.Value) => Runtime + "CimPath.Parse(" + SymbolDisplay.FormatLiteral(text.Value, quote: true) + ")",
        (MofCharacter character, MofTypeKind.Char16) => SymbolDisplay.FormatLiteral(character.Value, quote: true),
        (MofCharacter character, _) when IsInteger(kind) => Scalar(new MofInteger(false, character.Value), kind),
        (MofInteger { IsNegative: false } number, MofTypeKind.Char16) when number.Magnitude <= char.MaxValue =>
            SymbolDisplay.FormatLiteral((char)number.Magnitude, quote: true),
        (MofInteger number, MofTypeKind.Real32) => Number(number) + "F",
        (MofInteger number, MofTypeKind.Real64) => Number(number) + "D",
        (MofReal real, MofTypeKind.Real32) => NotANumber((float)real.Value, "float") ?? ((float)real.Value).ToString("R", CultureInfo.InvariantCulture) + "F",
        (MofReal real, MofTypeKind.Real64) => NotANumber(real.Value, "double") ?? real.Value.ToString("R", CultureInfo.InvariantCulture) + "D",
        (MofInteger number, _) when MofIntegerRange.Fits(number, kind) => Integer(number, kind),
        _ => null,
    };

    // What the runtime reads; anything else would throw when the class is first used.
    private static bool IsDateTime(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var fits = i switch { 14 => text[i] == '.', 21 => text[i] is '+' or '-' or ':', _ => text[i] is (>= '0' and <= '9') or '*' };
            if (!fits)
            {
                return false;
            }
        }

        return text.Length == 25;
    }

    // Class.Key="v",… — Class=@, the object of a singleton — Class="v", where there is one key.
    private static readonly Regex ObjectPath = new(
        @"^((\\\\|//)[^\\/:]+[\\/])?([^:""=]*:)?\w+(=@|=(""([^""\\]|\\.)*""|[-+]?\d+|TRUE|FALSE)|\.(\w+=(""([^""\\]|\\.)*""|[-+]?\d+|TRUE|FALSE),?)+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A number too large for its type becomes infinity, which C# has no literal for.
    private static string? NotANumber(double value, string type) =>
        double.IsNaN(value) ? type + ".NaN"
        : double.IsInfinity(value) ? type + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity")
        : null;

    private static string Integer(MofInteger number, MofTypeKind kind) => kind switch
    {
        MofTypeKind.UInt32 => Number(number) + "U",
        MofTypeKind.UInt64 => Number(number) + "UL",
        MofTypeKind.SInt64 => number is { IsNegative: true, Magnitude: 1UL << 63 } ? "long.MinValue" : Number(number) + "L",
        MofTypeKind.SInt32 => number is { IsNegative: true, Magnitude: 1UL << 31 } ? "int.MinValue" : Number(number),
        _ => "(" + TypeMapping.Keyword(kind) + ")" + (number.IsNegative ? "(" + Number(number) + ")" : Number(number)),
    };

    private static bool IsInteger(MofTypeKind kind) => kind is >= MofTypeKind.UInt8 and <= MofTypeKind.SInt64;
}
