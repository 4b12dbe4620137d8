using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mof.Runtime;

/// <summary>
/// What an observer can see: a span an operation from the activity source <c>Mof.Runtime</c>, and the instruments of the meter of
/// the same name. Values of objects never get into either.
/// </summary>
internal static class CimTelemetry
{
    public const string Name = "Mof.Runtime";

    private static readonly Meter Meter = new(Name);

    public static readonly ActivitySource Source = new(Name);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "mof.operation.duration", unit: "s", description: "How long an operation took; a query until its last row or its end.");

    public static readonly Counter<long> Rows = Meter.CreateCounter<long>("mof.query.rows", unit: "{row}", description: "Objects that queries delivered.");

    public static readonly Counter<long> LazyLoads = Meter.CreateCounter<long>(
        "mof.lazy_loads", unit: "{object}", description: "Objects whose lazy properties were loaded after a query, one request each.");

    public static CimWatch Watch(CimOperation operation, string target) => new(operation, target);
}
