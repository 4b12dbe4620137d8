namespace Mof.Language.Binding.Checks;

/// <summary>MOF0105: a type, a reference or EmbeddedInstance that names no class of the files.</summary>
internal static class UnknownClassCheck
{
    public static void Run(in Element element, TypeSyntax type, DeclaredClass declared, BindingContext context)
    {
        if (element.Type is not { ClassName: { Length: > 0 } name, Kind: MofTypeKind.Object or MofTypeKind.Reference } ||
            SystemClass.IsName(name) || context.IsKnownElsewhere(name) || context.Classes.Find(name, declared) is not null || !context.Unknown.Add((declared.File.Path, name)))
        {
            return;
        }

        var isType = string.Equals(type.Name.Text, name, StringComparison.OrdinalIgnoreCase);
        var span = isType ? type.Name.Span : element.Find("EmbeddedInstance")?.Value?.Span ?? type.Name.Span;
        var names = context.Classes.Classes.Select(static other => other.Name);
        var candidate = context.Nearest(name, isType ? names.Concat(TypeBinder.KeywordNames) : names);
        context.Report(
            element.File,
            MofRuleIds.UnknownClass,
            $"'{name}', the type of {element.Title}, is neither a type nor a class of the MOF files of this project. " +
                (candidate is null ? "Add its file." : $"Did you mean '{candidate}'?"),
            span);
    }
}
