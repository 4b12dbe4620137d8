using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;

namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>What an observer sees of the operations, and what he must not: values of objects.</summary>
public sealed class TelemetryTests
{
    private const string Secret = "topsecret";

    [Fact]
    public async Task Every_operation_is_a_span_and_a_duration()
    {
        await using var site = await StartAsync();
        using var observer = new Observer();
        await WorkAsync(site);
        Assert.Equal(
            [
                "Query SMS_TestAllTypes Ok", "Count SMS_TestAllTypes Ok", "Get SMS_TestAllTypes Ok", "Update SMS_TestAllTypes Ok", "Create SMS_TestAllTypes Ok",
                "Delete SMS_TestAllTypes Ok", "Get SMS_TestMachine Ok", "Invoke SMS_TestMachine.Start Ok", "Get SMS_TestAllTypes Ok",
            ],
            observer.Spans.Select(static span => $"{span.DisplayName} {span.Status}"));
        Assert.All(observer.Spans, static span => Assert.Equal(ActivityKind.Client, span.Kind));
        Assert.Equal(observer.Spans.Select(static span => span.GetTagItem("mof.operation")), observer.Of("mof.operation.duration").Select(static one => one.Tags["mof.operation"]));
        Assert.All(observer.Of("mof.operation.duration"), static one => Assert.InRange(one.Value, 0, 60));
        Assert.Equal(2, Assert.Single(observer.Of("mof.query.rows")).Value);
        Assert.Equal(2, observer.Spans[0].GetTagItem("mof.rows") is long rows ? rows : 0);
    }

    [Fact]
    public async Task A_lazy_load_is_counted()
    {
        await using var site = await StartAsync();
        using var observer = new Observer();
        Assert.Equal(2, (await site.Connection.Query<SMS_TestAllTypes>().IncludeLazy().ToListAsync()).Count);
        Assert.Equal(2, observer.Of("mof.lazy_loads").Sum(static one => one.Value));
    }

    [Fact]
    public async Task A_failure_is_told_by_its_kind()
    {
        await using var site = await StartAsync();
        using var observer = new Observer();
        await FailAsync(site);
        Assert.Equal(
            ["CimSchemaException", "CimSchemaException", "CimConflictException", "CimException", "CimNotFoundException"],
            observer.Spans.Where(static span => span.Status == ActivityStatusCode.Error).Select(static span => span.GetTagItem("error.type")));
        Assert.Equal(5, observer.Of("mof.operation.duration").Count(static one => one.Tags.ContainsKey("error.type")));
    }

    [Fact]
    public async Task No_value_of_an_object_is_in_a_tag_or_a_name()
    {
        await using var site = await StartAsync();
        using var observer = new Observer();
        await WorkAsync(site);
        await FailAsync(site);
        Assert.NotEmpty(observer.Spans);
        Assert.All(observer.Spans, static span => Assert.DoesNotContain(Secret, span.DisplayName + string.Join(' ', span.TagObjects), StringComparison.OrdinalIgnoreCase));
        Assert.All(observer.Measurements, static one => Assert.DoesNotContain(Secret, string.Join(' ', one.Tags), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_value_of_an_object_is_in_the_status_of_a_failure()
    {
        await using var site = await StartAsync();
        using var observer = new Observer();
        await FailAsync(site);
        Assert.All(observer.Spans, static span => Assert.DoesNotContain(Secret, span.StatusDescription ?? "", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task WorkAsync(TypedSite site)
    {
        await site.Connection.Query<SMS_TestAllTypes>().Where(static x => x.Text != Secret + "none").ToListAsync();
        await site.Connection.Query<SMS_TestAllTypes>().CountAsync(static x => x.Id == Secret);
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>(Secret);
        got.Text = Secret + "2";
        await got.PutAsync();
        await site.Connection.PutAsync(new SMS_TestAllTypes { Id = Secret + "3", Text = Secret });
        await (got.Text is null ? Task.CompletedTask : got.DeleteAsync());
        await (await site.Connection.GetAsync<SMS_TestMachine>("m")).StartAsync(3);
        Assert.Null(await site.Connection.FindAsync<SMS_TestAllTypes>(Secret));
    }

    private static async Task FailAsync(TypedSite site)
    {
        var id = Secret + "b";
        site.Server.Script(ScriptedAnswer.WithValue("Word32", $"\"{Secret}\""), times: 2);
        await Record.ExceptionAsync(() => site.Connection.Query<SMS_TestAllTypes>().ToListAsync());
        await Record.ExceptionAsync(() => site.Connection.GetAsync<SMS_TestAllTypes>(id));
        var got = await site.Connection.GetAsync<SMS_TestAllTypes>(id);
        got.Text = "mine";
        site.Server.Change("SMS_TestAllTypes", id, new JsonObject { ["Text"] = Secret + "theirs" });
        await Record.ExceptionAsync(() => got.PutAsync());
        site.Server.Script(ScriptedAnswer.Error(500, Secret));
        await Record.ExceptionAsync(() => site.Connection.GetAsync<SMS_TestAllTypes>(id));
        site.Server.Remove("SMS_TestAllTypes", id);
        await Record.ExceptionAsync(() => got.DeleteAsync());
    }

    private static async Task<TypedSite> StartAsync()
    {
        var site = await Machine.StartAsync();
        site.Server.Seed("SMS_TestAllTypes", new JsonObject { ["Id"] = Secret, ["Text"] = Secret }, new JsonObject { ["Id"] = Secret + "b", ["Text"] = Secret });
        return site;
    }

    /// <summary>Sees what this test does; others run at the same time.</summary>
    private sealed class Observer : IDisposable
    {
        private readonly Activity _test;
        private readonly ActivityListener _spans;
        private readonly MeterListener _meter = new();
        private readonly List<Activity> _stopped = [];
        private readonly List<Measurement> _measurements = [];

        public Observer()
        {
            _test = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
            _spans = new ActivityListener
            {
                ShouldListenTo = static source => source.Name == "Mof.Runtime",
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (activity.TraceId == _test.TraceId)
                    {
                        lock (_stopped)
                        {
                            _stopped.Add(activity);
                        }
                    }
                },
            };
            ActivitySource.AddActivityListener(_spans);
            _meter.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Mof.Runtime")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _meter.Start();
        }

        public IReadOnlyList<Activity> Spans
        {
            get
            {
                lock (_stopped)
                {
                    return [.. _stopped];
                }
            }
        }

        public IReadOnlyList<Measurement> Measurements
        {
            get
            {
                lock (_measurements)
                {
                    return [.. _measurements];
                }
            }
        }

        public IEnumerable<Measurement> Of(string instrument) => Measurements.Where(one => one.Instrument == instrument);

        public void Dispose()
        {
            _spans.Dispose();
            _meter.Dispose();
            _test.Dispose();
        }

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Activity.Current?.TraceId == _test.TraceId)
            {
                lock (_measurements)
                {
                    _measurements.Add(new Measurement(instrument.Name, value, tags.ToArray().ToDictionary()));
                }
            }
        }
    }

    private sealed record Measurement(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);
}
