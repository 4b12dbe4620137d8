using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mof.Analyzers.Tests.Consumers;
using Mof.Runtime;

namespace Mof.Analyzers.Tests.Queries;

/// <summary>The same conditions go to the rules and to the translator of the runtime: what one refuses, so does the other.</summary>
[Collection("Consumers")]
public sealed class TranslationAgreementTests
{
    // One condition a line, about a package p. The rules and the run decide which of them are refused; they have to decide alike.
    private const string Conditions = """
        p.Name == "x"
        "x" == p.Name
        p.Name != name
        p.Name.StartsWith("x")
        p.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        p.Name.EndsWith("x") || p.Name.Contains(name)
        p.Name.Contains("x", StringComparison.Ordinal)
        p.Name.Equals(name)
        p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
        string.Equals(p.Name, name)
        Equals(p.Name, name)
        string.Compare(p.Name, name) > 0
        0 < string.Compare(p.Name, name)
        string.Compare(p.Name, name) > 1
        string.Compare(p.Name, name, StringComparison.Ordinal) <= 0
        p.Name.CompareTo(name) == 0
        string.IsNullOrEmpty(p.Description)
        !string.IsNullOrEmpty(p.Description)
        string.IsNullOrWhiteSpace(p.Description)
        p.Name.Length > 3
        p.Name.ToUpper() == "X"
        p.Name.Trim() == name
        p.Name == name.Trim()
        p.Name + "x" == name
        p.Name == name + "x"
        p.Name[0] == 'x'
        p.Name == p.Description
        p.Name == nameof(p.Name)
        p.Name == $"{name}!"
        p.Name == (flag ? "a" : "b")
        p.Name == (name ?? "x")
        (flag ? p.Name : p.Description) == "x"
        (p.Description ?? "x") == "x"
        p.Description == null
        null != p.Description
        names.Contains(p.Name)
        list.Contains(p.Name)
        set.Contains(p.Name)
        dictionary.Keys.Contains(p.Name)
        new[] { "a", "b" }.Contains(p.Name)
        new List<string> { "a" }.Contains(p.Name)
        !names.Contains(p.Name)
        names.Any(n => n == p.Name)
        names.Contains(p.Name.Trim())
        p.LocalizedCategoryInstanceNames!.Contains("x")
        p.LocalizedCategoryInstanceNames!.Contains(name)
        p.LocalizedCategoryInstanceNames!.Any(n => n == "x")
        p.LocalizedCategoryInstanceNames == null
        p.LocalizedCategoryInstanceNames != null
        p.LocalizedCategoryInstanceNames!.Count > 0
        p.LocalizedCategoryInstanceNames == names
        p.ForcedDisconnectEnabled
        !p.ForcedDisconnectEnabled
        p.ForcedDisconnectEnabled == true
        p.ForcedDisconnectEnabled == flag
        p.ForcedDisconnectEnabled && flag
        flag
        !flag
        true
        flag || p.Name == "x"
        p.ForcedDisconnectEnabled ^ flag
        p.ForcedDisconnectEnabled & p.IgnoreAddressSchedule
        p.ForcedDisconnectEnabled | p.IgnoreAddressSchedule
        p.ForcedDisconnectDelay > 3
        p.ForcedDisconnectDelay + 1 > 3
        p.ForcedDisconnectDelay > number + 1
        -p.ForcedDisconnectDelay < 0
        p.ForcedDisconnectDelay == p.ForcedDisconnectNumRetries
        p.ForcedDisconnectDelay.CompareTo(number) > 0
        p.ForcedDisconnectDelay.Equals(number)
        (int)p.ForcedDisconnectDelay == 3
        (long)p.ForcedDisconnectDelay == 3L
        p.SourceVersion.HasValue
        !p.SourceVersion.HasValue
        p.SourceVersion.Value > 3
        p.SourceVersion > number
        p.SourceVersion == null
        p.SourceVersion.GetValueOrDefault() > 3
        (p.SourceVersion ?? 0) > 3
        p.PackageType == SMS_PackageBaseclass.PackageTypeValues.REGULAR
        (uint?)p.PackageType == 3
        (p.PkgFlags & SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD) != 0
        p.PkgFlags.HasFlag(SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD)
        p.PkgFlags == SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD
        p.LastRefreshTime > DateTimeOffset.Now
        p.LastRefreshTime > (CimDateTime)date
        p.LastRefreshTime == null
        p.LastRefreshTime!.Value.IsInterval
        p.ISVData == null
        p.ExtendedDataSize > 3
        p.ISVDataSize == 0
        p.Name == "x" && p.ExtendedDataSize > 3
        p.RefreshSchedule != null
        p.HasChanges
        p.Path == null
        p.ToString() == "x"
        p == null
        p.Equals(null)
        Matches(p)
        Matches(p.Name)
        p.Name == Computed()
        p.Name == Computed(name)
        p.Name == read()
        p.Name == read.Invoke()
        p.Name == (name as string)
        p.ForcedDisconnectDelay == (number << 1)
        p.ForcedDisconnectDelay == ~number
        p.ForcedDisconnectDelay == number * 2 % 3
        p.ForcedDisconnectDelay == (uint)names.Length
        p.Name == names[0]
        p.Name == list[0]
        p.Name == new string('x', 3)
        p.Name == holder.Text
        p.Name == holder.Inner.Text
        p.Name == new Holder { Text = "x" }.Text
        p.Name == names.First()
        p.Name == names.First(n => n != "x")
        typeof(string) == p.Name.GetType()
        p.Name is string
        """;

    [Fact]
    public async Task What_the_rules_refuse_the_translator_refuses_and_the_other_way_round()
    {
        var conditions = Conditions.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var project = ConsumerProject.WithSchema([("Conditions.cs", Source(conditions))], LanguageVersion.Latest);
        var refused = (await AnalyzerRun.OverBrokenAsync(project)).Diagnostics
            .Where(static diagnostic => diagnostic.Id is RuleIds.ConditionNotTranslatable or RuleIds.LazyPropertyInQuery)
            .Select(diagnostic => MethodAt(diagnostic.Location)).ToHashSet();

        using var image = new MemoryStream();
        var emitted = project.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        var type = Assembly.Load(image.ToArray()).GetType("Contoso.Sms.Conditions", throwOnError: true)!;
        var connection = new CimConnection(new InMemoryTransport());
        var differences = new StringBuilder();
        for (var i = 0; i < conditions.Length; i++)
        {
            var thrown = Record.Exception(() => type.GetMethod(Name(i))!.Invoke(null, [connection]))?.InnerException;
            Assert.True(thrown is null or NotSupportedException, $"{conditions[i]}: {thrown}");
            if (refused.Contains(Name(i)) != thrown is not null)
            {
                differences.Append(CultureInfo.InvariantCulture, $"\n{conditions[i]}: {(thrown is null ? "reported, and runs" : "not reported: " + thrown.Message)}");
            }
        }

        Assert.True(differences.Length == 0, differences.ToString());

        // Neither all nor none.
        Assert.InRange(refused.Count, 30, conditions.Length - 50);
    }

    private static string Name(int index) => "C" + index.ToString(CultureInfo.InvariantCulture);

    private static string MethodAt(Location location) => location.SourceTree!.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Split('(')[0].Split(' ')[^1];

    private static string Source(string[] conditions)
    {
        var source = new StringBuilder("""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Mof.Runtime;

            namespace Contoso.Sms;

            public class Holder { public string Text = "x"; public Holder Inner => this; }

            public static class Conditions
            {
                private static bool Matches(object value) => true;
                private static string Computed(string value = "x") => value;
                private static string Computed() => "x";

            """);
        for (var i = 0; i < conditions.Length; i++)
        {
            // On one line, by which a finding is told apart.
            source.Append(CultureInfo.InvariantCulture, $$"""
                public static object {{Name(i)}}(CimConnection site) { string name = "x"; bool flag = true; uint number = 3; var names = new[] { "a", "b" }; var list = new List<string> { "a" }; var set = new HashSet<string>(); var dictionary = new Dictionary<string, int>(); var date = DateTime.Now; Func<string> read = () => "x"; var holder = new Holder(); return site.Query<SMS_Package>().Where(p => {{conditions[i]}}); }

                """);
        }

        return source.Append('}').ToString();
    }
}
