using System.Diagnostics;

namespace Mof.Runtime;

/// <summary>Watches one operation: its span, its duration, its rows.</summary>
internal sealed class CimWatch : IDisposable
{
    private readonly string _operation;
    private readonly string _target;
    private readonly Activity? _activity;
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _rows;
    private string? _error;

    public CimWatch(CimOperation operation, string target)
    {
        _operation = operation.ToString();
        _target = target;
        _activity = CimTelemetry.Source.StartActivity(_operation + " " + target, ActivityKind.Client);
        _activity?.SetTag("mof.operation", _operation).SetTag("mof.target", target);
    }

    public void CountRow() => _rows++;

    public void Succeed() => _activity?.SetStatus(ActivityStatusCode.Ok);

    public void Fail(Exception exception)
    {
        _error = exception.GetType().Name;
        _activity?.SetTag("error.type", _error).SetStatus(ActivityStatusCode.Error, _error);
    }

    public void Dispose()
    {
        var tags = new TagList { { "mof.operation", _operation }, { "mof.target", _target } };
        if (_rows > 0)
        {
            CimTelemetry.Rows.Add(_rows, tags);
            _activity?.SetTag("mof.rows", _rows);
        }

        if (_error is not null)
        {
            tags.Add("error.type", _error);
        }

        CimTelemetry.Duration.Record((Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency, tags);
        _activity?.Dispose();
    }
}
