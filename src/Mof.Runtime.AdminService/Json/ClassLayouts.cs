using System.Collections.Concurrent;

namespace Mof.Runtime.AdminService;

/// <summary>What a member of an object's JSON is for.</summary>
internal enum MemberKind
{
    /// <summary>Nothing that is read here.</summary>
    Unknown,

    /// <summary>A property of the class.</summary>
    Property,

    /// <summary><c>@odata.type</c>: <c>#AdminService.SMS_CollectionRuleDirect</c></summary>
    ODataType,

    /// <summary><c>__CLASS</c></summary>
    Class,

    /// <summary><c>__DERIVATION</c>: the superclasses, nearest first.</summary>
    Derivation,

    /// <summary><c>__RELPATH</c></summary>
    RelativePath,
}

/// <summary>A member of an object's JSON.</summary>
internal readonly record struct LayoutMember(byte[] Name, MemberKind Kind, CimPropertyInfo? Property);

/// <summary>The members of a class's JSON. All objects of an answer have the same ones in the same order, so each is guessed before it is looked up.</summary>
/// <remarks>Thread-safe: the order is replaced as a whole.</remarks>
internal sealed class ClassLayout(CimClassInfo cimClass)
{
    private volatile LayoutMember[] _order = [];

    /// <summary>The members in the order in which they last came.</summary>
    public LayoutMember[] Order
    {
        get => _order;
        set => _order = value;
    }

    /// <summary>What a member is.</summary>
    public LayoutMember Find(string name)
    {
        var property = cimClass.FindProperty(name);
        var kind = name switch
        {
            _ when property is not null => MemberKind.Property,
            "@odata.type" => MemberKind.ODataType,
            "__CLASS" => MemberKind.Class,
            "__DERIVATION" => MemberKind.Derivation,
            "__RELPATH" => MemberKind.RelativePath,
            _ => MemberKind.Unknown,
        };
        return new LayoutMember(System.Text.Encoding.UTF8.GetBytes(name), kind, property);
    }
}

/// <summary>The layouts of the classes that have been met. Thread-safe.</summary>
internal sealed class ClassLayouts
{
    private readonly ConcurrentDictionary<CimClassInfo, ClassLayout> _layouts = new();

    public ClassLayout Of(CimClassInfo cimClass) => _layouts.GetOrAdd(cimClass, static added => new ClassLayout(added));
}
