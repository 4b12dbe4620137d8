using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Attacks;

/// <summary>MOF1001 and MOF1002: constructors, copies, accessors, and code that is not finished.</summary>
public sealed class WriteAttacks
{
    [Theory]
    [InlineData("public class Own { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public uint Size { get; private set; } public Own() { (Size, _) = (1, 2); this.Size++; Size += 2; } }")]
    [InlineData("public class Own { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] public uint Size { get; init; } public Own Copy() => new() { Size = Size }; }")]
    [InlineData("public class D : Image { public new uint Count { get; set; } public void Run() => Count = 3; }")]
    [InlineData("public interface IHas { [CimProperty(\"Size\", CimType.UInt32, ReadOnly = true)] uint Size { get; } } public class A : IHas { public uint Size { get; set; } public void Run() => Size = 2; }")]
    public Task A_proxy_that_fills_itself_is_left_alone(string source) => Hostile.VerifyAsync<ReadOnlyPropertyWriteAnalyzer>(source);

    [Theory]
    [InlineData("other!.{|MOF1001:Count|} = 3; ((other.{|MOF1001:Count|}), _) = (1u, 2); other.{|MOF1001:Count|} <<= 1;")]
    [InlineData("(other.{|MOF1001:Count|}, {|CS1525:)|} = (1, {|CS1525:)|};")]
    public Task A_write_is_found_behind_syntax(string body) => Rule.VerifyBodyAsync<ReadOnlyPropertyWriteAnalyzer>(body);

    [Theory]
    [InlineData("public class D : Image { public D() { Id = \"1\"; this.Id = \"2\"; (Id, OldId) = (\"3\", \"4\"); } }")]
    [InlineData("public class Own { [CimProperty(\"Id\", CimType.UInt32, Key = true)] public uint Id { get; } public Own(uint id) => Id = id; }")]
    [InlineData("public class Own(string id) { [CimProperty(\"Id\", CimType.String, Key = true)] public string Id { get; init; } = id; public string Alias { get => Id; init => Id = value; } }")]
    [InlineData("public record Own([property: CimProperty(\"Id\", CimType.String, Key = true)] string Id) { public Own Copy() => new(Id); }")]
    public Task A_key_of_a_new_object_is_left_alone(string source) => Hostile.VerifyAsync<KeyChangeAnalyzer>(source);
}
