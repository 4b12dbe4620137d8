using System.Diagnostics;
using System.Management;

namespace Mof.Runtime.Wmi;

/// <summary>Reads the answer to a query on a thread of its own, a few rows ahead of whoever takes them.</summary>
internal sealed class WmiQuery(CimQueryRequest request, WmiContext context, TimeSpan? timeout)
{
    /// <summary>How many rows are read ahead: memory stays flat, whatever the answer's size.</summary>
    public const int RowsAhead = 128;

    private readonly WmiRecordReader _reader = new(request);

    /// <summary>The rows read.</summary>
    public BoundedQueue<CimRecord> Rows { get; } = new(RowsAhead);

    /// <summary>Runs the query to its end; blocks. What it opens it closes, however it ends.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Stops it, at the latest one step of the answer later.</param>
    public void Run(IWmiSession session, CancellationToken cancellationToken)
    {
        // Skip has no form in WQL, so what is passed over counts, too: the server may stop early only without it.
        var limited = request is { Skip: 0, Take: { } most } ? context.WithAtMost(most) : context;
        using var rows = session.Query(request.ToWql(), limited);
        var quiet = Stopwatch.StartNew();
        var skipped = 0;
        var taken = 0;
        while (taken != request.Take)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var step = rows.MoveNext();
            if (step == WmiStep.End)
            {
                return;
            }

            if (step == WmiStep.Waiting)
            {
                ThrowIfOver(quiet.Elapsed);
                continue;
            }

            using (var row = rows.Current)
            {
                if (skipped < request.Skip)
                {
                    skipped++;
                }
                else
                {
                    taken++;
                    Rows.Add(_reader.ReadRow(row), cancellationToken);
                }
            }

            // A consumer that takes its time is not the server's delay.
            quiet.Restart();
        }
    }

    private void ThrowIfOver(TimeSpan waited)
    {
        if (waited >= timeout)
        {
            throw new WmiStatusException((int)ManagementStatus.Timedout, $"The server sent nothing for {timeout}.");
        }
    }
}
