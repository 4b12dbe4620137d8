using System.Management;

namespace Mof.Runtime.Wmi;

/// <summary>The answer to a query over System.Management.</summary>
internal sealed class ManagementRows(ManagementObjectSearcher searcher, ManagementObjectCollection rows) : IWmiRows
{
    private ManagementObjectCollection.ManagementObjectEnumerator _rows = rows.GetEnumerator();

    public IWmiObject Current => new ManagementInstance(ManagementCall.Run(() => _rows.Current));

    public WmiStep MoveNext()
    {
        try
        {
            return ManagementCall.Run(() => _rows.MoveNext()) ? WmiStep.Row : WmiStep.End;
        }
        catch (WmiStatusException exception) when (exception.StatusCode == (int)ManagementStatus.Timedout)
        {
            // After a timeout the enumerator counts its empty block wrongly: the next step would yield an object that is not there
            // (dotnet/runtime, ManagementObjectCollection.cs). A new one goes on where the answer stands; the old one must never
            // be disposed, for both hold the same COM object.
#pragma warning disable CA1816 // It would dispose it.
            GC.SuppressFinalize(_rows);
#pragma warning restore CA1816
            _rows = ManagementCall.Run(rows.GetEnumerator);
            return WmiStep.Waiting;
        }
    }

    public void Dispose()
    {
        _rows.Dispose();
        rows.Dispose();
        searcher.Dispose();
    }
}
