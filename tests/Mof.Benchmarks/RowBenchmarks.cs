using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Mof.Runtime;
using Sample.ImagePackages;

namespace Mof.Benchmarks;

/// <summary>10,000 rows of SMS_ImagePackage from the AdminService's JSON.</summary>
[MemoryDiagnoser]
public class RowBenchmarks
{
    private byte[] _body = [];
    private CimConnection _site = null!;

    [GlobalSetup]
    public void Setup()
    {
        _body = ImagePackageAnswer.Create();
        _site = new CimConnection(new AdminServiceTransport(ImagePackageAnswer.Client(_body)));
        if (Rows().GetAwaiter().GetResult() != ImagePackageAnswer.Rows || Classes() != ImagePackageAnswer.Rows)
        {
            throw new InvalidOperationException("Rows are missing.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _site.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>What is measured against: source-generated System.Text.Json into a class of the same properties, from one array of bytes.</summary>
    [Benchmark(Baseline = true)]
    public int Classes() => JsonSerializer.Deserialize(_body, ImagePackageJson.Default.ImagePackageRows)!.Value.Count;

    /// <summary>A query, streamed: each row is let go.</summary>
    [Benchmark]
    public async Task<int> Rows()
    {
        var count = 0;
        await foreach (var image in _site.Query<SMS_ImagePackage>())
        {
            count += image.PackageID.Length == 8 ? 1 : 0;
        }

        return count;
    }

    /// <summary>A query, all rows kept, as the baseline keeps them.</summary>
    [Benchmark]
    public async Task<int> RowList() => (await _site.Query<SMS_ImagePackage>().ToListAsync()).Count;
}
