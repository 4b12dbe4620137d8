using System.Globalization;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>GET of a collection, of its count and of one object.</summary>
internal sealed class ReadOperations(SiteState state)
{
    public ServerAnswer Collection(BoundRequest request)
    {
        var options = QueryOptions.Read(request.Target);
        state.Writer.CheckSelect(request.Class, options.Select);
        var rows = Rows(request, options).Skip(Limit(options.Skip));
        if (options.Top is { } top)
        {
            rows = rows.Take(Limit(top));
        }

        var keys = state.Classes.Keys(request.Class);
        if (state.Options.SelectWithoutKeyCollapses && options.Select is { } select && !keys.All(k => select.Contains(k.Name)))
        {
            rows = rows.Take(1);
        }

        var more = false;
        return new ServerAnswer(200)
        {
            ContentType = ServerAnswer.JsonType,
            Body = CollectionWriter.Body(
                Context(request),
                Page(rows.Skip(Limit(options.SkipToken)), () => more = true),
                (writer, row) => state.Writer.Write(writer, row, request.Class, loaded: false, options.Select),
                () => more ? LinkAfter(request, options) : null),
        };
    }

    public ServerAnswer Count(BoundRequest request)
    {
        if (!state.Options.CountSupported)
        {
            throw ServiceErrorException.NotFound("Resource not found for the segment '$count'.");
        }

        var count = Rows(request, QueryOptions.Read(request.Target)).LongCount();
        return ServerAnswer.Text(200, "text/plain; charset=utf-8", count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>GET by key answers {"value":[{…}]}, observed in six code bases, and fills the lazy values.</summary>
    public ServerAnswer Entity(BoundRequest request)
    {
        var options = QueryOptions.Read(request.Target);
        state.Writer.CheckSelect(request.Class, options.Select);
        var found = state.Store.Find(request.Class, request.Key!)
            ?? throw ServiceErrorException.NotFound($"No object of class {request.Class.Name} was found for the key.");
        return new ServerAnswer(200)
        {
            ContentType = ServerAnswer.JsonType,
            Body = CollectionWriter.Body(
                Context(request),
                [found],
                (writer, row) => state.Writer.Write(writer, row, request.Class, loaded: true, options.Select),
                static () => null),
        };
    }

    private static int Limit(long number) => (int)Math.Min(number, int.MaxValue);

    public static string Context(BoundRequest request) => $"{request.BaseAddress}wmi/$metadata#{request.Class.Name}";

    private IEnumerable<ServerObject> Rows(BoundRequest request, QueryOptions options)
    {
        var query = new RowQuery(request.Class, state.Classes.Properties(request.Class), options, state.Options.LazyInFilter);
        var stored = state.Store.Query(request.Class).Where(o => !state.IsDenied(o.Class, state.KeyOf(o)));
        return query.Apply(stored.Concat(state.Generated(request.Class)));
    }

    /// <summary>Yields a page and tells, by looking one row ahead, whether there is more.</summary>
    private IEnumerable<ServerObject> Page(IEnumerable<ServerObject> rows, Action more)
    {
        var left = state.Options.PageSize ?? int.MaxValue;
        foreach (var row in rows)
        {
            if (left-- == 0)
            {
                more();
                yield break;
            }

            yield return row;
        }
    }

    private string LinkAfter(BoundRequest request, QueryOptions options)
    {
        var size = state.Options.PageSize!.Value;
        var token = state.Options.NextLink switch
        {
            NextLink.ToItself => options.SkipToken,
            NextLink.Cycle when options.SkipToken > 0 => 0,
            _ => options.SkipToken + size,
        };
        var query = request.Target.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(static o => !o.StartsWith("$skiptoken=", StringComparison.Ordinal) && !o.StartsWith("%24skiptoken=", StringComparison.Ordinal))
            .Append(string.Create(CultureInfo.InvariantCulture, $"$skiptoken={token}"));
        var relative = $"wmi/{request.Class.Name}?{string.Join('&', query)}";
        return state.Options.NextLink switch
        {
            // Relative to the address of the request (RFC 3986).
            NextLink.Relative => relative["wmi/".Length..],
            NextLink.ForeignHost => state.Options.ForeignHost + relative,
            _ => request.BaseAddress + relative,
        };
    }
}
