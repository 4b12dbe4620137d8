namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>Expressions: objects, reads, conditions.</summary>
internal sealed partial class MethodGenerator
{
    // An object that a query just handed out.
    private string Source(Scope scope) => _random.Next(scope.CanAwait ? 13 : 6) switch
    {
        0 or 1 or 2 => "Obtain()",
        3 => "Find()",
        4 => Any("Objects().First()", "Row()[0]", "Stream().FirstOrDefault()", "Objects()[0]"),
        5 => "(Image)Obtain()",
        6 or 7 => "await ObtainAsync()",
        8 => "await ObtainAsync().ConfigureAwait(false)",
        9 => "await FindAsync()",
        10 => "await Query().FirstAsync()",
        11 => $"await Query().Where(q => q.{Unread()} == null).FirstOrDefaultAsync()",
        _ => Any("(await Query().ToListAsync())[0]", "(await Query().ToArrayAsync())[^1]", "(await ObtainAsync())!"),
    };

    private string Value(Scope scope)
    {
        var name = Object(scope);
        return _random.Next(26) switch
        {
            < 5 => name,
            < 9 => Source(scope),
            9 => $"C() ? {name} : {Other(scope)}",
            10 => $"{name} ?? {Other(scope)}",
            11 => Any("Get()", "new Image()", $"new Image {{ Name = \"x\", {Unread()} = S(), Child = {name} }}", scope.CanAwait ? "await GetAsync()" : "Get()"),
            12 => Any($"Same({name})", $"Same<Image>({name})", $"{name}.Poke()", $"{name}.Touch()", $"Call(() => {Captured(scope)})"),
            13 => Any("F", "G", "P", "Shelf[0]", "Slots[N()]", "this.F", "F ?? G"),
            14 => $"N() switch {{ 0 => {name}, 1 => {Other(scope)}, _ => {Source(scope)} }}",
            15 => Any($"{name}.Child", $"{name}?.Child", $"{name}.Friend", $"({name} ?? F).Child"),
            16 => $"(Image)(object){name}",
            17 => $"{name} as Image",
            18 => $"(Image)(Wrapped){name}",
            19 when Assignable(scope) is { } target => $"({target} = {name})",
            20 when Any(scope, VariableKind.List) is { } list => Element(list.Name),
            21 when Any(scope, VariableKind.Array) is { } array => $"{array.Name}[N()]",
            22 when Any(scope, VariableKind.Supplier) is { } supplier => $"{supplier.Name}()",
            23 when scope.CanAwait && Any(scope, VariableKind.ObjectTask) is { } task => $"await {task.Name}",
            24 when Any(scope, VariableKind.Holder) is { } holder => Any($"{holder.Name}.Item", $"{holder.Name}.Other", $"{holder.Name}.Items[0]"),
            25 => $"{name} is {{ }} q{++_names} ? q{_names} : {Other(scope)}",
            _ => $"C() ? {Source(scope)} : {name}",
        };
    }

    private string Element(string list) => _random.Next(7) switch
    {
        0 or 1 => $"{list}[0]",
        2 => $"{list}[^1]",
        3 => $"{list}.First()",
        4 => $"{list}.FirstOrDefault(e => C())",
        5 => $"{list}.Last()",
        _ => $"{list}.ElementAt(N())",
    };

    // A read whose value is passed on.
    private string Read(Scope scope, string? instance = null)
    {
        instance ??= OneIn(12) ? $"({Value(scope)})" : Object(scope);
        return _random.Next(12) switch
        {
            < 5 => $"{instance}.{Lazy()}",
            5 => $"{instance}?.{Lazy()}",
            6 => $"{instance}?.{Lazy()}?.Length",
            7 => $"({instance}.{Lazy()} ?? \"x\")",
            8 when instance[0] != '(' => $"{instance}!.{Lazy()}",
            9 => $"({instance}.{Lazy()}, {Object(scope)}.Name)",
            8 or 10 => $"({instance} switch {{ {{ {Lazy()}: \"x\" }} => 1, null => 2, _ => 3 }})",
            _ => ReadAnswer(scope, instance),
        };
    }

    // A read that gives a bool.
    private string ReadAnswer(Scope scope, string? instance = null)
    {
        instance ??= Object(scope);
        return _random.Next(9) switch
        {
            0 => $"{instance}.{Lazy()} == null",
            1 => $"{instance}.{Lazy()} is not null",
            2 => $"string.IsNullOrEmpty({instance}.{Lazy()})",
            3 => $"{instance} is {{ {Lazy()}: \"x\" }}",
            4 => $"{instance} is {{ Name: \"x\", {Lazy()}: not null }}",
            5 => $"{instance} is Image {{ {Lazy()}: null or \"\" }}",
            6 => $"{instance}?.{Lazy()} != null",
            7 => $"{instance} is {{ {Lazy()}.Length: > 0 }}",
            _ => $"{instance}.{Lazy()} is {{ Length: 1 }}",
        };
    }

    private string Condition(Scope scope, int depth = 0)
    {
        var name = Object(scope);
        return _random.Next(depth > 2 ? 14 : 20) switch
        {
            < 4 => "C()",
            4 => $"{name}.IsLazyLoaded",
            5 => $"!{name}.IsLazyLoaded",
            6 => Any($"{name}.TryLoad()", $"!{name}.TryLoad()", $"{name}.TryLoad() == true", $"{name}.IsLazyLoaded is true", $"{name} is {{ IsLazyLoaded: true }}"),
            7 => Any($"{name}.IsReady()", $"{name}.IsLazyMissing()", $"!{name}.IsLazyMissing()", $"{name}?.IsLazyLoaded == true", $"{name}.IsLazyMissing() is false"),
            8 => Any($"{name} != null", $"{name} is not null", $"{name} is null", $"{name} == {Other(scope)}", $"{name}.Equals({Other(scope)})", $"{name}.Name == \"x\""),
            9 => $"{name}.TryGet(\"Lazily\", out _)",
            10 when Any(scope, VariableKind.Answer) is { } answer => Any(answer.Name, "!" + answer.Name),
            11 => Any($"Check({name})", $"{name}.Describe()", $"Expression(q => q.{Unread()} == null)", $"nameof({name}.{Unread()}) == S()"),
            12 => ReadAnswer(scope),
            13 => "N() == 0",
            14 or 15 => $"({Condition(scope, depth + 1)} && {Condition(scope, depth + 1)})",
            16 or 17 => $"({Condition(scope, depth + 1)} || {Condition(scope, depth + 1)})",
            18 => $"!({Condition(scope, depth + 1)})",
            _ => $"(C() ? {Condition(scope, depth + 1)} : {Condition(scope, depth + 1)})",
        };
    }

    // A statement, without its semicolon, that loads.
    private string Loading(Scope scope, string instance) => _random.Next(scope.CanAwait ? 13 : 6) switch
    {
        0 or 1 => $"{instance}.Load()",
        2 => $"{instance}.Ensure()",
        3 => $"{instance}?.Load()",
        4 => $"_ = {instance}.LoadLazyAsync()",
        5 => $"_ = {instance}.TryLoad() || C()",
        6 or 7 => $"await {instance}.LoadLazyAsync()",
        8 => $"await {instance}.LoadLazyAsync().ConfigureAwait(false)",
        9 => $"await {instance}.EnsureAsync()",
        10 => $"await {instance}.RefreshAsync()",
        11 => $"await ({instance}?.LoadLazyAsync() ?? Task.CompletedTask)",
        _ => $"await Task.WhenAll({instance}.LoadLazyAsync(), Task.CompletedTask)",
    };
}
