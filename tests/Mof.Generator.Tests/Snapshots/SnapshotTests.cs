using System.Runtime.CompilerServices;
using Mof.Testing;

namespace Mof.Generator.Tests.Snapshots;

/// <summary>
/// What is generated of the seed classes, as a reviewer reads it. After a change that is meant:
/// <c>MOF_UPDATE_SNAPSHOTS=1 dotnet test tests/Mof.Generator.Tests --filter Snapshots</c>, then read the difference.
/// </summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("SMS_ImagePackage")]
    [InlineData("SMS_ScheduleToken")]
    [InlineData("SMS_ObjectLock")]
    public void Of_a_seed_class(string name) => Verify(name, GeneratorRun.Of<MofGenerator>(Family.Inputs())[name + ".mof.g.cs"]);

    [Fact]
    public void Of_every_construct_in_small() => Verify(
        "Constructs",
        GeneratorRun.Of<MofGenerator>(Family.Inputs(("/a/Constructs.mof", """
            [Description("A colour.")] enumeration T_Color : uint8 { Red = 1, Green, Blue = 8 };
            [Embedded, Description("A point.")] class T_Point { sint32 X = 0; sint32 Y; };
            [Abstract, Description("The root.")] class T_Root { [Key] string Name; [Key] uint32 Number; [Read, ValueMap{"0", "1..9", "10"}, Values{"Not known", "Vendor", "Ready"}] uint16 State; };
            [Association] class T_Link { [Key] T_Root ref Antecedent; [Key] T_Root ref Dependent; };
            class T_Thing : T_Root
            {
                [Override("State"), ValueMap{"0", "11"}, Values{"Not known", "Late"}] uint16 State;
                [Write, BitMap{"0", "5"}, BitValues{"First", "Sixth"}] uint64 Options;
                [Write, Units("minutes"), MinValue(5), MaxValue(90)] uint8 Delay = 10;
                [Write, MaxLen(8)] string Code;
                [Write] T_Color Color = T_Color.Green;
                [Write, EmbeddedInstance("T_Point")] string Corners[];
                [Write] datetime Since;
                [Deprecated{"T_Thing.Code"}] string OldCode;
                [Static, Description("Finds one.")] boolean Find([in] string name, [out] T_Root ref found);
                [Description("Moves."), ValueMap{"0", "1"}, Values{"Done", "Blocked"}] uint32 Move([in, Description("Where to.")] T_Point target, [in, optional] T_Color color, [in, out] uint8 steps[]);
            };
            instance of T_Thing { Name = "one"; Number = 1; Options = 3; Color = Blue; Corners = { instance of T_Point { X = 1; Y = 2; } }; };
            """)))["Constructs.mof.g.cs"]);

    private static void Verify(string name, string actual, [CallerFilePath] string thisFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(thisFile)!, name + ".verified.txt");
        if (Environment.GetEnvironmentVariable("MOF_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), "There is no snapshot yet: run with MOF_UPDATE_SNAPSHOTS=1 and read it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
