namespace Mof.Language.Binding;

/// <summary>Finds every superclass, cuts cycles, and makes the classes.</summary>
internal static class InheritanceBinder
{
    public static void Bind(ClassTable table, List<MofDiagnostic> diagnostics)
    {
        foreach (var declared in table.Classes)
        {
            if (declared.Syntax.Superclass is { } superclass)
            {
                declared.Superclass = table.Find(superclass.Text);
                if (declared.Superclass is null && !IsSystemClass(superclass.Text))
                {
                    diagnostics.Add(declared.File.Report(
                        MofRuleIds.UnknownSuperclass,
                        MofSeverity.Warning,
                        UnknownSuperclass(declared.Name, superclass.Text, table),
                        superclass.Span));
                }
            }
        }

        CutCycles(table, diagnostics);
        foreach (var declared in table.InOrderOfInheritance())
        {
            declared.Class = new MofClass(
                declared.Name, declared.Syntax.Superclass?.Text, declared.Superclass?.Class, declared.Namespace, declared.File.Path, declared.Syntax.Name.Span);
        }
    }

    // Built into WMI, and in no file.
    private static bool IsSystemClass(string name) => name.StartsWith("__", StringComparison.Ordinal);

    private static string UnknownSuperclass(string className, string superclass, ClassTable table)
    {
        var candidate = NearestName.Find(superclass, table.Classes.Select(static declared => declared.Name));
        return $"The superclass '{superclass}' of class '{className}' is in none of the MOF files of this project: what it declares is missing in '{className}'. " +
            (candidate is null ? "Add its file." : $"Did you mean '{candidate}'?");
    }

    private static void CutCycles(ClassTable table, List<MofDiagnostic> diagnostics)
    {
        var safe = new HashSet<DeclaredClass>();
        var path = new HashSet<DeclaredClass>();
        foreach (var declared in table.Classes)
        {
            path.Clear();
            for (var current = declared; current is not null && !safe.Contains(current); current = current.Superclass)
            {
                path.Add(current);
                if (current.Superclass is { } superclass && path.Contains(superclass))
                {
                    diagnostics.Add(current.File.Report(
                        MofRuleIds.InheritanceCycle,
                        MofSeverity.Error,
                        $"Class '{current.Name}' derives from itself through '{superclass.Name}': it is taken as one without superclass.",
                        current.Syntax.Superclass!.Span));
                    current.Superclass = null;
                }
            }

            safe.UnionWith(path);
        }
    }
}
