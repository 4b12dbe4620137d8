using Mof.Language.Binding.Checks;

namespace Mof.Language.Binding;

/// <summary>Syntax to schema, in the order of the steps: names, inheritance, qualifiers, members, instances; then what is wrong with it.</summary>
internal static class SchemaBinder
{
    /// <param name="files">The files in the order in which they count.</param>
    /// <param name="isChecked">False to leave the rules aside: who only wants the schema need not pay for them.</param>
    /// <param name="knownElsewhere">Names of classes that are not unknown though no file declares them; null for none.</param>
    public static MofSchema Bind(EquatableArray<MofFile> files, bool isChecked, ISet<string>? knownElsewhere = null)
    {
        var context = new BindingContext(files, isChecked, knownElsewhere);
        EnumerationBinder.Bind(context);
        ClassTable.Build(context);
        context.Enumerations.RemoveNamesakes(context.Classes);
        InheritanceBinder.Bind(context);
        foreach (var declared in context.Classes.InOrderOfInheritance())
        {
            MemberBinder.Bind(declared, context);
        }

        var instances = InstanceBinder.Bind(context);
        if (isChecked)
        {
            SchemaChecks.Run(context);
        }

        return new MofSchema(
            context.Files,
            [.. context.Classes.Classes.Select(static declared => declared.Class!)],
            context.Enumerations.Enumerations,
            context.QualifierTypes.Declarations,
            instances,
            [.. context.Diagnostics.OrderBy(static diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Start)]);
    }
}
