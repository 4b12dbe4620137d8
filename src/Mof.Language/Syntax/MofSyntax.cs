namespace Mof.Language;

/// <summary>A node of the syntax tree: what the text says, before any name is looked up.</summary>
/// <remarks>Nodes are immutable and compare by value; see <see cref="MofSpan"/> for positions.</remarks>
public abstract record MofSyntax
{
    /// <summary>Where the node stands, without the white space and comments around it.</summary>
    public MofSpan Span { get; init; }
}

/// <summary>A name with its place.</summary>
/// <param name="Text">The name as written; empty where it is missing.</param>
public sealed record NameSyntax(string Text) : MofSyntax;

/// <summary>Something that stands at the top level of a file.</summary>
public abstract record DeclarationSyntax : MofSyntax;

/// <summary><c>#pragma name(arguments)</c> or <c>#include "path"</c> (then <paramref name="Name"/> is <c>include</c>).</summary>
/// <param name="Name">The directive's name.</param>
/// <param name="Arguments">The arguments; empty for one without parentheses.</param>
public sealed record PragmaSyntax(NameSyntax Name, EquatableArray<ValueSyntax> Arguments) : DeclarationSyntax;

/// <summary>One qualifier of a list: <c>name</c>, <c>name(value)</c> or <c>name{values}</c>, with its flavors.</summary>
/// <param name="Name">The qualifier's name.</param>
/// <param name="Value">The value; null where none is given, which means TRUE for a boolean one.</param>
/// <param name="Flavors">The flavors after the colon.</param>
public sealed record QualifierSyntax(NameSyntax Name, ValueSyntax? Value, EquatableArray<NameSyntax> Flavors) : MofSyntax;

/// <summary>
/// <c>qualifier Name : type = default, scope(…), flavor(…);</c> or WMI's per-file default <c>qualifier Name : flavors;</c>
/// (then <paramref name="Type"/> is null).
/// </summary>
/// <param name="Name">The qualifier's name.</param>
/// <param name="Type">The type; null in the per-file form.</param>
/// <param name="Default">The default value, or null.</param>
/// <param name="Scopes">The scope keywords.</param>
/// <param name="Flavors">The flavors or the policy.</param>
public sealed record QualifierDeclarationSyntax(
    NameSyntax Name, TypeSyntax? Type, ValueSyntax? Default, EquatableArray<NameSyntax> Scopes, EquatableArray<NameSyntax> Flavors)
    : DeclarationSyntax;

/// <summary>The keyword that a class declaration begins with.</summary>
public enum ClassKeyword
{
    /// <summary><c>class</c></summary>
    Class,

    /// <summary><c>association</c> (MOF 3)</summary>
    Association,

    /// <summary><c>structure</c> (MOF 3)</summary>
    Structure,
}

/// <summary>A class, association or structure.</summary>
/// <param name="Keyword">What it begins with.</param>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Alias">The alias without the dollar sign, or null.</param>
/// <param name="Superclass">The superclass, or null.</param>
/// <param name="Members">Properties, methods and nested declarations in order.</param>
/// <param name="IsForward">True for <c>class X;</c>, which only announces the name.</param>
public sealed record ClassDeclarationSyntax(
    ClassKeyword Keyword,
    EquatableArray<QualifierSyntax> Qualifiers,
    NameSyntax Name,
    NameSyntax? Alias,
    NameSyntax? Superclass,
    EquatableArray<MofSyntax> Members,
    bool IsForward) : DeclarationSyntax;

/// <summary>An enumeration of MOF 3.</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="Name">Its name.</param>
/// <param name="BaseType">An integer type, <c>string</c> or another enumeration.</param>
/// <param name="Elements">Its elements.</param>
public sealed record EnumerationDeclarationSyntax(
    EquatableArray<QualifierSyntax> Qualifiers, NameSyntax Name, NameSyntax BaseType, EquatableArray<EnumerationElementSyntax> Elements)
    : DeclarationSyntax;

/// <summary>An element of an enumeration.</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, or null.</param>
public sealed record EnumerationElementSyntax(EquatableArray<QualifierSyntax> Qualifiers, NameSyntax Name, ValueSyntax? Value) : MofSyntax;

/// <summary>A type as written: a type keyword or a class name, with or without <c>ref</c>, with or without brackets.</summary>
/// <param name="Name">The type keyword or class name.</param>
/// <param name="IsReference">True with <c>ref</c>.</param>
/// <param name="IsArray">True with brackets.</param>
/// <param name="ArraySize">The number in the brackets, or null.</param>
public sealed record TypeSyntax(NameSyntax Name, bool IsReference, bool IsArray, int? ArraySize) : MofSyntax;

/// <summary>A property or reference of a class.</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="Type">Its type, array mark included.</param>
/// <param name="Name">Its name.</param>
/// <param name="Initializer">Its default, or null.</param>
public sealed record PropertySyntax(
    EquatableArray<QualifierSyntax> Qualifiers, TypeSyntax Type, NameSyntax Name, ValueSyntax? Initializer) : MofSyntax;

/// <summary>A method of a class.</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="ReturnType">What it returns; the name <c>void</c> for nothing.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters in order.</param>
public sealed record MethodSyntax(
    EquatableArray<QualifierSyntax> Qualifiers, TypeSyntax ReturnType, NameSyntax Name, EquatableArray<ParameterSyntax> Parameters)
    : MofSyntax;

/// <summary>A parameter of a method.</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="Type">Its type, array mark included.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default, or null.</param>
public sealed record ParameterSyntax(
    EquatableArray<QualifierSyntax> Qualifiers, TypeSyntax Type, NameSyntax Name, ValueSyntax? Default) : MofSyntax;

/// <summary>An instance at the top level: <c>instance of Class as $alias { … };</c>.</summary>
/// <param name="Instance">The instance.</param>
public sealed record InstanceDeclarationSyntax(InstanceSyntax Instance) : DeclarationSyntax;

/// <summary>A slot of an instance: <c>Name = value;</c>.</summary>
/// <param name="Qualifiers">Its qualifiers.</param>
/// <param name="Name">The property's name.</param>
/// <param name="Value">The value, or null where <c>=</c> is missing (dynamic properties of WMI).</param>
public sealed record SlotSyntax(EquatableArray<QualifierSyntax> Qualifiers, NameSyntax Name, ValueSyntax? Value) : MofSyntax;
