namespace Mof.Language.Tests.Binding;

/// <summary>MOF0115 and the values of instances.</summary>
public sealed class InstanceRuleTests
{
    private const string Classes = "[Abstract] class A { [Key] uint8 Id; string Name; A ref Other; A Inner; datetime When; A Many[]; }; class B : A { boolean Flag; }; class C : {|MOF0101:Unknown|} { uint8 X; }; ";

    [Theory]
    [InlineData("instance of {|MOF0115:A|} { };")]
    [InlineData("instance of B { {|MOF0115:Nmae|} = \"x\"; };")]
    [InlineData("instance of B { Name = \"x\"; {|MOF0115:NAME|} = \"y\"; };")]
    [InlineData("instance of B { Other = {|MOF0115:$None|}; };")]
    [InlineData("instance of B as $x { }; instance of B as {|MOF0115:$X|} { };")]
    [InlineData("class D as $x { }; instance of B as {|MOF0115:$x|} { };")]
    [InlineData("instance of B { Inner = instance of {|MOF0115:A|} { }; };")]
    [InlineData("instance of B { Inner = instance of B { {|MOF0115:Nmae|} = 1; }; };")]
    [InlineData("instance of B { Id = {|MOF0110:256|}; };")]
    [InlineData("instance of B { Inner = {|MOF0110:5|}; };")]
    public void Instances_that_cannot_be_are_reported(string text) => MarkedMof.Verify(Classes + text);

    [Theory]
    [InlineData("instance of B { Id = 1; Name = NULL; };")]
    [InlineData("instance of B { Other = $late; }; instance of B as $late { Id = 2; };")]
    [InlineData("instance of B as $a { Other = $b; }; instance of B as $b { Other = $a; };")]
    [InlineData("instance of B { Other = \"B.Id=1\"; Inner = instance of B as $n { Id = 3; }; }; instance of B { Inner = $n; };")]
    [InlineData("instance of B { __PATH = \"x\"; };")]
    [InlineData("instance of C { Anything = 1; X = 2; };")]
    [InlineData("instance of B { Name; };")]
    [InlineData("instance of B { Many = { instance of B { }, NULL }; };")]
    [InlineData("[Dynamic] class D as $d { }; instance of B { Name = NULL; };")]
    public void Instances_that_can_are_not(string text) => MarkedMof.Verify(Classes + text);

    [Fact]
    public void An_alias_holds_in_its_file_first()
    {
        var schema = MarkedMof.Verify(
            Classes + "instance of B as $x { Id = 1; };",
            "instance of B { Inner = $x; };",
            "instance of B as $x { Id = 2; }; instance of B { Inner = $x; };");
        var ids = schema.Instances.SelectMany(static instance => instance.Values).Select(static slot => slot.Value).OfType<MofObject>()
            .Select(static inner => inner.Instance.Values[0].Value);
        Assert.Equal([new MofInteger(false, 1), new MofInteger(false, 2)], ids);
    }

    [Fact]
    public void Aliases_of_aliases_do_not_double_the_work()
    {
        var text = Classes + "instance of B as $a0 { };" + string.Concat(Enumerable.Range(1, 40).Select(static i => $"instance of B as $a{i} {{ Many = {{ $a{i - 1}, $a{i - 1} }}; }};"));
        Assert.Equal(41, MarkedMof.Verify(text).Instances.Count);
    }

    [Fact]
    public void A_bad_datetime_of_an_instance_is_reported() =>
        MarkedMof.Verify(Classes + "instance of B { When = {|MOF0116:\"2015/06/16 13:57:13\"|}; Inner = instance of B { When = {|MOF0116:\"now\"|}; }; };");
}
