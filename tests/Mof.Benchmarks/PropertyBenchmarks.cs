using BenchmarkDotNet.Attributes;
using Sample.ImagePackages;

namespace Mof.Benchmarks;

/// <summary>Reading and writing properties of a loaded proxy, 1,000 times a round. Baseline: a plain class.</summary>
[MemoryDiagnoser]
public class PropertyBenchmarks
{
    private const int Count = 1000;

    private readonly SMS_ImagePackage _proxy = new() { Name = "Windows 11", Description = "x", ForcedDisconnectDelay = 7 };
    private readonly ImagePackageRow _plain = new() { Name = "Windows 11", ForcedDisconnectDelay = 7 };

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int PlainGet()
    {
        var sum = 0;
        for (var i = 0; i < Count; i++)
        {
            sum += _plain.Name!.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int GetText()
    {
        var sum = 0;
        for (var i = 0; i < Count; i++)
        {
            sum += _proxy.Name.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public uint GetNumber()
    {
        uint sum = 0;
        for (var i = 0; i < Count; i++)
        {
            sum += _proxy.ForcedDisconnectDelay;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void SetText()
    {
        for (var i = 0; i < Count; i++)
        {
            _proxy.Name = "Windows 11";
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public void SetNumber()
    {
        for (var i = 0; i < Count; i++)
        {
            _proxy.ForcedDisconnectDelay = (uint)i;
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int GetFlags()
    {
        var sum = 0;
        for (var i = 0; i < Count; i++)
        {
            sum += (int)_proxy.PkgFlags;
        }

        return sum;
    }
}
