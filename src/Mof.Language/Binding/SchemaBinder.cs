namespace Mof.Language.Binding;

/// <summary>Syntax to schema, in the order of the steps: names, inheritance, qualifiers, members, instances.</summary>
internal static class SchemaBinder
{
    public static MofSchema Bind(IEnumerable<MofFile> files)
    {
        var given = new EquatableArray<MofFile>([.. files]);
        var diagnostics = new List<MofDiagnostic>();
        var table = ClassTable.Build(given, diagnostics);
        InheritanceBinder.Bind(table, diagnostics);
        foreach (var declared in table.InOrderOfInheritance())
        {
            MemberBinder.Bind(declared);
        }

        var classes = table.Classes.Select(static declared => declared.Class!).ToArray();
        var instances = InstanceBinder.Bind(given, table);
        return new MofSchema(given, classes, instances, diagnostics);
    }
}
