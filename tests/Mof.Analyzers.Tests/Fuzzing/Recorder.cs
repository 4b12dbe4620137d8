namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>
/// One run of a random method: it decides every branch from a seed, ends loops when the budget is spent and notes what each
/// read of a lazy property saw. The compiled methods reach it through <see cref="Current"/>.
/// </summary>
public sealed class Recorder(int seed, int sites, bool doUnloadedReadsThrow)
{
    private const int Budget = 60;

    [ThreadStatic]
    private static Recorder? _current;

    private readonly Random _random = new(seed);
    private readonly List<object> _kept = [];
    private readonly bool[] _sawLoaded = new bool[sites + 1];
    private readonly bool[] _sawUnloaded = new bool[sites + 1];
    private int _steps;

    /// <summary>That of the run on this thread. Nothing in a run ever waits, so that it stays on one.</summary>
    public static Recorder Current
    {
        get => _current ?? throw new InvalidOperationException("No method runs on this thread.");
        set => _current = value;
    }

    public bool Flip() => _random.Next(2) == 0;

    public int Next(int bound) => _random.Next(bound);

    /// <summary>Asked by every loop; random, and false for ever once the budget is spent.</summary>
    public bool Go() => ++_steps < Budget && _random.Next(3) != 0;

    /// <summary>How many objects a query delivers.</summary>
    public int Rows() => ++_steps < Budget ? _random.Next(4) : 0;

    /// <summary>Keeps an object as a cache would.</summary>
    public void Keep(object instance)
    {
        if (instance is not null)
        {
            _kept.Add(instance);
        }
    }

    /// <summary>Some object of those kept, or null.</summary>
    public object? Kept() => _kept.Count == 0 ? null : _kept[_random.Next(_kept.Count)];

    /// <summary>Notes a read.</summary>
    public void Read(int site, bool isLoaded)
    {
        (isLoaded ? _sawLoaded : _sawUnloaded)[site] = true;
        if (!isLoaded && doUnloadedReadsThrow)
        {
            throw new InvalidOperationException("The property is not loaded.");
        }
    }

    internal bool SawLoaded(int site) => _sawLoaded[site];

    internal bool SawUnloaded(int site) => _sawUnloaded[site];
}
