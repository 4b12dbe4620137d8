using System.Globalization;
using System.Text;

namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>
/// Makes random methods. They are no sensible code: few objects, many names for them, and every way in which one name may
/// load, replace or hide what another name means.
/// </summary>
internal sealed partial class MethodGenerator
{
    private const int MaximumDepth = 5;

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private int _indent = 1;
    private int _names;
    private int _sites;
    private int _left;
    private string? _focus;

    private MethodGenerator(int seed)
    {
        _random = new Random(seed);
        _left = 6 + _random.Next(20);
    }

    public static RandomMethod Generate(int seed)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"M{seed}");
        return new RandomMethod(seed, name, new MethodGenerator(seed).Class(name));
    }

    private string Class(string name)
    {
        var isLoaded = OneIn(5);
        var argument = isLoaded ? "Get()" : "C() ? F : Get()";
        var (result, call, scope) = _random.Next(20) switch
        {
            < 9 => ("async Task", $"M({argument})", new Scope { CanAwait = true }),
            < 15 => ("void", $"Call(() => M({argument}))", new Scope()),
            < 18 => ("IEnumerable<Image>", $"Consume(M({argument}))", new Scope { CanYield = true, Return = "yield break;" }),
            _ => ("async IAsyncEnumerable<Image>", $"ConsumeAsync(M({argument}))", new Scope { CanAwait = true, CanYield = true, Return = "yield break;" }),
        };

        _text.Append(CultureInfo.InvariantCulture, $"public sealed class {name} : ImageSubject\n{{\n");
        Line(result.StartsWith("async", StringComparison.Ordinal)
            ? $"protected override Task RunAsync() => {call};"
            : $"protected override Task RunAsync() {{ {call}; return Task.CompletedTask; }}");
        Line($"private {result} M({(isLoaded ? "[LazyLoaded] " : "")}Image given)");
        Line("{");
        _indent++;
        scope.Variables.Add(new Variable(VariableKind.Object, "given"));
        Fresh(scope);
        if (OneIn(2))
        {
            Fresh(scope);
        }

        while (_left > 0 && !Statement(scope))
        {
        }

        if (scope.CanYield)
        {
            Line("yield break;");
        }

        _indent--;
        Line("}");
        return _text.Append("}\n").ToString();
    }

    // Ends early after a jump: what follows would never run.
    private bool Statements(Scope scope, int most)
    {
        for (var count = 1 + _random.Next(most); count > 0 && _left > 0; count--)
        {
            if (Statement(scope))
            {
                return true;
            }
        }

        return false;
    }

    private void Block(Scope inner, Action<Scope>? begin = null, Action<Scope>? end = null)
    {
        Line("{");
        _indent++;
        begin?.Invoke(inner);
        if (!Statements(inner, 4))
        {
            end?.Invoke(inner);
        }

        _indent--;
        Line("}");
    }

    private void Line(string text) => _text.Append(' ', _indent * 4).Append(text).Append('\n');

    private bool OneIn(int n) => _random.Next(n) == 0;

    private T Any<T>(params T[] values) => values[_random.Next(values.Length)];

    private Variable? Any(Scope scope, VariableKind kind)
    {
        Variable[] all = [.. scope.Of(kind)];
        return all.Length == 0 ? null : Any(all);
    }

    // Mostly the object that was used last: what happens to one object is what matters.
    private string Object(Scope scope)
    {
        if (_focus is { } focus && !OneIn(3) && scope.Variables.Exists(variable => variable.Name == focus))
        {
            return focus;
        }

        Variable[] all = [.. scope.Of(VariableKind.Object)];
        return _focus = all[Math.Max(_random.Next(all.Length), _random.Next(all.Length))].Name;
    }

    private string Other(Scope scope) => Any([.. scope.Of(VariableKind.Object)]).Name;

    private string? Assignable(Scope scope)
    {
        Variable[] all = [.. scope.Of(VariableKind.Object).Where(static variable => variable.CanAssign)];
        return all.Length == 0 ? null : Any(all).Name;
    }

    private string NewName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_names}");

    private string Declare(Scope scope, VariableKind kind, string? prefix = null, bool canAssign = true, bool canCapture = true)
    {
        var variable = new Variable(kind, NewName(prefix ?? kind.ToString()[..1].ToLowerInvariant()), canAssign, canCapture);
        scope.Variables.Add(variable);
        if (kind == VariableKind.Object)
        {
            _focus = variable.Name;
        }

        return variable.Name;
    }

    // The name of a lazy property at a place that reads it.
    private string Lazy() => string.Create(CultureInfo.InvariantCulture, $"{LazyName()}_{++_sites}");

    private string LazyName() => OneIn(4) ? "Notes" : "Lazily";

    // A place that names a lazy property and reads nothing.
    private string Unread() => LazyName() + "_0";
}
