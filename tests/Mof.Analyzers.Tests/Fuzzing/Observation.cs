namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>What the reads of a method saw in all its runs.</summary>
internal sealed class Observation
{
    private readonly HashSet<int> _loaded = [];
    private readonly HashSet<int> _unloaded = [];

    /// <summary>Places that were reached and never saw a loaded object: what an all-knowing analysis might report.</summary>
    public int AlwaysUnloaded => _unloaded.Count(site => !_loaded.Contains(site));

    public static Observation Of(RandomMethod method, Type type, int runs)
    {
        var observation = new Observation();
        for (var run = 0; run < runs; run++)
        {
            var recorder = new Recorder(unchecked((method.Seed * 397) ^ run), method.Sites, doUnloadedReadsThrow: run % 2 == 1);
            Recorder.Current = recorder;
            ((Subject)Activator.CreateInstance(type)!).Run();
            for (var site = 0; site <= method.Sites; site++)
            {
                observation.Add(site, recorder);
            }
        }

        return observation;
    }

    /// <summary>True where a report is wrong: a loaded object was read, or nothing is read there at all.</summary>
    public bool Refutes(int site) => site == 0 || _loaded.Contains(site);

    /// <summary>True where a report is right as far as the runs tell.</summary>
    public bool Confirms(int site) => !Refutes(site) && _unloaded.Contains(site);

    private void Add(int site, Recorder recorder)
    {
        if (recorder.SawLoaded(site))
        {
            _loaded.Add(site);
        }

        if (recorder.SawUnloaded(site))
        {
            _unloaded.Add(site);
        }
    }
}
