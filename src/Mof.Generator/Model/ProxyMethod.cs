using Mof.Language;

namespace Mof.Generator.Model;

/// <summary>A method of a proxy.</summary>
/// <param name="CimName">Its CIM name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="DescriptorName">The name of its descriptor's field.</param>
/// <param name="ResultName">The name of its result type.</param>
/// <param name="LambdaName">A name that no parameter has.</param>
/// <param name="ReturnType">The type of the return value; null for none.</param>
/// <param name="ReturnsStatus">True when the return value is an integer, which tells success from failure.</param>
/// <param name="IsStatic">True for a method of the class.</param>
/// <param name="HidesDescriptor">True when it overrides a method of a base class.</param>
/// <param name="Parameters">Its parameters in order, outs included.</param>
/// <param name="ReturnValues">The named return values as text; null if none.</param>
/// <param name="Description">The description.</param>
/// <param name="Obsolete">The text of the Obsolete attribute, or null.</param>
internal sealed record ProxyMethod(
    string CimName,
    string Name,
    string DescriptorName,
    string ResultName,
    string LambdaName,
    CSharpType? ReturnType,
    bool ReturnsStatus,
    bool IsStatic,
    bool HidesDescriptor,
    EquatableArray<ProxyParameter> Parameters,
    string? ReturnValues,
    string Description,
    string? Obsolete);

/// <summary>A parameter.</summary>
/// <param name="CimName">Its CIM name.</param>
/// <param name="ParameterName">Its name as parameter.</param>
/// <param name="ResultName">Its name as property of the result.</param>
/// <param name="InType">Its type as parameter.</param>
/// <param name="OutType">Its type as property of the result: NULL is always possible there.</param>
/// <param name="IsIn">True when passed.</param>
/// <param name="IsOut">True when handed out.</param>
/// <param name="IsOptional">True with Optional.</param>
/// <param name="HasDefault">True when callers may leave it out.</param>
/// <param name="EmbeddedClass">The CIM name of the class of embedded or referenced objects; null for others and where it has no proxy.</param>
/// <param name="Values">The named values as text; null if none.</param>
/// <param name="Description">The description.</param>
internal sealed record ProxyParameter(
    string CimName,
    string ParameterName,
    string ResultName,
    CSharpType InType,
    CSharpType OutType,
    bool IsIn,
    bool IsOut,
    bool IsOptional,
    bool HasDefault,
    string? EmbeddedClass,
    string? Values,
    string Description);
