namespace Mof.Analyzers.Tests.Fuzzing;

internal enum VariableKind
{
    Object,
    List,
    Array,
    Sequence,
    Answer,
    ObjectTask,
    LoadTask,
    Action,
    AsyncAction,
    Supplier,
    Holder,
}

/// <summary>A variable of a random method.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Name">Its name.</param>
/// <param name="CanAssign">False for those of foreach and using.</param>
/// <param name="CanCapture">False for references.</param>
internal sealed record Variable(VariableKind Kind, string Name, bool CanAssign = true, bool CanCapture = true);

/// <summary>What may be used and done at a place of a random method, so that the method always compiles.</summary>
internal sealed record Scope
{
    public List<Variable> Variables { get; private init; } = [];

    public bool CanAwait { get; init; }

    public bool CanYield { get; init; }

    /// <summary>False inside finally.</summary>
    public bool CanReturn { get; init; } = true;

    public bool IsInLoop { get; init; }

    /// <summary>How to leave the function.</summary>
    public string Return { get; init; } = "return;";

    public int Depth { get; private init; }

    /// <summary>A block within: what it declares ends with it.</summary>
    public Scope Inner() => this with { Variables = [.. Variables], Depth = Depth + 1 };

    /// <summary>The body of a lambda or local function.</summary>
    public Scope Function(bool canAwait, string result) => new()
    {
        Variables = [.. Variables.Where(static variable => variable.CanCapture)],
        CanAwait = canAwait,
        Return = result,
        Depth = Depth + 1,
    };

    /// <summary>A block that no await and no yield may interrupt.</summary>
    public Scope Uninterrupted() => this with { Variables = [.. Variables], CanAwait = false, CanYield = false, Depth = Depth + 1 };

    public IEnumerable<Variable> Of(VariableKind kind) => Variables.Where(variable => variable.Kind == kind);
}
