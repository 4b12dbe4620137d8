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
                if (declared.Superclass is null && !SystemClass.IsName(superclass.Text) && !context.IsKnownElsewhere(superclass.Text))
                {
                    context.Report(
                        declared.File, MofRuleIds.UnknownSuperclass, UnknownSuperclass(declared.Name, superclass.Text, context), superclass.Span);
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

    private static string UnknownSuperclass(string className, string superclass, BindingContext context)
    {
        var candidate = context.Nearest(superclass, context.Classes.Classes.Select(static declared => declared.Name));
        return $"The superclass '{superclass}' of class '{className}' is in none of the MOF files of this project: what it declares is missing in '{className}'. " +
            (candidate is null ? "Add its file." : $"Did you mean '{candidate}'?");
    }

    // Every class is visited once: what an earlier walk has seen is sound, what this walk has seen is a circle.
    private static void CutCycles(BindingContext context)
    {
        var walks = new Dictionary<DeclaredClass, int>(context.Classes.Classes.Count);
        for (var walk = 0; walk < context.Classes.Classes.Count; walk++)
        {
            for (var current = context.Classes.Classes[walk]; !walks.ContainsKey(current); current = current.Superclass!)
            {
                walks.Add(current, walk);
                if (current.Superclass is { } superclass && walks.TryGetValue(superclass, out var seen) && seen == walk)
                {
                    context.Report(
                        current.File,
                        MofRuleIds.InheritanceCycle,
                        $"Class '{current.Name}' derives from itself through '{superclass.Name}': it is taken as one without superclass.",
                        current.Syntax.Superclass!.Span);
                    current.Superclass = null;
                }

                if (current.Superclass is null)
                {
                    break;
                }
            }
        }
    }
}
