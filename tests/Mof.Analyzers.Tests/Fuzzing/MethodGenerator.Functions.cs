namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Lambdas and local functions: they load, assign and read what they capture.</summary>
internal sealed partial class MethodGenerator
{
    private void Function(Scope scope)
    {
        if (scope.Depth >= MaximumDepth)
        {
            return;
        }

        var name = Object(scope);
        switch (_random.Next(10))
        {
            case 0 or 1:
                Lambda(scope, VariableKind.Action, "Action", "() =>", scope.Function(canAwait: false, "return;"));
                break;
            case 2 or 3:
                Lambda(scope, VariableKind.AsyncAction, "Func<Task>", "async () =>", scope.Function(canAwait: true, "return;"));
                break;
            case 4:
                Lambda(scope, VariableKind.Supplier, "Func<Image>", "() =>", scope.Function(canAwait: false, $"return {Captured(scope)};"), isSupplier: true);
                break;
            case 5:
                var action = NewName("f");
                Local(scope, $"void {action}()", scope.Function(canAwait: false, "return;"));
                scope.Variables.Add(new Variable(VariableKind.Action, action));
                break;
            case 6:
                var asyncAction = NewName("f");
                Local(scope, $"async Task {asyncAction}()", scope.Function(canAwait: true, "return;"));
                scope.Variables.Add(new Variable(VariableKind.AsyncAction, asyncAction));
                break;
            case 7:
                Parameterized(scope, name);
                break;
            case 8:
                Iterator(scope, name);
                break;
            default:
                var obtain = NewName("f");
                Line($"[return: LazyNotLoaded] Image {obtain}() => Obtain();");
                scope.Variables.Add(new Variable(VariableKind.Supplier, obtain));
                break;
        }
    }

    private void Lambda(Scope scope, VariableKind kind, string type, string head, Scope body, bool isSupplier = false)
    {
        var lambda = NewName("f");
        var name = Captured(scope);
        if (OneIn(2))
        {
            Line($"{type} {lambda} = {head.Replace("async ", "", StringComparison.Ordinal)} {kind switch
            {
                VariableKind.Action => Any($"{name}.Load()", $"{name}?.Load()", $"{name}.Ensure()", $"Touch({name})", $"{name}.{Unread()} = \"x\"", $"Use({name}.{Lazy()})"),
                VariableKind.AsyncAction => Any($"{name}.LoadLazyAsync()", $"TouchAsync({name})", $"{name}.EnsureAsync()"),
                _ => Any(name, $"({name}.Child = {name})", "Get()"),
            }};");
        }
        else
        {
            Line($"{type} {lambda} = {head}");
            Block(
                body,
                inner =>
                {
                    if (inner.Of(VariableKind.Object).FirstOrDefault(variable => variable.CanAssign && variable.Name == name) is not null && OneIn(2))
                    {
                        Line($"{name} = {Any("Get()", "Obtain()", Other(inner))};");
                    }
                },
                inner => Line(isSupplier ? $"return {Object(inner)};" : ""));
            Line(";");
        }

        scope.Variables.Add(new Variable(kind, lambda));
        if (kind == VariableKind.Action && OneIn(2))
        {
            Line($"{lambda}();");
            Line($"Use({Read(scope, name)});");
        }
    }

    private void Local(Scope scope, string head, Scope body)
    {
        Line(head);
        Block(body);
    }

    private void Parameterized(Scope scope, string name)
    {
        var function = NewName("f");
        var parameter = NewName("g");
        var isReference = OneIn(3);
        var body = scope.Function(canAwait: false, "return;");
        Line($"void {function}({(isReference ? "ref " : "")}Image {parameter})");
        Block(body, inner => inner.Variables.Add(new Variable(VariableKind.Object, parameter, CanCapture: !isReference)));
        var argument = isReference ? Assignable(scope) ?? "F" : name;
        Line($"{function}({(isReference ? "ref " : "")}{argument});");
        Line($"Use({Read(scope, name)});");
    }

    // Runs while it is enumerated, piece by piece.
    private void Iterator(Scope scope, string name)
    {
        var function = NewName("f");
        var parameter = NewName("g");
        Line($"IEnumerable<Image> {function}(Image {parameter})");
        Block(
            scope.Function(canAwait: false, "yield break;") with { CanYield = true },
            inner =>
            {
                inner.Variables.Add(new Variable(VariableKind.Object, parameter));
                Line($"yield return {parameter};");
            });
        var sequence = Declare(scope, VariableKind.Sequence);
        Line($"IEnumerable<Image> {sequence} = {function}({name});");
    }

    private void CallFunction(Scope scope)
    {
        if (Any(scope, VariableKind.Action) is { } action)
        {
            Line(Any($"{action.Name}();", $"Call({action.Name});"));
        }
        else if (Any(scope, VariableKind.AsyncAction) is { } asyncAction)
        {
            Line(scope.CanAwait ? $"await {asyncAction.Name}();" : $"_ = {asyncAction.Name}();");
        }
        else
        {
            Function(scope);
        }

        Line($"Use({Read(scope)});");
    }

    private string Captured(Scope scope) => Any([.. scope.Of(VariableKind.Object).Where(static variable => variable.CanCapture)]).Name;
}
