using Microsoft.CodeAnalysis.CSharp;

namespace Mof.Generator.Tests.Matrix;

/// <summary>Properties of generated classes at run time: what the schema says is what a program reads, and what it writes is kept.</summary>
public sealed class RunningTests
{
    [Fact]
    public Task A_reference_leads_to_the_one_object_of_a_singleton() => GeneratedProgram.Run(
        """
        [Singleton] class Only { [Write] uint8 V; };
        class U { [Key] uint32 Id; Only ref O; };
        instance of Only as $o { V = 3; };
        instance of U { Id = 1; O = $o; };
        """,
        """
        var user = await U.GetAsync(site, 1u);
        Assert.Equal("Only=@", user.O.Value.Path.ToString());
        Assert.Equal((byte)3, (await site.GetAsync(user.O.Value)).V);
        """);

    [Theory]
    [InlineData("boolean", "FALSE", "TRUE", "bool", "false", "true", "false")]
    [InlineData("uint8", "0", "255", "byte", "(byte)0", "(byte)255", "(byte)0")]
    [InlineData("sint8", "-128", "0x7F", "sbyte", "(sbyte)-128", "(sbyte)127", "(sbyte)0")]
    [InlineData("uint16", "0777", "65535", "ushort", "(ushort)511", "(ushort)65535", "(ushort)0")]
    [InlineData("sint16", "-32768", "101b", "short", "(short)-32768", "(short)5", "(short)0")]
    [InlineData("uint32", "1", "4294967295", "uint", "1u", "uint.MaxValue", "0u")]
    [InlineData("sint32", "-2147483648", "2147483647", "int", "int.MinValue", "int.MaxValue", "0")]
    [InlineData("uint64", "1", "18446744073709551615", "ulong", "1UL", "ulong.MaxValue", "0UL")]
    [InlineData("sint64", "-9223372036854775808", "9223372036854775807", "long", "long.MinValue", "long.MaxValue", "0L")]
    [InlineData("real32", "-1.5", "3.4028235E+38", "float", "-1.5f", "float.MaxValue", "0f")]
    [InlineData("real64", "-1.7976931348623157E+308", "4.9E-324", "double", "double.MinValue", "double.Epsilon", "0d")]
    [InlineData("char16", "'\\x41'", "'\\xFFFF'", "char", "'A'", "'\\uFFFF'", "'\\0'")]
    [InlineData("string", "\"\"", "\"a\\\"b\\\\\\n\\x2028\" \"{c}\"", "string", "\"\"", "\"a\\\"b\\\\\\n\\u2028{c}\"", "\"\"")]
    [InlineData("datetime", "\"00000001020304.000005:000\"", "\"20260131083000.123456+060\"", "CimDateTime", "CimDateTime.Parse(\"00000001020304.000005:000\")", "CimDateTime.Parse(\"20260131083000.123456+060\")", "default(CimDateTime)")]
    public Task A_value_of_each_type_is_read_as_declared_and_written_as_assigned(string mofType, string low, string high, string type, string expectedLow, string expectedHigh, string zero) =>
        GeneratedProgram.Run(
            $$"""
            class R { [Key] uint32 Id; [Write] {{mofType}} P; [Write] {{mofType}} Q[]; [Write, not_null] {{mofType}} Sure; [Write] {{mofType}} D = {{high}}; [Write, Lazy] {{mofType}} L; [Write] {{mofType}} E[] = { {{high}}, {{low}} }; };
            instance of R { Id = 1; P = {{low}}; Q = { {{low}}, {{high}} }; Sure = {{high}}; D = {{low}}; L = {{high}}; E = {}; };
            instance of R { Id = 2; };
            """,
            $$"""
            var low = {{expectedLow}}; var high = {{expectedHigh}}; var zero = {{zero}};
            var one = await site.Query<R>().FirstAsync(r => r.Id == 1);
            Assert.Equal((object)low, one.P);
            Assert.Equal(new {{type}}[] { low, high }, one.Q);
            Assert.Equal((object)high, one.Sure);
            Assert.Equal((object)low, one.D);
            Assert.Empty(one.E);
            Assert.Throws<LazyPropertyNotLoadedException>(() => (object)one.L);
            await one.LoadLazyAsync();
            Assert.Equal((object)high, one.L);

            var path = CimPath.Parse("R.Id=2");
            server.Change(path, "D", default(CimValue));
            server.Change(path, "E", default(CimValue));
            var two = await R.GetAsync(site, 2u);
            Assert.Null(two.P);
            Assert.Null(two.Q);
            Assert.Equal((object)zero, two.Sure);
            Assert.Equal((object)high, two.D);
            Assert.Equal(new {{type}}[] { high, low }, two.E);
            Assert.False(two.HasChanges);

            two.P = high; two.Q = new {{type}}[] { high }; two.L = low; two.E = new {{type}}[0];
            await two.PutAsync();
            two = await R.GetAsync(site, 2u);
            Assert.Equal((object)high, two.P);
            Assert.Equal(new {{type}}[] { high }, two.Q);
            Assert.Equal((object)low, two.L);
            Assert.Empty(two.E);
            two.P = null; two.Q = null;
            await two.PutAsync();
            Assert.True(server.Stored(path)["P"].IsNull);
            Assert.Null((await R.GetAsync(site, 2u)).Q);

            await site.PutAsync(new R { Id = 3, P = low, Q = new[] { high, low } });
            Assert.Equal(new {{type}}[] { high, low }, (await R.GetAsync(site, 3u)).Q);
            """);

    [Fact]
    public Task Flags_are_changed_one_by_one_and_NULL_is_none_of_them() => GeneratedProgram.Run(
        """
        class F { [Key] string Id; [Write, Bits("A(0), B(4), Top(31)")] uint32 U; [Write, Bits("A(0), Top(31)")] sint32 S; [Write, BitMap{"0", "63"}, BitValues{"A", "Top"}] uint64 W; };
        instance of F { Id = "a"; U = 0x80000002; };
        """,
        """
        var f = await F.GetAsync(site, "A");
        Assert.Equal(0, (int)f.S);
        f.U |= F.UValues.B; f.U &= ~F.UValues.Top; f.S |= F.SValues.Top; f.W |= F.WValues.Top | F.WValues.A;
        await f.PutAsync();
        var stored = server.Stored(f.Path);
        Assert.Equal(0x12u, stored["U"].AsUInt32());
        Assert.Equal(int.MinValue, stored["S"].AsInt32());
        Assert.Equal(0x8000000000000001UL, stored["W"].AsUInt64());
        """);

    [Fact]
    public Task An_enum_keeps_values_that_the_schema_does_not_name() => GeneratedProgram.Run(
        """
        class E { [Key, ValueMap{"1", "2"}, Values{"One", "Two"}] uint16 Id; [Write, ValueMap{"-1", "0"}, Values{"Unknown", "Known"}] sint32 K; [Write, ValueMap{"7"}, Values{"Seven"}] uint8 Many[]; [Write, ValueMap{"a"}, Values{"Alpha"}] string T = "a"; };
        instance of E { Id = 2; K = 77; Many = { 7, 8 }; T = "zz"; }; instance of E { Id = 9; K = -1; };
        """,
        """
        var e = await E.GetAsync(site, E.IdValues.Two);
        Assert.Equal((E.KValues)77, e.K);
        Assert.Equal(new[] { E.ManyValues.Seven, (E.ManyValues)8 }, e.Many);
        Assert.Equal("zz", e.T);
        e.K = (E.KValues)(-5); e.Many = new[] { (E.ManyValues)255 }; e.T = E.TValues.Alpha;
        await e.PutAsync();
        e = await site.Query<E>().SingleAsync(x => x.Id == E.IdValues.Two);
        Assert.Equal(-5, (int)e.K);
        Assert.Equal(255, (byte)e.Many.Single());
        Assert.Equal("a", e.T);
        var other = await E.GetAsync(site, (E.IdValues)9);
        Assert.Equal(E.KValues.Unknown, other.K);
        Assert.Equal(E.TValues.Alpha, other.T);
        Assert.Equal((E.IdValues)9, other.Id);
        """);

    [Fact]
    public Task Keys_compare_by_value_whatever_the_case_of_texts() => GeneratedProgram.Run(
        """
        class K { [Key] string A; [Key] uint32 B; [Key] boolean C; [Key] datetime D; [Key] K ref R; [Key] char16 H; [Write] string V; };
        class S { [Key] string Key; };
        instance of K { A = "Abc"; B = 5; C = TRUE; D = "20260131083000.123456+060"; R = "K.A=\"x\""; H = 'h'; V = "v"; };
        """,
        """
        var time = CimDateTime.Parse("20260131083000.123456+060");
        var key = new K.Key("ABC", 5, true, time, CimPath.Parse("k.a=\"X\""), 'h');
        var same = new K.Key("abc", 5, true, time, CimPath.Parse("K.A=\"x\""), 'h');
        Assert.True(key == same);
        Assert.Equal(key, (object)same);
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
        Assert.True(key != new K.Key("abc", 6, true, time, CimPath.Parse("K.A=\"x\""), 'h'));
        Assert.Equal("v", (await K.GetAsync(site, key)).V);
        S.Key_ one = "a";
        Assert.Equal(one, new S.Key_("A"));
        Assert.Equal("S.Key=\"a\"", one.ToString());
        Assert.Equal(default(S.Key_), default(S.Key_));
        Assert.Equal(0, default(S.Key_).GetHashCode() - default(S.Key_).GetHashCode());
        """);

    [Fact]
    public Task A_query_for_a_base_class_finds_the_classes_below_it() => GeneratedProgram.Run(
        """
        [Abstract] class Base { [Key] string Id; [Lazy, Write] string L; };
        class Middle : Base { [Write] uint8 N = 3; };
        class Leaf : Middle { [Write, Lazy] uint8 N = 4; };
        class Holder { [Key] string Id; [Write] Base One; [Write] Base Many[]; object Any; };
        instance of Middle { Id = "m"; }; instance of Leaf { Id = "l"; L = "text"; };
        instance of Holder { Id = "h"; One = instance of Leaf { Id = "x"; }; Many = { instance of Middle { Id = "y"; N = 9; }, instance of Leaf { Id = "z"; } }; Any = instance of Middle { Id = "w"; }; };
        """,
        """
        var all = await site.Query(Base.Class).OrderBy(b => b.Id).ToListAsync();
        Assert.Equal(new[] { typeof(Leaf), typeof(Middle) }, all.Select(b => b.GetType()));
        Assert.Equal(2, await site.Query<Middle>().CountAsync());
        var leaf = (await site.Query<Leaf>().ToListAsync()).Single();
        Assert.Throws<LazyPropertyNotLoadedException>(() => leaf.N);
        await leaf.LoadLazyAsync();
        Assert.Equal(4, leaf.N);
        Assert.Equal("text", leaf.L);
        Assert.Equal(3, (await Middle.GetAsync(site, "m")).N);
        var holder = await Holder.GetAsync(site, "h");
        Assert.IsType<Leaf>(holder.One);
        Assert.Equal(new[] { typeof(Middle), typeof(Leaf) }, holder.Many.Select(b => b.GetType()));
        Assert.Equal(9, ((Middle)holder.Many[0]).N);
        Assert.Equal("w", ((Middle)holder.Any).Id);
        ((Middle)holder.Many[0]).N = 10;
        Assert.True(holder.HasChanges);
        holder.One = new Middle { Id = "new" };
        await holder.PutAsync();
        Assert.Equal(10, ((Middle)(await Holder.GetAsync(site, "h")).Many[0]).N);
        Assert.Equal("new", (await Holder.GetAsync(site, "h")).One.Id);
        """);

    [Fact]
    public Task A_reference_by_path_is_read_and_written() => GeneratedProgram.Run(
        """
        class Node { [Key] string Id; [Write] Node ref Next; [Write] Node ref All[]; };
        instance of Node { Id = "b"; };
        instance of Node { Id = "c"; Next = "Node.Id=\"b\""; };
        """,
        """
        var c = await Node.GetAsync(site, "c");
        Assert.Equal("Node.Id=\"b\"", c.Next.Value.ToString());
        c.Next = c.Path;
        await c.PutAsync();
        c = await Node.GetAsync(site, "c");
        Assert.Equal(c.Path, c.Next.Value.Path);
        c.Next = null;
        await c.PutAsync();
        Assert.Null((await Node.GetAsync(site, "c")).Next);
        """);

    [Fact]
    public Task An_array_of_references_is_read_and_written() => GeneratedProgram.Run(
        """
        class Node { [Key] string Id; [Write] Node ref All[]; };
        instance of Node { Id = "b"; };
        """,
        """
        var b = await Node.GetAsync(site, "b");
        b.All = new CimReference<Node>[] { b.Path, CimPath.Parse("Node.Id=\"c\"") };
        await b.PutAsync();
        Assert.Equal(new[] { "Node.Id=\"b\"", "Node.Id=\"c\"" }, (await Node.GetAsync(site, "b")).All.Select(r => r.ToString()));
        """);

    [Theory]
    [InlineData("Child = $A;", "Assert.Equal(\"a\", b.Child.Id);")]
    [InlineData("Children = { $A, $A };", "Assert.Equal(2, b.Children.Count);")]
    [InlineData("Next = $A;", "Assert.Equal(\"Node.Id=\\\"a\\\"\", b.Next.Value.ToString());")]
    [InlineData("All = { $A, $B };", "Assert.Equal(new[] { \"Node.Id=\\\"a\\\"\", \"Node.Id=\\\"b\\\"\" }, b.All.Select(r => r.ToString()));")]
    [InlineData("All = { \"Node.Id=\\\"a\\\"\" };", "Assert.Equal(\"Node.Id=\\\"a\\\"\", b.All.Single().ToString());")]
    public Task An_instance_that_names_another_does_so_in_the_object(string value, string assertion) => GeneratedProgram.Run(
        $$"""
        class Node { [Key] string Id; [Write] Node Child; [Write] Node Children[]; [Write] Node ref Next; [Write] Node ref All[]; };
        instance of Node as $A { Id = "a"; };
        instance of Node as $B { Id = "b"; {{value}} };
        """,
        "var b = await Node.GetAsync(site, \"b\");\n" + assertion);

    [Fact]
    public Task What_a_convention_makes_read_only_can_be_given_to_a_new_object() => GeneratedProgram.Run(
        "class K { [Key] string Id; uint8 Fixed; };",
        """
        await site.PutAsync(new K { Id = "b", Fixed = 2 });
        Assert.Equal(2, (int)(await K.GetAsync(site, "b")).Fixed.Value);
        """);

    [Fact]
    public Task Without_init_accessors_a_key_is_guarded_at_run_time() => GeneratedProgram.Run(
        """
        class K { [Key] string Id; uint8 Fixed; [Write] uint8 Free; };
        instance of K { Id = "a"; Fixed = 1; };
        """,
        """
        var fresh = new K { Id = "b" };
        fresh.Id = "c";
        await site.PutAsync(fresh);
        var k = await K.GetAsync(site, "c");
        Assert.Throws<CimReadOnlyException>(() => { k.Id = "d"; });
        Assert.Throws<CimReadOnlyException>(() => { k.Fixed = 3; });
        k.Free = 1;
        await k.PutAsync();
        """,
        LanguageVersion.CSharp7_3);

    [Fact]
    public Task Members_that_hide_those_of_every_object_hold_their_values() => GeneratedProgram.Run(
        """
        class H { [Key] string Key; [Write] string ToString; [Write] string Path; [Write] uint8 Class; [Write] string Properties; [Write] uint8 H; [Write] string class; [Write] string Get; [Write] string Set; };
        class Derived : H { [Write] string Own; };
        instance of Derived { Key = "k"; ToString = "t"; Path = "p"; Class = 5; Properties = "q"; H = 6; class = "c"; Get = "g"; Set = "s"; Own = "o"; };
        """,
        """
        var h = await site.Query(Derived.Class_).FirstAsync();
        Assert.Equal("t", h.ToString);
        Assert.Equal("p", h.Path);
        Assert.Equal(5, (int)h.Class.Value);
        Assert.Equal("q", h.Properties);
        Assert.Equal(6, (int)h.H_.Value);
        Assert.Equal("Derived.Key=\"k\"", ((CimInstance)h).ToString());
        h.Get = "x"; h.Set = "y"; h.Path = "z";
        await h.PutAsync();
        var stored = server.Stored(((CimInstance)h).Path);
        Assert.Equal("xyz", stored["Get"].AsString() + stored["Set"].AsString() + stored["Path"].AsString());
        """);
}
