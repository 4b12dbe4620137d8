namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Branches, loops and handlers.</summary>
internal sealed partial class MethodGenerator
{
    private void Compound(Scope scope)
    {
        switch (_random.Next(30))
        {
            case < 7: If(scope); break;
            case < 11: Loop(scope); break;
            case < 16: ForEach(scope); break;
            case < 18: Switch(scope); break;
            case < 26: Try(scope); break;
            case < 27:
                Line("lock (Shelf)");
                Block(scope.Uninterrupted() with { CanReturn = scope.CanReturn });
                break;
            case < 29: Using(scope); break;
            default: Block(scope.Inner()); break;
        }
    }

    private void If(Scope scope)
    {
        var name = Object(scope);
        switch (_random.Next(5))
        {
            case 0:
                Line($"if (!{name}.IsLazyLoaded)");
                Block(scope.Inner(), inner => Line(OneIn(4) && scope.CanReturn ? $"if (C()) {{ {scope.Return} }}" : Loading(inner, name) + ";"));
                Line($"Use({Read(scope, name)});");
                return;
            case 1:
                Line($"if ({name}.IsLazyLoaded)");
                Block(scope.Inner(), inner => Line($"Use({Read(inner, name)});"));
                break;
            default:
                Line($"if ({Condition(scope)})");
                Block(scope.Inner());
                break;
        }

        if (OneIn(2))
        {
            Line("else");
            Block(scope.Inner());
        }
    }

    private void Loop(Scope scope)
    {
        var inner = scope.Inner() with { IsInLoop = true };
        switch (_random.Next(6))
        {
            case 0:
                Line($"while (Go() && {Condition(scope)})");
                Block(inner);
                break;
            case 1:
                Line("do");
                Block(inner);
                Line(OneIn(2) ? "while (Go());" : $"while (Go() && {Condition(scope)});");
                break;
            case 2:
                Line($"for (var i{++_names} = 0; i{_names} < N() && Go(); i{_names}++)");
                Block(inner);
                break;
            case 3:
                Line("while (true)");
                Block(inner, _ => Line("if (!Go()) { break; }"));
                break;
            case 4 when Assignable(scope) is { } target:
                Line($"for (; Go(); {target} = {Value(scope with { CanAwait = false })})");
                Block(inner);
                break;
            default:
                // An object of the round before meets that of this one.
                var before = Any("null", "null", Source(scope), Object(scope));
                var kept = Declare(scope, VariableKind.Object, "k");
                Line($"Image {kept} = {before};");
                Line("while (Go())");
                Block(
                    inner.Inner(),
                    body =>
                    {
                        Fresh(body);
                        body.Variables.Add(new Variable(VariableKind.Object, kept));
                        if (OneIn(2))
                        {
                            Line($"Use({kept}?.{Lazy()});");
                        }
                    },
                    body => Line(OneIn(2) ? $"{kept} = {Object(body)};" : $"{Loading(body, Object(body))}; {kept} = {Object(body)};"));
                break;
        }
    }

    private void ForEach(Scope scope)
    {
        var name = NewName("e");
        var isAwaited = scope.CanAwait && OneIn(3);
        var source = isAwaited ? Any("Query()", $"Query().Where(q => q.{Unread()} == null)", "Query().ConfigureAwait(false)") : Images(scope);
        Line($"{(isAwaited ? "await " : "")}foreach ({Any("var", "Image")} {name} in {source})");
        Block(scope.Inner() with { IsInLoop = true }, inner =>
        {
            inner.Variables.Add(new Variable(VariableKind.Object, name, CanAssign: false));
            _focus = name;
            if (OneIn(3))
            {
                Line($"Use({Read(inner, name)});");
            }
        });
    }

    private void Switch(Scope scope)
    {
        var name = Object(scope);
        var isByPattern = OneIn(2);
        Line(isByPattern ? $"switch ({name})" : "switch (N())");
        Line("{");
        _indent++;
        var bound = NewName("w");
        string[] labels = isByPattern
            ? ["case null:", $"case {{ {Lazy()}: \"l\" }}:", $"case {{ Name: \"x\" }} {bound} when {Condition(scope with { CanAwait = false })}:", "default:"]
            : ["case 0:", "case 1:", "case var n when C():", "default:"];
        foreach (var label in labels)
        {
            if (!OneIn(4))
            {
                Line(label.Replace("var n", "var n" + ++_names, StringComparison.Ordinal));
                Block(scope.Inner(), inner =>
                {
                    if (label.Contains(bound, StringComparison.Ordinal))
                    {
                        inner.Variables.Add(new Variable(VariableKind.Object, bound));
                    }
                });
                Line("break;");
            }
        }

        _indent--;
        Line("}");
    }

    private void Try(Scope scope)
    {
        var name = Object(scope);
        var form = _random.Next(6);
        var doesCatch = form < 4;
        var doesFinally = form is 2 or 4 or 5;
        Line("try");
        Block(scope.Inner() with { CanYield = scope.CanYield && !doesCatch }, inner =>
        {
            if (OneIn(2))
            {
                Line(OneIn(2) ? $"if (C()) {{ {Loading(inner, name)}; throw new InvalidOperationException(); }}" : Loading(inner, name) + ";");
            }
        });
        if (doesCatch)
        {
            var filter = OneIn(3) ? $" when ({Condition(scope with { CanAwait = false })})" : "";
            Line(Any("catch (InvalidOperationException)", "catch (Exception)", "catch (NullReferenceException)") + filter);
            Block(scope.Inner() with { CanYield = false }, inner => Handle(inner, name), inner =>
            {
                if (OneIn(5))
                {
                    Line("throw;");
                }
            });
        }

        if (form == 3)
        {
            Line("catch");
            Block(scope.Inner() with { CanYield = false }, inner => Handle(inner, name));
        }

        if (doesFinally)
        {
            Line("finally");
            Block(scope.Inner() with { CanYield = false, CanReturn = false, IsInLoop = false }, inner => Handle(inner, name));
        }

        Handle(scope, name);
    }

    private void Handle(Scope scope, string name)
    {
        if (OneIn(2))
        {
            Line(OneIn(4) ? Loading(scope, name) + ";" : $"Use({Read(scope, name)});");
        }
    }

    private void Using(Scope scope)
    {
        var name = Object(scope);
        var isAwaited = scope.CanAwait && OneIn(2);
        Line($"{(isAwaited ? "await " : "")}using (var u{++_names} = new Scoped({name}))");
        Block(scope.Inner());
        Line($"Use({Read(scope, name)});");
    }
}
