namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Lists, arrays, LINQ and tasks.</summary>
internal sealed partial class MethodGenerator
{
    // What foreach runs over.
    private string Images(Scope scope)
    {
        var list = Any(scope, VariableKind.List)?.Name;
        var array = Any(scope, VariableKind.Array)?.Name;
        var sequence = Any(scope, VariableKind.Sequence)?.Name;
        return _random.Next(14) switch
        {
            < 4 when list is not null => OneIn(3) ? list + Chain(scope) : list,
            < 6 when array is not null => OneIn(3) ? array + Chain(scope) : array,
            < 8 when sequence is not null => sequence,
            8 => $"new[] {{ {Object(scope)}, {Other(scope)} }}",
            9 => Any("Shelf", "Slots", "Shelf.ToArray()"),
            10 => "Stream()" + (OneIn(2) ? Chain(scope) : ""),
            11 when scope.CanAwait => Any("await Query().ToListAsync()", "(await Query().ToArrayAsync())" + Chain(scope)),
            12 => $"(List<Image>)[{Object(scope)}, .. Objects()]",
            _ => Any("Objects()", "Row()", "Stream()"),
        };
    }

    // Operators of LINQ, whose lambdas run later or never.
    private string Chain(Scope scope)
    {
        var item = NewName("x");
        var first = _random.Next(11) switch
        {
            0 => $".Where({item} => C())",
            1 => $".Where({item} => {item}.IsLazyLoaded)",
            2 => $".Where({item} => {item}.TryLoad())",
            3 => $".Where({item} => {item}.{Lazy()} == null)",
            4 => $".Select({item} => {{ {item}.Load(); return {item}; }})",
            5 => $".OrderBy({item} => {item}.Name)",
            6 => $".Skip(1)",
            7 => $".Append({Captured(scope)})",
            8 => $".Where({item} => {{ Touch({item}); return {item}.{Lazy()} != \"\"; }})",
            9 => $".Select({item} => {item})",
            _ => $".Distinct()",
        };
        return OneIn(3) ? first + Chain(scope) : first + (OneIn(3) ? Any(".ToList()", ".ToArray()") : "");
    }

    // Variables that hold many objects, or one later.
    private void Obtain(Scope scope)
    {
        var list = Any(scope, VariableKind.List)?.Name;
        switch (_random.Next(9))
        {
            case 0 or 1:
                Line($"List<Image> {Declare(scope, VariableKind.List)} = {(scope.CanAwait && OneIn(2) ? "await Query().ToListAsync()" : "Objects()")};");
                break;
            case 2:
                Line($"Image[] {Declare(scope, VariableKind.Array)} = {Any("Row()", $"[{Object(scope)}, {Other(scope)}]", "[.. Objects()]", scope.CanAwait ? "await Query().ToArrayAsync()" : "Row()")};");
                break;
            case 3:
                Line($"IEnumerable<Image> {Declare(scope, VariableKind.Sequence)} = {(list ?? "Stream()") + (OneIn(2) ? Chain(scope) : "")};");
                break;
            case 4:
                Line($"var {Declare(scope, VariableKind.ObjectTask)} = ObtainAsync();");
                break;
            case 5 when list is not null:
                Line($"var {Declare(scope, VariableKind.List)} = {list}{Chain(scope)}.ToList();");
                break;
            case 6 when scope.CanAwait:
                var name = Object(scope);
                var task = Declare(scope, VariableKind.LoadTask);
                Line($"var {task} = {name}.LoadLazyAsync();");
                Line($"Use({Read(scope, name)});");
                Line($"await {task};");
                Line($"Use({Read(scope, name)});");
                break;
            case 7 when Any(scope, VariableKind.ObjectTask) is { } pending && scope.CanAwait:
                var one = NewName("o");
                var same = NewName("o");
                Line($"var {one} = await {pending.Name};");
                Line($"var {same} = await {pending.Name};");
                scope.Variables.Add(new Variable(VariableKind.Object, one));
                scope.Variables.Add(new Variable(VariableKind.Object, same));
                Provoke(scope, one, same);
                break;
            default:
                Line($"Use({Any(list ?? "Objects()", "Stream()", "Row()")}.Select(x => x.{Lazy()}).ToList());");
                break;
        }
    }

    // Something happens to some element, and some element is read.
    private void Sequence(Scope scope)
    {
        var list = Any(scope, VariableKind.List)?.Name ?? Any(scope, VariableKind.Array)?.Name;
        if (list is null)
        {
            list = Declare(scope, VariableKind.List);
            Line($"var {list} = {(scope.CanAwait && OneIn(2) ? "await Query().ToListAsync()" : "Objects()")};");
        }

        var item = NewName("x");
        Line(_random.Next(9) switch
        {
            0 => $"foreach (var {item} in {list}) {{ {Loading(scope, item)}; }}",
            1 => $"{Loading(scope, Element(list))};",
            2 => $"{list}.ToList().ForEach({item} => {item}.Load());",
            3 => scope.CanAwait ? $"await {list}.LoadAllAsync();" : $"_ = {list}.LoadAllAsync();",
            4 => $"_ = {list}.Any({item} => {item}.TryLoad());",
            5 => $"{list}[0] = {Object(scope)};",
            6 => $"Use({list}.Select({item} => {{ Touch({item}); return {item}.{Lazy()}; }}).ToList());",
            7 => $"var {Declare(scope, VariableKind.Object)} = {Element(list)};",
            _ => $"Collect([.. {list}]);",
        });
        Line(_random.Next(6) switch
        {
            0 or 1 => $"foreach (var {item}b in {list}) {{ Use({Read(scope, item + "b")}); }}",
            2 => $"Use({list}.Select({item}b => {item}b.{Lazy()}).ToList());",
            3 => $"Use({list}.Where({item}b => {item}b.IsLazyLoaded).Select({item}b => {item}b.{Lazy()}).FirstOrDefault());",
            4 => $"Use(from {item}b in {list} where C() select {item}b.{Lazy()});",
            _ => $"Use({Read(scope, Element(list))});",
        });
    }
}
