namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>Methods with parameters and return values of every kind.</summary>
internal static class MethodSchemas
{
    public static IEnumerable<(string Name, string Mof)> All => TypeSchemas.Intrinsic.Select(static type => Of(type.Type, type.Low)).Concat(
    [
        ("method-plain", "class M_Plain { uint32 A(); void B(); [Static] uint32 C(); [Static, Implemented] void D([in] string x); sint32 E([in] string s); uint64 F([out] string s); uint8 G(); };"),
        ("method-embedded", "class M_Emb { uint32 A([in] C_Inner i, [out] C_Inner o, [in, out] C_Inner io, [in] C_Inner ia[], [out] C_Inner oa[], [in, optional] C_Inner opt, [in, optional] C_Inner opta[]); C_Inner B(); object C([in] object x, [out] object y[]); [EmbeddedInstance(\"C_Inner\")] string D([in, EmbeddedInstance(\"C_Inner\")] string e, [out, EmbeddedObject] string f); Unknown E([in] Unknown u, [out] Unknown v[]); C_Inner[] F(); };"),
        ("method-references", "class M_Ref { [Key] string Id; uint32 A([in] M_Ref ref r, [out] M_Ref ref o, [in, out] M_Ref ref io, [in] M_Ref ref ra[], [out] M_Ref ref oa[], [in, optional] M_Ref ref opt, [in, optional] M_Ref ref opta[]); M_Ref ref B(); uint32 C([in] Unknown ref u, [out] object ref v); [Static] uint32 D([in] M_Ref ref r, [out] M_Ref ref o); };"),
        ("method-optional", "class M_Opt { uint32 A([in, optional] string a, [in] string b, [in, optional] uint8 c, [out] string d, [in, optional] boolean e); uint32 B([in, optional] string a, [in, optional] string b); uint32 C([in] uint8 a = 5, [in] string b = \"x\"); uint32 D([in, optional, not_null] string s, [in, Required] string t); [Static] uint32 E([in, optional] uint8 a[]); };"),
        ("method-no-direction", "class M_Dir { uint32 A(string a, uint8 b); uint32 B([out] string a, string b); uint32 C([in(FALSE), out] string a); uint32 D([in(FALSE)] string a); };"),
        ("method-parameter-names", "class M_Names { uint32 A([in] string cancellationToken, [in] string Connection, [in] string class, [in] string A, [in] string _result, [in] string this, [in] string result); uint32 B([in] string NALPath, [in] string nalPath_, [in] string nalpath2, [in] string X, [in] string x_); [Static] uint32 C([in] string connection, [in] string CancellationToken, [in] string await, [in] string async); uint32 D([in] string Properties, [in] string Methods, [in] string InvokeAsync, [in] string Class); [Static] uint32 E([in] string InvokeStaticAsync, [in] string Methods); };"),
        ("method-parameter-case", "class M_Case { uint32 A([in] string methods, [in] string global, [in] string Mof, [in] string System); [Static] uint32 B([in] string invokeStaticAsync, [in] string m_Case); uint32 Methods([in] string methods); };"),
        ("method-result-names", "class M_Result { uint32 A([out] string ReturnValue, [out] string EnsureSuccess, [out] string AResult, [out] string _result, [out] string ToString, [out] string Equals, [out] string GetHashCode, [out] string GetType, [out] string class); uint32 B([out] string result, [out] string Result, [out] string M_Result, [out] string MemberwiseClone, [out] string ReferenceEquals, [out] string Finalize); };"),
        ("method-same-parameter", "class M_Dup { uint32 A([in] string x, [in] string X); uint32 B([out] string x, [out] string X); };"),
        ("method-names", "class M_Reserved { uint32 Put(); uint32 Get(); uint32 Delete([in] string x); uint32 Refresh(); uint32 LoadLazy(); uint32 Invoke(); uint32 InvokeStatic(); uint32 ToString(); uint32 Equals(); uint32 GetHashCode(); uint32 GetType(); uint32 Finalize(); uint32 M_Reserved(); uint32 Class(); uint32 Key(); uint32 Properties(); uint32 Methods(); uint32 class(); uint32 void_(); [Key] string Id; };"),
        ("method-async-names", "class M_Async { uint32 Run(); uint32 RunAsync(); uint32 RunResult(); uint32 RunAsyncResult(); uint32 InvokePut(); uint32 Put(); uint32 PutAsync(); uint32 InvokePutAsync(); };"),
        ("method-named-like-class", "class M_Async2Async { uint32 M_Async2(); }; class M_RunResult { uint32 M_Run(); }; class Stop { uint32 Stop([out] string Stop); };"),
        ("method-void-outs", "class M_Void { void A([out] string a, [in, out] uint8 b[]); [Static] void B([out] boolean a); boolean C([out] boolean ReturnValue); };"),
        ("method-duplicate", "class M_Twice { uint32 A([in] string a); uint32 a([in] uint8 b, [out] string c); };"),
    ]);

    private static (string, string) Of(string type, string literal) => ("method-" + type, $$"""
        class M_{{type}}
        {
            uint32 All([in] {{type}} a, [out] {{type}} b, [in, out] {{type}} c, [in] {{type}} d[], [out] {{type}} e[], [in, out] {{type}} f[], [in] {{type}} g[2]);
            uint32 Trailing([in] {{type}} a, [in, optional] {{type}} b, [in, optional] {{type}} c[], [in, out, optional] {{type}} d);
            uint32 Mixed([in, optional] {{type}} a, [in] {{type}} b);
            [Static] uint32 Of([in] {{type}} a, [out] {{type}} b[]);
            {{type}} Returns();
            {{type}}[] ReturnsMany();
            [Static] {{type}} ReturnsOf([in, optional] {{type}} a = {{literal}});
            uint32 Named([in, Values{"X"}] {{type}} a, [out, ValueMap{"1"}, Values{"X"}] {{type}} b);
        };
        """);
}
