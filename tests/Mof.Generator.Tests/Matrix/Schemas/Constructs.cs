namespace Mof.Generator.Tests.Matrix.Schemas;

/// <summary>One small schema a construct. They form one project: no two declare the same class.</summary>
internal static class Constructs
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new[] { TypeSchemas.All, ClassSchemas.All, ValueSchemas.All, OverrideSchemas.All, MethodSchemas.All, NameSchemas.All, InstanceSchemas.All }
            .SelectMany(static part => part)
            .ToDictionary(static schema => schema.Name, static schema => schema.Mof, StringComparer.OrdinalIgnoreCase);
}
