namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Statements without a body of their own.</summary>
internal sealed partial class MethodGenerator
{
    // Gives true after a jump.
    private bool Statement(Scope scope)
    {
        _left--;
        if (scope.Depth < MaximumDepth && OneIn(4))
        {
            Compound(scope);
            return false;
        }

        switch (_random.Next(64))
        {
            case < 6: Fresh(scope); break;
            case < 18: Line(OneIn(8) ? $"var s{++_names} = {Read(scope)};" : $"Use({Read(scope)});"); break;
            case < 25: Line(Loading(scope, Object(scope)) + ";"); break;
            case < 32: Alias(scope); break;
            case < 36: Write(scope); break;
            case < 40 when Assignable(scope) is { } target: Reassign(scope, target); break;
            case < 44: Line(Call(scope) + ";"); break;
            case < 48: Store(scope); break;
            case < 50: Guard(scope); break;
            case < 52: Obtain(scope); break;
            case < 55: Sequence(scope); break;
            case < 58: Function(scope); break;
            case < 60: CallFunction(scope); break;
            case < 62 when scope.CanYield: Line($"yield return {Object(scope)};"); break;
            case < 63 when scope.Depth > 0: return Jump(scope);
            default: Line($"Use({Read(scope)});"); break;
        }

        return false;
    }

    private void Fresh(Scope scope)
    {
        var source = Source(scope);
        Line($"{(OneIn(3) ? "Image" : "var")} {Declare(scope, VariableKind.Object)} = {source};");
    }

    private void Reassign(Scope scope, string target)
    {
        Line(_random.Next(7) switch
        {
            0 => $"{target} ??= {Value(scope)};",
            1 => $"if (C()) {target} = {Value(scope)};",
            2 => $"({target}, _) = ({Value(scope)}, 1);",
            3 or 4 => $"({target}, _) = {Any("(Get(), 1)", "(new Image(), 1)", "Get()", "Same((Get(), 1))")};",
            _ => $"{target} = {Value(scope)};",
        });
        if (OneIn(2))
        {
            Line($"Use({Read(scope, target)});");
        }
    }

    // Another name for an object; then, mostly, something happens to it under one name and it is read under the other.
    private void Alias(Scope scope)
    {
        var name = Object(scope);
        var other = NewName("o");
        switch (_random.Next(17))
        {
            case 0: Line($"var {other} = {name};"); break;
            case 1: Line($"var {other} = C() ? {name} : {Other(scope)};"); break;
            case 2: Line($"Image {other}; if (C()) {{ {other} = {name}; }} else {{ {other} = {Other(scope)}; }}"); break;
            case 3: Line($"var ({other}, x{other}) = ({name}, {Other(scope)});"); break;
            case 4: Line($"var ({other}, x{other}) = {name};"); break;
            case 5: Line($"var {other} = (object){name} as Image;"); break;
            case 6: Line($"Image {other} = (Wrapped){name};"); break;
            case 7: Line($"var {other} = new Holder({name}).Item;"); break;
            case 8: Line($"var {other} = new[] {{ {name}, {Other(scope)} }}[0];"); break;
            case 9: Line($"var {other} = ({name}, {Other(scope)}).Item1;"); break;
            case 10: Line($"var {other} = {name} ?? {Other(scope)};"); break;
            case 11: Line($"var {other} = N() switch {{ 0 => {Other(scope)}, _ => {name} }};"); break;
            case 12: Line($"if ({name} is not {{ }} {other}) {{ {(scope.CanReturn ? scope.Return : "throw new InvalidOperationException();")} }}"); break;
            case 13 or 14 or 15: PatternAlias(scope, name, other); return;
            default: RefAlias(scope, name); return;
        }

        scope.Variables.Add(new Variable(VariableKind.Object, other));
        Provoke(scope, name, other);
    }

    private void PatternAlias(Scope scope, string name, string other)
    {
        var pattern = _random.Next(10) switch
        {
            0 => $"{{ }} {other}",
            1 => $"Image {{ Name: \"x\" }} {other}",
            2 => $"Image {other}",
            3 => $"{{ Name: not null }} and {{ }} {other}",
            4 => $"var {other}",
            5 => $"{{ {Lazy()}: null }} {other}",
            6 => $"{{ Child: {{ }} {other} }}",
            _ => $"(Image {other}, _)",
        };
        Line($"if ({name} is {pattern}{(OneIn(3) ? " && " + Condition(scope) : "")})");
        Block(scope.Inner(), inner =>
        {
            inner.Variables.Add(new Variable(VariableKind.Object, other));
            Provoke(inner, name, other);
        });
        if (OneIn(2))
        {
            Line($"Use({Read(scope, name)});");
        }
    }

    private void RefAlias(Scope scope, string name)
    {
        var target = scope.Of(VariableKind.Object).Any(variable => variable.Name == name && variable.CanAssign) ? name : Assignable(scope) ?? "F";
        Block(scope.Uninterrupted(), inner =>
        {
            var alias = NewName("r");
            Line(Any($"ref var {alias} = ref {target};", $"ref var {alias} = ref (C() ? ref {target} : ref G);", $"ref Image {alias} = ref {target};"));
            inner.Variables.Add(new Variable(VariableKind.Object, alias, CanCapture: false));
            if (OneIn(2))
            {
                Line($"{alias} = {Value(inner)};");
            }

            Provoke(inner, target, alias);
        });
        Line($"Use({Read(scope, target == "F" ? null : target)});");
    }

    private void Provoke(Scope scope, string one, string other)
    {
        if (OneIn(2))
        {
            (one, other) = (other, one);
        }

        if (!OneIn(4))
        {
            Line((OneIn(6) ? $"{one}.{Unread()} = S()" : Loading(scope, one)) + ";");
            Line($"Use({Read(scope, other)});");
        }
    }

    private void Write(Scope scope)
    {
        var name = Object(scope);
        Line(_random.Next(12) switch
        {
            0 or 1 => $"{name}.{Unread()} = S();",
            2 => $"{name}.{Unread()} = C() ? \"a\" : S();",
            3 => $"{name}.{Unread()} = S() ?? \"a\";",
            4 => $"{name}.{Lazy()} ??= S();",
            5 => $"{name}.{Lazy()} += \"x\";",
            6 => $"if (C()) {{ {name}.{Unread()} = \"x\"; }}",
            7 => $"({name}.{Unread()}, {name}.Name) = (S(), \"x\");",
            8 => $"{name}.{Unread()} = {Other(scope)}.{Lazy()};",
            9 => $"{name}.Child = {Other(scope)};",
            10 => $"if ({name} != null) {name}.{Unread()} = {name}.Name;",
            _ => $"(C() ? {name} : {Other(scope)}).{Unread()} = S();",
        });
        if (OneIn(2))
        {
            Line($"Use({Read(scope, name)});");
        }
    }

    private string Call(Scope scope)
    {
        var name = Object(scope);
        return _random.Next(24) switch
        {
            0 or 1 => $"Look({name})",
            2 or 3 => $"Touch({name})",
            4 => $"Demand({++_sites}, {name})",
            5 => $"Collect({name}, {Other(scope)})",
            6 => "Stir()",
            7 => "Meddle()",
            8 => $"{name}.Glance()",
            9 => $"{name}.Poke()",
            10 => $"{name}.Describe()",
            11 => $"{name}.Touch()",
            12 => scope.CanAwait ? $"await {name}.PutAsync()" : $"_ = {name}.PutAsync()",
            13 => scope.CanAwait ? $"await TouchAsync({name})" : $"_ = TouchAsync({name})",
            14 when Assignable(scope) is { } target => $"Reload(ref {target})",
            15 when Assignable(scope) is { } target => $"TryObtain(out {target})",
            16 or 17 when Assignable(scope) is { } left && Assignable(scope) is { } right => Any($"Swap(ref {left}, ref {right})", $"Swap(ref {left}, ref G)"),
            18 => $"View(in {name})",
            19 or 20 when Assignable(scope) is { } left && Assignable(scope) is { } right && left != right => $"({left}, {right}) = ({right}, {left})",
            21 => $"{name}.Name = S()",
            22 => $"_ = {name}.ToString() + {name}.GetHashCode()",
            _ => "Fault()",
        };
    }

    // Where others find the object, and perhaps load it.
    private void Store(Scope scope)
    {
        var name = Object(scope);
        var holder = Any(scope, VariableKind.Holder)?.Name;
        var list = Any(scope, VariableKind.List)?.Name ?? "Shelf";
        var (store, through) = _random.Next(12) switch
        {
            0 => ($"F = {name}", "F"),
            1 => ($"P = {name}", "P"),
            2 => ($"Slots[1] = {name}", "Slots[1]"),
            3 => ($"{list}.Add({name})", $"{list}[^1]"),
            4 => ($"{list} = [{name}, {Other(scope)}]", $"{list}[0]"),
            5 => ($"{Other(scope)}.Child = {name}", "Meddle()"),
            6 when holder is not null => ($"{holder}.Other = {name}", $"{holder}.Other"),
            7 => ($"(F, G) = ({name}, {Other(scope)})", "F"),
            8 => ($"G = F = {name}", "G"),
            9 => ($"F ??= {name}", "F"),
            10 => ($"{name}.Friend = {name}", $"{name}.Friend"),
            _ => ($"var {Declare(scope, VariableKind.Holder)} = new Holder({name}) {{ Other = {Other(scope)}, Items = {{ {name} }} }}", "Stir()"),
        };
        Line(store + ";");
        if (!OneIn(3))
        {
            Line(through.EndsWith(')') ? through + ";" : OneIn(3) ? "Meddle();" : Loading(scope, through) + ";");
            Line($"Use({Read(scope, name)});");
        }
    }

    // The answer of a guard, kept, and asked later.
    private void Guard(Scope scope)
    {
        var name = Object(scope);
        var guard = Any($"{name}.IsLazyLoaded", $"{name}.TryLoad()", $"{name}.IsReady()", $"!{name}.IsLazyMissing()", $"{name}.TryGet(\"Lazily\", out _)", $"{name}.TryLoad() | C()");
        var answer = Declare(scope, VariableKind.Answer);
        Line($"var {answer} = {guard};");
        Line(_random.Next(4) switch
        {
            0 => $"if ({answer}) {{ Use({Read(scope, name)}); }}",
            1 => $"Use({answer} ? {name}.{Lazy()} : null);",
            2 => $"if (!{answer}) {{ {Loading(scope, name)}; }}",
            _ => $"Use({Read(scope, name)});",
        });
    }

    private bool Jump(Scope scope)
    {
        var jump = _random.Next(4) switch
        {
            0 when scope.CanReturn => scope.Return,
            1 => "throw new InvalidOperationException();",
            2 when scope.IsInLoop => "break;",
            3 when scope.IsInLoop => "continue;",
            _ => null,
        };
        if (jump is not null)
        {
            Line(jump);
        }

        return jump is not null;
    }
}
