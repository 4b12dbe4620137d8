namespace Mof.Language.Writing;

/// <summary>Declarations as MOF text, a member a line.</summary>
internal sealed class DeclarationWriter
{
    private readonly LineWriter _writer = new();

    public override string ToString() => _writer.ToString();

    public void BlankLine() => _writer.BlankLine();

    public void Declaration(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case PragmaSyntax pragma:
                _writer.Line("#pragma " + pragma.Name.Text + (pragma.Arguments.Count == 0 ? "" : " (" + string.Join(", ", pragma.Arguments.Select(ValueText.Of)) + ")"));
                break;
            case QualifierDeclarationSyntax qualifier:
                _writer.Line(Qualifier(qualifier));
                break;
            case ClassDeclarationSyntax type:
                Class(type);
                break;
            case EnumerationDeclarationSyntax enumeration:
                Enumeration(enumeration);
                break;
            case InstanceDeclarationSyntax { Instance: var instance }:
                Instance(instance);
                break;
        }
    }

    private static string Qualifier(QualifierDeclarationSyntax qualifier)
    {
        if (qualifier.Type is not { } type)
        {
            return $"qualifier {qualifier.Name.Text} : {Join(qualifier.Flavors, " ")};";
        }

        return $"qualifier {qualifier.Name.Text} : {type.Name.Text}{Brackets(type)}" +
            (qualifier.Default is { } value ? " = " + ValueText.Of(value) : "") +
            (qualifier.Scopes.Count == 0 ? "" : $", scope({Join(qualifier.Scopes, ", ")})") +
            (qualifier.Flavors.Count == 0 ? "" : $", flavor({Join(qualifier.Flavors, ", ")})") + ";";
    }

    private void Class(ClassDeclarationSyntax type)
    {
        QualifierText.Write(type.Qualifiers, _writer);
        var head = type.Keyword.ToString().ToLowerInvariant() + " " + type.Name.Text +
            (type.Alias is { } alias ? " as $" + alias.Text : "") + (type.Superclass is { } superclass ? " : " + superclass.Text : "");
        if (type.IsForward)
        {
            _writer.Line(head + ";");
            return;
        }

        _writer.Line(head);
        Open();
        foreach (var member in type.Members)
        {
            Member(member);
        }

        Close();
    }

    private void Member(MofSyntax member)
    {
        switch (member)
        {
            case PropertySyntax property:
                QualifierText.Write(property.Qualifiers, _writer);
                _writer.Line(
                    Type(property.Type) + " " + property.Name.Text + Brackets(property.Type) +
                    (property.Initializer is { } initializer ? " = " + ValueText.Of(initializer) : "") + ";");
                break;
            case MethodSyntax method:
                QualifierText.Write(method.Qualifiers, _writer);
                Method(method);
                break;
            case DeclarationSyntax nested:
                Declaration(nested);
                break;
        }
    }

    private void Method(MethodSyntax method)
    {
        // MOF 3 puts the brackets of an array returned behind the type (DSP0221 7.5.6).
        var head = Type(method.ReturnType) + (method.ReturnType.IsArray ? "[]" : "") + " " + method.Name.Text + "(";
        if (method.Parameters.Count == 0)
        {
            _writer.Line(head + ");");
            return;
        }

        _writer.Line(head);
        _writer.Depth++;
        for (var i = 0; i < method.Parameters.Count; i++)
        {
            _writer.Line(Parameter(method.Parameters[i]) + (i == method.Parameters.Count - 1 ? ");" : ","));
        }

        _writer.Depth--;
    }

    private static string Parameter(ParameterSyntax parameter) =>
        (parameter.Qualifiers.Count == 0 ? "" : QualifierText.OneLine(parameter.Qualifiers) + " ") +
        Type(parameter.Type) + " " + parameter.Name.Text + Brackets(parameter.Type) +
        (parameter.Default is { } value ? " = " + ValueText.Of(value) : "");

    private void Enumeration(EnumerationDeclarationSyntax enumeration)
    {
        QualifierText.Write(enumeration.Qualifiers, _writer);
        _writer.Line($"enumeration {enumeration.Name.Text} : {enumeration.BaseType.Text}");
        Open();
        for (var i = 0; i < enumeration.Elements.Count; i++)
        {
            var element = enumeration.Elements[i];
            QualifierText.Write(element.Qualifiers, _writer);
            _writer.Line(
                element.Name.Text + (element.Value is { } value ? " = " + ValueText.Of(value) : "") + (i == enumeration.Elements.Count - 1 ? "" : ","));
        }

        Close();
    }

    private void Instance(InstanceSyntax instance)
    {
        QualifierText.Write(instance.Qualifiers, _writer);
        _writer.Line("instance of " + instance.ClassName.Text + (instance.Alias is { } alias ? " as $" + alias.Text : ""));
        Open();
        foreach (var slot in instance.Slots)
        {
            _writer.Line(ValueText.Slot(slot));
        }

        Close();
    }

    private void Open()
    {
        _writer.Line("{");
        _writer.Depth++;
    }

    private void Close()
    {
        _writer.Depth--;
        _writer.Line("};");
    }

    private static string Type(TypeSyntax type) => type.Name.Text + (type.IsReference ? " ref" : "");

    private static string Brackets(TypeSyntax type) => !type.IsArray ? "" : type.ArraySize is { } size ? FormattableString.Invariant($"[{size}]") : "[]";

    private static string Join(EquatableArray<NameSyntax> names, string separator) => string.Join(separator, names.Select(static name => name.Text));
}
