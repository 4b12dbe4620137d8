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

        // One may derive from another that comes later: the bases are bound first.
        var bound = new MofEnumeration?[declared.Count];
        var derived = Enumerable.Range(0, declared.Count).ToLookup(i => declared[i].Syntax.BaseType.Text, StringComparer.OrdinalIgnoreCase);
        var ready = new Queue<(int Index, MofTypeKind Kind, EquatableArray<MofNamedValue> Inherited)>();
        for (var i = 0; i < declared.Count; i++)
        {
            if (TypeBinder.Keyword(declared[i].Syntax.BaseType.Text) is { } kind)
            {
                ready.Enqueue((i, kind, default));
            }
        }

        while (ready.Count > 0)
        {
            var (index, kind, inherited) = ready.Dequeue();
            var (syntax, file) = declared[index];
            var enumeration = bound[index] = Enumeration(syntax, file, kind, inherited, context);
            foreach (var next in derived[enumeration.Name].Where(next => bound[next] is null))
            {
                ready.Enqueue((next, kind, enumeration.Elements));
            }
        }

        for (var i = 0; i < declared.Count; i++)
        {
            // The type of the rest is unknown or derives from itself: a number fits most.
            context.Enumerations.Add(bound[i] ?? Enumeration(declared[i].Syntax, declared[i].File, MofTypeKind.UInt32, default, context));
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

    private static MofEnumeration Enumeration(
        EnumerationDeclarationSyntax syntax, MofFile file, MofTypeKind kind, EquatableArray<MofNamedValue> inherited, BindingContext context)
    {
        var type = new MofType(kind, null, IsArray: false, ArraySize: null);
        var elements = new List<MofNamedValue>(inherited);
        var names = new HashSet<string>(inherited.Select(static element => element.Name), StringComparer.OrdinalIgnoreCase);
        var next = inherited.Count > 0 && inherited[inherited.Count - 1].Value is MofInteger { IsNegative: false } last ? unchecked(last.Magnitude + 1) : 0;
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

        return new MofEnumeration(syntax.Name.Text, kind, new EquatableArray<MofNamedValue>([.. elements]), file.Path, syntax.Name.Span)
        {
            Qualifiers = QualifierBinder.Bind(syntax.Qualifiers, [], null, file, context.QualifierTypes),
        };
    }
}
