using Mof.Language.Binding.Checks;

namespace Mof.Language.Binding;

/// <summary>Syntax to schema, in the order of the steps: names, inheritance, qualifiers, members, instances; then what is wrong with it.</summary>
internal static class SchemaBinder
{
    public static MofSchema Bind(IEnumerable<MofFile> files)
    {
        var context = new BindingContext(new EquatableArray<MofFile>([.. files]));
        EnumerationBinder.Bind(context);
        ClassTable.Build(context);
        InheritanceBinder.Bind(context);
        foreach (var declared in context.Classes.InOrderOfInheritance())
        {
            MemberBinder.Bind(declared, context);
        }

        var instances = InstanceBinder.Bind(context);
        SchemaChecks.Run(context);
        return new MofSchema(
            context.Files,
            [.. context.Classes.Classes.Select(static declared => declared.Class!)],
            context.Enumerations.Enumerations,
            context.QualifierTypes.Declarations,
            instances,
            [.. context.Diagnostics.OrderBy(static diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Start)]);
    }
}
