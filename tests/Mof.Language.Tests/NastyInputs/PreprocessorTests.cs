using Mof.Language.Tests.Parsing;

namespace Mof.Language.Tests.NastyInputs;

public class PreprocessorTests
{
    [Fact]
    public void N20_LinesForTheCPreprocessorAreOneErrorAndLoseNothing()
    {
        var file = MofParser.Parse(
            """
            // common.mof
            #define MOFCOMP_PASS
            #include "iscsidsc.h"
            #define ISCSI_STATUS uint32
            #define ISCSI_STATUS_QUALIFIERS \
                Description("Status code resulting from operation") : amended, \
                Values { "Success",         \
                         "Non Specific Error" }
            class A
            {
                [WmiDataId(1), ISCSI_STATUS_QUALIFIERS] ISCSI_STATUS Status;
                uint32 Other([out, ISCSI_STATUS_QUALIFIERS] ISCSI_STATUS Status);
            };
            class B { uint8 P; };
            """);
        Assert.Equal(["error MOF0004 at 2"], Reported.By(file));
        Assert.Equal("iscsidsc.h", Assert.IsType<StringSyntax>(Assert.Single(Assert.IsType<PragmaSyntax>(file.Declarations[0]).Arguments)).Text);
        Assert.Equal(["A", "B"], Parsed.Classes(file));
        Assert.Equal(["Status", "Other"], Parsed.Members(file.Declarations[1]));
        var status = Assert.IsType<PropertySyntax>(((ClassDeclarationSyntax)file.Declarations[1]).Members[0]);
        Assert.Equal(["WmiDataId", "ISCSI_STATUS_QUALIFIERS"], status.Qualifiers.Select(static qualifier => qualifier.Name.Text));
        Assert.Equal("ISCSI_STATUS", status.Type.Name.Text);
    }

    [CorpusFact]
    public void N20_SourceForTheCPreprocessorKeepsItsClasses()
    {
        var file = RealFile.Parse("windows-driver-samples/storage/iscsi/src/common.mof");
        Assert.Equal(["error MOF0004 at 16"], Reported.By(file));
        Assert.Equal(
            ["ISCSI_IP_Address", "ISCSI_TargetPortal", "ISCSI_TargetPortalGroup", "ISCSI_LoginOptions", "ISCSI_LUNList", "ISCSI_TargetMapping"],
            Parsed.Classes(file));
        Assert.Equal(
            ["Type", "IpV4Address", "IpV6Address", "IpV6FlowInfo", "IpV6ScopeId", "TextAddress"],
            Parsed.Members(file.Declarations.First(static declaration => declaration is ClassDeclarationSyntax)));
    }

    [Theory]
    [InlineData("#PRAGMA AUTORECOVER")]
    [InlineData(" #pragma autorecover")]
    [InlineData("# pragma\tautorecover ;")]
    [InlineData("#Pragma NoAutoRecover")]
    public void N21_PragmaNeedsNoParenthesesAndNoCase(string pragma)
    {
        var file = Parsed.Clean($"{pragma}\n#pragma namespace(\"root\")\nclass A {{ uint8 P; }};");
        Assert.Equal(["PragmaSyntax", "PragmaSyntax", "A"], file.Declarations.Select(Parsed.Name));
        var parsed = Assert.IsType<PragmaSyntax>(file.Declarations[0]);
        Assert.EndsWith("autorecover", parsed.Name.Text.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Empty(parsed.Arguments);
        Assert.Empty(MofSchema.Bind([file]).Diagnostics);
    }

    [CorpusFact]
    public void N21_PragmaOfSamplesIsRead()
    {
        Assert.Equal(
            ["AUTORECOVER", "namespace"],
            Pragmas("windows-classic-samples/Samples/Win7Samples/sysmgmt/wmi/vc/hiperfprovider/BasicHiPerf.Mof").Select(static pragma => pragma.Name.Text));
        Assert.Equal(
            ["autorecover", "namespace", "namespace"],
            Pragmas("windows-classic-samples/Samples/Win7Samples/sysmgmt/wmi/vc/decoupled/event_consumer/mof/ProvReg.mof")
                .Select(static pragma => pragma.Name.Text));
    }

    [Fact]
    public void N22_PragmaHasTwoArgumentsOneABareWord()
    {
        var file = Parsed.Clean(
            """
            #pragma deleteclass("MAPPEDDRIVES", NOFAIL)
            [dynamic] class MAPPEDDRIVES { [key] string Drive; };
            """);
        var pragma = Assert.IsType<PragmaSyntax>(file.Declarations[0]);
        Assert.Equal("deleteclass", pragma.Name.Text);
        Assert.Equal<ValueSyntax>([new StringSyntax("MAPPEDDRIVES", "MAPPEDDRIVES"), new NameValueSyntax("NOFAIL")], pragma.Arguments);
        Assert.Equal(["MAPPEDDRIVES"], Parsed.Classes(file));
        Assert.Empty(MofSchema.Bind([file]).Diagnostics);
    }

    [CorpusFact]
    public void N22_InventoryFileDeletesWhatItDefines()
    {
        const string path = "mecm-toolkit/Infrastructure/MOFs/MBAM/MBAM_configuration.mof";
        string[] classes = ["Win32_BitLockerEncryptionDetails", "Win32Reg_MBAMPolicy", "CCM_OperatingSystemExtended", "CCM_ComputerSystemExtended"];
        Assert.Equal(classes, Parsed.Classes(RealFile.Parse(path)));
        var deleted = Pragmas(path).Where(static pragma => pragma.Name.Text == "deleteclass").ToList();
        Assert.Equal(classes, deleted.Select(static pragma => Assert.IsType<StringSyntax>(pragma.Arguments[0]).Text));
        Assert.All(deleted, static pragma => Assert.Equal(new NameValueSyntax("NOFAIL"), pragma.Arguments[1]));
    }

    [Fact]
    public void N23_SpellingsOfANamespaceAreOne()
    {
        var schema = MofSchema.Bind([Parsed.Clean(
            """
            class Before { };
            #pragma namespace("\\\\.\\root\\cimv2")
            class A { };
            #pragma namespace("\\root\\cimv2\\SAMPLE_Office")
            class B { };
            #pragma namespace("//./root/perfmonScriptExample")
            class C { };
            #pragma namespace ("root/cimv2")
            class D { };
            instance of D { };
            """)]);
        Assert.Empty(schema.Diagnostics);
        Assert.Equal(
            [("Before", null), ("A", "root/cimv2"), ("B", "root/cimv2/SAMPLE_Office"), ("C", "root/perfmonScriptExample"), ("D", "root/cimv2")],
            schema.Classes.Select(static type => (type.Name, type.Namespace)));
        Assert.Equal("root/cimv2", Assert.Single(schema.Instances).Namespace);
    }

    [CorpusFact]
    public void N23_NamespaceOfARealFileFollowsItsPragmas()
    {
        const string folder = "windows-classic-samples/Samples/Win7Samples/sysmgmt/";
        var perfmon = MofSchema.Bind([RealFile.Parse(folder + "wmi/scripting/wsh/perl/perfmon/perfmon.mof")]);
        Assert.Equal(
            [("NTProcesses", "root/perfmonScriptExample"), ("NTMemory", "root/perfmonScriptExample")],
            perfmon.Classes.Select(static type => (type.Name, type.Namespace)));
        Assert.Equal(
            ["root", "root/perfmonScriptExample", "root/perfmonScriptExample"], perfmon.Instances.Select(static instance => instance.Namespace));
        var hardware = MofSchema.Bind([RealFile.Parse(folder + "winrm/hardwaremanagement/hw.mof")]);
        Assert.Equal(22, hardware.Classes.Count);
        Assert.All(hardware.Classes, static type => Assert.Equal("root/Hardware", type.Namespace));
    }

    private static IEnumerable<PragmaSyntax> Pragmas(string path)
    {
        var file = RealFile.Parse(path);
        Assert.Empty(file.Diagnostics);
        return file.Declarations.OfType<PragmaSyntax>();
    }
}
