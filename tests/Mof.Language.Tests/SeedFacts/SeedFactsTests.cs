using System.Globalization;

namespace Mof.Language.Tests.SeedFacts;

/// <summary>The bound schema against the facts of the two documents that it was written from, property by property.</summary>
public sealed class SeedFactsTests
{
    // Newer than the documents, and in the current product's schema.
    private static readonly string[] Newer = ["ISVString", "PackageSize"];

    // Column order: document,class,superclass,property,type,is_array,access,qualifiers,default,values
    public static TheoryData<string, string> Properties
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Rows)
            {
                data.Add(row["class"], row["property"]);
            }

            return data;
        }
    }

    private static readonly IReadOnlyList<Dictionary<string, string>> Rows = Read();

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_is_what_the_document_says(string className, string name)
    {
        var row = Rows.Single(candidate => candidate["class"] == className && candidate["property"] == name);
        var bound = Repository.Schema.Find(className)!;
        Assert.Equal(row["superclass"], bound.SuperclassName);
        var property = bound.FindProperty(name)!;
        Assert.NotNull(property);
        Assert.Equal(name, property.Name);
        Assert.Equal(row["type"], property.Type.ClassName ?? property.Type.Kind.ToString(), ignoreCase: true);
        Assert.Equal(bool.Parse(row["is_array"]), property.Type.IsArray);
        Assert.Equal(row["access"] == "Key", property.IsKey);
        Assert.Equal(row["access"] == "Read-only", property.Qualifiers.IsTrue("Read"));
        foreach (var qualifier in row["qualifiers"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            HasQualifier(property, qualifier);
        }

        if (row["default"].Length > 0)
        {
            Assert.Equal(row["default"], Default(property), ignoreCase: true);
        }

        foreach (var value in row["values"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            HasValue(property, value);
        }
    }

    [Theory]
    [InlineData("SMS_PackageBaseclass")]
    [InlineData("SMS_ImagePackage")]
    public void A_class_has_nothing_beyond_its_document_and_what_is_newer(string className)
    {
        var documented = Rows.Where(row => row["class"] == className).Select(static row => row["property"]).Concat(Newer);
        Assert.Equal(documented.Order(StringComparer.Ordinal), Repository.Schema.Find(className)!.AllProperties.Select(static property => property.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_classes_have_their_qualifiers()
    {
        Assert.True(Repository.Schema.Find("SMS_PackageBaseclass")!.IsAbstract);
        var image = Repository.Schema.Find("SMS_ImagePackage")!;
        Assert.False(image.IsAbstract);
        Assert.True(image.Qualifiers.IsTrue("Secured"));
        Assert.Equal("Package.ico", image.Qualifiers.Text("Icon"));
        Assert.Equal(8, image.Methods.Count);
        Assert.Equal(["GetImageProperties", "RunOfflineServicingManager"], image.Methods.Where(static method => method.IsStatic).Select(static method => method.Name));
    }

    [Fact]
    public void Bit_23_is_0x00800000_whatever_the_page_prints() => Assert.Contains(
        new MofNamedValue("DO_NOT_ENCRYPT_CONTENT_ON_CLOUD", new MofInteger(false, 0x00800000)),
        Repository.Schema.Find("SMS_PackageBaseclass")!.FindProperty("PkgFlags")!.Values!.Entries);

    [Theory]
    [InlineData("SMS_PackageBaseclass")]
    [InlineData("SMS_ImagePackage")]
    public void The_printed_class_block_binds_to_the_same_names_and_types(string className)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Mof.Language.Tests", "SeedFacts", className + ".simplified.mof"));
        var file = MofParser.Parse(text);
        Assert.Empty(file.Diagnostics);
        var printed = Assert.Single(MofSchema.Bind([file]).Classes);
        foreach (var property in printed.Properties)
        {
            Assert.Equal(Repository.Schema.Find(className)!.FindProperty(property.Name)!.Type, property.Type);
        }
    }

    private static void HasQualifier(MofProperty property, string printed)
    {
        var open = printed.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? printed : printed[..open];
        if (name == "bits")
        {
            Assert.Equal(MofValueMapKind.Bits, property.Values!.Kind);
            return;
        }

        var qualifier = property.Qualifiers.Find(name);
        Assert.NotNull(qualifier);
        if (open >= 0)
        {
            var argument = printed[(open + 1)..^1].Trim('"');
            Assert.Equal(argument, qualifier.Value is MofString text ? text.Value : ((MofInteger)qualifier.Value).Magnitude.ToString(CultureInfo.InvariantCulture), ignoreCase: true);
        }
    }

    private static string Default(MofProperty property) => property.Default switch
    {
        // The page gives the default of ShareType by its name.
        MofInteger number when property.Name == "ShareType" => property.Values!.Entries.Single(entry => entry.Value.Equals(number)).Name,
        MofInteger number => number.Magnitude.ToString(CultureInfo.InvariantCulture),
        MofBoolean boolean => boolean.Value.ToString(),
        MofString { Value.Length: 0 } => "\"\"",
        MofString text => text.Value,
        _ => "none",
    };

    private static void HasValue(MofProperty property, string printed)
    {
        var isBit = printed.StartsWith("bits:", StringComparison.Ordinal);
        var pair = (isBit ? printed[5..] : printed).Split('=', 2);
        var values = property.Values!;
        if (values.Kind == MofValueMapKind.Strings)
        {
            // ADR_LAN is a slip of the page: all others begin with ADDR_.
            var name = pair[1] == "ADR_LAN" ? "ADDR_LAN" : pair[1];
            Assert.Contains(new MofNamedValue(name, new MofString(pair[0])), values.Entries);
            return;
        }

        var number = ulong.Parse(pair[0], CultureInfo.InvariantCulture);
        var value = new MofInteger(false, values.Kind == MofValueMapKind.Bits ? 1UL << (int)number : number);
        var entry = values.Entries.SingleOrDefault(candidate => candidate.Value.Equals(value));
        Assert.NotNull(entry);
        // The page describes the package types and does not name them.
        if (property.Name != "PackageType")
        {
            Assert.Equal(pair[1], entry.Name);
        }
    }

    private static List<Dictionary<string, string>> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Mof.Language.Tests", "SeedFacts", "SeedFacts.csv"));
        var header = Fields(lines[0]);
        return [.. lines.Skip(1).Where(static line => line.Length > 0).Select(line => header.Zip(Fields(line)).ToDictionary(static pair => pair.First, static pair => pair.Second))];
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
