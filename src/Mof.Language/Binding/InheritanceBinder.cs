namespace Mof.Language.Binding;

/// <summary>Finds every superclass, cuts cycles, and makes the classes.</summary>
internal static class InheritanceBinder
{
    public static void Bind(BindingContext context)
    {
        foreach (var declared in context.Classes.Classes)
        {
            if (declared.Syntax.Superclass is { } superclass)
            {
                declared.Superclass = context.Classes.Find(superclass.Text, declared.Outer);
                if (declared.Superclass is null && !SystemClass.IsName(superclass.Text))
                {
                    context.Report(
                        declared.File, MofRuleIds.UnknownSuperclass, UnknownSuperclass(declared.Name, superclass.Text, context.Classes), superclass.Span);
                }
            }
        }

        CutCycles(context);
        foreach (var declared in context.Classes.InOrderOfInheritance())
        {
            var superclass = declared.Superclass?.Class;
            declared.Class = new MofClass(
                declared.Name, declared.Syntax.Superclass?.Text, superclass, declared.Namespace, declared.File.Path, declared.Syntax.Name.Span)
            {
                IsComplete = declared.Syntax.Superclass is null || superclass is { IsComplete: true },
            };
        }

        foreach (var declared in context.Classes.Classes)
        {
            declared.Class!.Outer = declared.Outer?.Class;
        }
    }

    private static string UnknownSuperclass(string className, string superclass, ClassTable table)
    {
        var candidate = NearestName.Find(superclass, table.Classes.Select(static declared => declared.Name));
        return $"The superclass '{superclass}' of class '{className}' is in none of the MOF files of this project: what it declares is missing in '{className}'. " +
            (candidate is null ? "Add its file." : $"Did you mean '{candidate}'?");
    }

    private static void CutCycles(BindingContext context)
    {
        var safe = new HashSet<DeclaredClass>();
        var path = new HashSet<DeclaredClass>();
        foreach (var declared in context.Classes.Classes)
        {
            path.Clear();
            for (var current = declared; current is not null && !safe.Contains(current); current = current.Superclass)
            {
                path.Add(current);
                if (current.Superclass is { } superclass && path.Contains(superclass))
                {
                    context.Report(
                        current.File,
                        MofRuleIds.InheritanceCycle,
                        $"Class '{current.Name}' derives from itself through '{superclass.Name}': it is taken as one without superclass.",
                        current.Syntax.Superclass!.Span);
                    current.Superclass = null;
                }
            }

            safe.UnionWith(path);
        }
    }
}
