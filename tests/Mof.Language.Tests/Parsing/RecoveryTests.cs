using System.Text;
using Mof.Language.Lexing;

namespace Mof.Language.Tests.Parsing;

public class RecoveryTests
{
    public static TheoryData<string> Files => MofFolder.SchemaFiles();

    [Theory]
    [InlineData("class A\n{\n    uint8 P\n    uint8 Q;\n};", "(3,12): error MOF0001: ';' after property 'P' expected.")]
    [InlineData("class A\n{\n    uint8 P;\n    uint8 Q;\n\nclass B { uint8 R; };", "(5,1): error MOF0001: '}' after the members of class 'A' expected.")]
    [InlineData("class A\n    uint8 P;\n    uint8 Q;\n};", "(1,8): error MOF0001: '{' before the members of class 'A' expected.")]
    [InlineData("class A\n{\n    Timeout;\n    uint8 P;\n    uint8 Q;\n};", "(3,5): error MOF0001: 'Timeout' is not expected here: a type before the name expected.")]
    [InlineData("class A\n{\n    [Key uint8 P;\n    uint8 Q;\n};", "(3,9): error MOF0001: ']' after the qualifiers expected.")]
    [InlineData("------ decoration ------\nclass A { uint8 P; uint8 Q; };", null)]
    [InlineData("class A { uint8 P; uint8 Q; }", "(1,30): error MOF0001: ';' after the closing brace of class 'A' expected.")]
    [InlineData("class A { uint8 P; string . Caption; uint8 Q; };", null)]
    [InlineData("class A { uint8 P = ; uint8 Q; };", null)]
    [InlineData("class A :  { uint8 P; uint8 Q; };", null)]
    public void OneFaultHasOneDiagnosticAndLosesNothingElse(string text, string? expected)
    {
        var file = MofParser.Parse(text);
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal(expected ?? error.ToString(), error.ToString());
        Assert.Equal(["P", "Q"], Parsed.Members(file.Declarations[0]));
    }

    [Fact]
    public void LinesForThePreprocessorAreReportedOnce()
    {
        var file = MofParser.Parse("#define A \\\n  { [ \"\n#ifdef B\nclass C { uint8 P; };\n#endif\n");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofRuleIds.Preprocessor, 1), (error.Id, error.Line));
        Assert.Equal(["C"], Parsed.Classes(file));
    }

    [Fact]
    public void CommentWithoutEndIsReportedWhereItBegins()
    {
        var file = MofParser.Parse("class A { string P = \"a\"; };\n  /* class B");
        var error = Assert.Single(file.Diagnostics);
        Assert.Equal((MofRuleIds.Unterminated, 2, 3), (error.Id, error.Line, error.Column));
    }

    [Fact]
    public void UndecodedCharactersAreReportedOnce()
    {
        var file = MofParser.Parse("// \ufffd\ufffd\nclass A { string P = \"\ufffd\"; };");
        Assert.Equal((MofRuleIds.Encoding, MofSeverity.Warning), (Assert.Single(file.Diagnostics).Id, file.Diagnostics[0].Severity));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void LinesAreCountedWhateverEndsThem(string end)
    {
        var error = Assert.Single(MofParser.Parse($"// a{end}{end}class A{end}{{{end}    uint8 P{end}}};", "a.mof").Diagnostics);
        Assert.Equal((5, 12, 5, 12), (error.Line, error.Column, error.EndLine, error.EndColumn));
        Assert.StartsWith("a.mof(5,12): error MOF0001", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryPrefixKeepsTheClassesBeforeIt(string file)
    {
        var text = File.ReadAllText(Path.Combine(MofFolder.Schema, file));
        var whole = MofParser.Parse(text).Declarations;
        foreach (var token in Lexing.Tokens.Of(text))
        {
            foreach (var length in new[] { token.Start, token.Start + (token.Length / 2) })
            {
                var part = MofParser.Parse(text[..length]);
                Assert.All(part.Diagnostics, diagnostic => Assert.InRange(diagnostic.Start + diagnostic.Length, diagnostic.Start, length));
                var complete = whole.Where(declaration => declaration.Span.End <= length).ToList();
                Assert.Equal(complete, part.Declarations.Take(complete.Count));
            }
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("}")]
    [InlineData("]")]
    [InlineData(")")]
    [InlineData("\"")]
    [InlineData("\"\n")]
    [InlineData("[A(")]
    [InlineData("[A{")]
    [InlineData("a,")]
    [InlineData("a(")]
    [InlineData("class A {")]
    [InlineData("class A {\n")]
    [InlineData("structure A {")]
    [InlineData("class C { structure A {")]
    [InlineData("instance of A { B = ")]
    [InlineData("instance of A { B = {")]
    [InlineData("instance of\n")]
    [InlineData("/*")]
    [InlineData("#")]
    [InlineData("'")]
    [InlineData("$")]
    [InlineData("\\")]
    public void DeepAndLongNonsenseIsSurvived(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 100_000).ToString();
        foreach (var before in new[] { "", "class X { uint8 P = ", "instance of X { P = ", "class X { [Q(" })
        {
            var file = MofParser.Parse(before + text);
            Assert.NotEmpty(file.Diagnostics);
        }
    }

    [Fact]
    public void NestingHasItsLimitAndTheRestIsRead()
    {
        var file = MofParser.Parse($"class A {{ uint8 P = {new string('{', 100_000)}{new string('}', 100_000)}; uint8 Q; }};\nclass B {{ }};");
        Assert.Single(file.Diagnostics);
        Assert.Equal(["A", "B"], Parsed.Classes(file));
        Assert.Equal(["P", "Q"], Parsed.Members(file.Declarations[0]));
    }

    [Fact]
    public void LongFilesAreReadWhole()
    {
        const string one = "[Description(\"some text, about \\\"this\\\" class\")]\nclass A : B\n{\n    [Key, Values{\"1\", \"2\"}] uint32 P[] = {1, 2};\n    uint8 M([In] string X);\n};\n";
        var tokens = Lexing.Tokens.Of(one).Length - 1;
        var count = (2_000_000 / one.Length) + 1;
        var text = new StringBuilder().Insert(0, one, count).ToString();
        Assert.Equal((tokens * count) + 1, Lexing.Tokens.Of(text).Length);
        Assert.Equal(count, Parsed.Clean(text).Declarations.Count);
    }

    [Fact]
    public void NullIsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => MofParser.Parse(null!));
        Assert.Throws<ArgumentNullException>(() => MofParser.Parse("", null!));
    }
}
