namespace Mof.Runtime.Wmi.Tests;

/// <summary>The answer to a query of the fake server. A null among the rows is a step in which nothing came.</summary>
internal sealed class FakeRows(FakeWmi server, IEnumerable<FakeObject?> source) : IWmiRows
{
    private readonly IEnumerator<FakeObject?> _source = source.GetEnumerator();

    public IWmiObject Current => _source.Current!.Copy(server, _source.Current.Selected);

    public WmiStep MoveNext()
    {
        if (!_source.MoveNext())
        {
            return WmiStep.End;
        }

        if (_source.Current is null)
        {
            return WmiStep.Waiting;
        }

        Interlocked.Increment(ref server.RowsRead);
        return WmiStep.Row;
    }

    public void Dispose()
    {
        _source.Dispose();
        server.Closed();
    }
}
