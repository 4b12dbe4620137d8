namespace Mof.Language.Binding;

/// <summary>Binds enumerations (DSP0221 7.5.4): their type, and the value of every element.</summary>
internal static class EnumerationBinder
{
    public static void Bind(BindingContext context)
    {
        var declared = new List<(EnumerationDeclarationSyntax Syntax, MofFile File)>();
        foreach (var file in context.Files)
        {
            foreach (var declaration in file.Declarations)
            {
                Collect(declaration, file, declared);
            }
        }

        // One may derive from another that comes later: those that do not derive go first, then what derives from the bound ones.
        for (var count = -1; declared.Count > 0 && declared.Count != count;)
        {
            count = declared.Count;
            declared.RemoveAll(entry => Add(entry.Syntax, entry.File, context));
        }

        // The type of the rest is unknown or derives from itself: a number fits most.
        foreach (var (syntax, file) in declared)
        {
            context.Enumerations.Add(Enumeration(syntax, file, MofTypeKind.UInt32, default, context));
        }
    }

    private static void Collect(MofSyntax node, MofFile file, List<(EnumerationDeclarationSyntax, MofFile)> found)
    {
        switch (node)
        {
            case EnumerationDeclarationSyntax { Name.Text.Length: > 0 } enumeration:
                found.Add((enumeration, file));
                break;
            case ClassDeclarationSyntax type:
                foreach (var member in type.Members)
                {
                    Collect(member, file, found);
                }

                break;
        }
    }

    private static bool Add(EnumerationDeclarationSyntax syntax, MofFile file, BindingContext context)
    {
        if (TypeBinder.Keyword(syntax.BaseType.Text) is { } kind)
        {
            context.Enumerations.Add(Enumeration(syntax, file, kind, default, context));
            return true;
        }

        if (context.Enumerations.Find(syntax.BaseType.Text) is not { } inherited)
        {
            return false;
        }

        context.Enumerations.Add(Enumeration(syntax, file, inherited.Kind, inherited.Elements, context));
        return true;
    }

    private static MofEnumeration Enumeration(
        EnumerationDeclarationSyntax syntax, MofFile file, MofTypeKind kind, EquatableArray<MofNamedValue> inherited, BindingContext context)
    {
        var type = new MofType(kind, null, IsArray: false, ArraySize: null);
        var elements = new List<MofNamedValue>(inherited);
        var names = new HashSet<string>(inherited.Select(static element => element.Name), StringComparer.OrdinalIgnoreCase);
        ulong next = 0;
        foreach (var element in syntax.Elements)
        {
            if (element.Name.Text.Length == 0)
            {
                continue;
            }

            if (!names.Add(element.Name.Text))
            {
                context.Report(
                    file, MofRuleIds.DuplicateMember, $"Enumeration '{syntax.Name.Text}' has an element '{element.Name.Text}' already: the first one counts.", element.Name.Span);
                continue;
            }

            // An element of a string enumeration stands for its name, unless it says otherwise.
            var value = element.Value is { } given ? ValueBinder.Bind(given, type) : null;
            value ??= kind == MofTypeKind.String ? new MofString(element.Name.Text) : new MofInteger(false, next);
            next = value is MofInteger { IsNegative: false } number ? unchecked(number.Magnitude + 1) : next + 1;
            elements.Add(new MofNamedValue(element.Name.Text, value));
        }

        return new MofEnumeration(syntax.Name.Text, kind, new EquatableArray<MofNamedValue>([.. elements]), file.Path, syntax.Name.Span);
    }
}
