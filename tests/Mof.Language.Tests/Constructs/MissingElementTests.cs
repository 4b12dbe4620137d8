using Mof.Language.Lexing;

namespace Mof.Language.Tests.Constructs;

/// <summary>Sound texts without one of their tokens, each in turn: whatever is missing, the other declarations stay what they were.</summary>
public class MissingElementTests
{
    private const int MostDiagnostics = 3;

    public static TheoryData<string, string> Texts => new()
    {
        {
            "classes with methods and qualifiers",
            """
            // Three classes
            [Abstract, Description("The " "base" /* of all */) : ToSubclass Amended, Version("1.0.0")]
            class Vendor_Base
            {
                [Key, MaxLen(64)] string Name;
                [Values{"Off", "On"}, ValueMap{"0", "1"}] uint16 State = 1;
            };

            [Dynamic, Provider("P") : ToInstance, Locale(0x409)]
            class Vendor_Device as $device : Vendor_Base
            {
                uint8 Data[16];
                Vendor_Base ref Parent = $device;
                string Names[] = {"a", "b"};
                [Static, Implemented]
                uint32 Reset([In] boolean Force, [In, Out] string Texts[], Vendor_Base ref Target = NULL);
                void Stop();
                [Read : DisableOverride] datetime Changed;
            };

            class Vendor_Last : Vendor_Base
            {
                object Any;
                real32 Ratio = -.5;
            };
            """
        },
        {
            "nested instances",
            """
            class Vendor_Link { [Key] string Id; };

            instance of Vendor_Link as $link
            {
                Id = "l1" "l2";
                Targets = {1, 0x2, 011b};
            };

            [DynProps]
            instance of Vendor_Link
            {
                Id = "outer";
                Inner = instance of Vendor_Link as $inner
                {
                    Id = "inner";
                    Deep = {instance of Vendor_Link { Id = "x"; }, $link, NULL};
                };
                [PropertyContext("c"), Dynamic] Value;
                Enabled = TRUE;
            };

            instance of Vendor_Link { Id = 'c'; Kind = Kinds.First; };
            """
        },
        {
            "structures and enumerations of MOF 3",
            """
            enumeration Vendor_Month : uint8
            {
                [Description("first")] January = 1,
                February = 2
            };

            [Experimental]
            structure Vendor_Date : Vendor_Value
            {
                Vendor_Month Month = Vendor_Month.January;
                uint8 Day = 1;
            };

            association Vendor_Pair
            {
                [Key] Vendor_Date ref First;
                [Key] Vendor_Date ref Second;
            };

            class Vendor_Tour : Vendor_Event
            {
                enumeration Level : string { Low, High = "hi" };
                structure Stop
                {
                    Level Kind = Low;
                    octetstring Raw;
                };
                Stop Stops[];
                uint8[] Numbers([In] Level Kind = High);
                Vendor_Date Begin;
            };

            value of Vendor_Date as $date
            {
                Month = January;
                Day = 31;
            };
            """
        },
        {
            "qualifier declarations",
            """
            Qualifier Key : boolean = false, Scope(property, reference), Flavor(DisableOverride, ToSubclass);
            Qualifier Values : string[] = {"a", "b"}, Scope(any), Flavor(Translatable);
            Qualifier Version : string = NULL
                Scope(class, association)
                Policy(restricted);
            qualifier Description : ToSubclass Amended;
            Qualifier MaxLen : uint32 = 0x10, Scope(property);

            [Key, Version("1")]
            class Vendor_Use
            {
                [Values{"x"}] uint8 P;
            };
            Qualifier Last : sint64, Scope(method);
            """
        },
        {
            "directives",
            """
            #pragma include("Vendor_Base.mof")
            #pragma namespace("\\\\.\\root\\cimv2")
            #PRAGMA AUTORECOVER
            #pragma classflags("forceupdate", "updateonly")
            class Vendor_Old;

            class Vendor_First
            {
                uint8 P;
            };
            #pragma deleteclass("Vendor_Older", NOFAIL)
            #include "Vendor_Other.mof"
            [Abstract]
            class Vendor_Second : Vendor_First
            {
                string Q;
            };
            #pragma Vendor_x(1, y)
            instance of Vendor_Second
            {
                Q = "q";
            };
            #include ("Vendor_End.mof")
            #pragma locale
                ("en_US")
            """
        },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_missing_token_changes_its_own_declaration_only(string name, string text)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var violations = Violations(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal));
            Assert.True(violations.Count == 0, $"{name}: {violations.Count} violations\n{string.Join("\n", violations)}");
        }
    }

    private static List<string> Violations(string text)
    {
        var whole = MofParser.Parse(text);
        Assert.Empty(whole.Diagnostics);
        var violations = new List<string>();
        foreach (var token in Lexing.Tokens.Of(text))
        {
            if (token.Kind == TokenKind.End)
            {
                continue;
            }

            var rest = text.Remove(token.Start, token.Length);
            var file = MofParser.Parse(rest);
            var problems = Problems(whole, file, rest, Holder(whole, token)).ToList();
            if (problems.Count > 0)
            {
                var (line, column) = whole.Lines.Locate(token.Start);
                violations.Add(
                    $"({line},{column}) without '{text.Substring(token.Start, token.Length)}': {string.Join("; ", problems)}\n" +
                    string.Join("\n", file.Diagnostics.Take(MostDiagnostics + 1).Select(static diagnostic => "    " + diagnostic)));
            }
        }

        return violations;
    }

    private static IEnumerable<string> Problems(MofFile whole, MofFile file, string rest, int holder)
    {
        if (file.Diagnostics.Count > MostDiagnostics)
        {
            yield return $"{file.Diagnostics.Count} diagnostics";
        }

        if (file.Diagnostics.Any(diagnostic => diagnostic.Start < 0 || diagnostic.Length < 0 || diagnostic.Start + diagnostic.Length > rest.Length))
        {
            yield return "a diagnostic outside the text";
        }

        // The declaration itself may be lost, or in pieces.
        var (before, behind) = (holder, whole.Declarations.Count - holder - 1);
        if (file.Declarations.Count < before + behind)
        {
            yield return $"{file.Declarations.Count} declarations of {whole.Declarations.Count}";
            yield break;
        }

        for (var i = 0; i < whole.Declarations.Count; i++)
        {
            if (i != holder && !whole.Declarations[i].Equals(file.Declarations[i < holder ? i : file.Declarations.Count - whole.Declarations.Count + i]))
            {
                yield return $"declaration {i - holder:+0;-0} changed";
            }
        }
    }

    // Qualifiers before a declaration belong to it.
    private static int Holder(MofFile file, MofToken token)
    {
        for (var i = 0; i < file.Declarations.Count; i++)
        {
            if (token.Start < file.Declarations[i].Span.End)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"No declaration holds the token at {token.Start}.");
    }
}
