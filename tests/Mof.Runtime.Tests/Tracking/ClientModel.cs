namespace Mof.Runtime.Tests.Tracking;

/// <summary>What a property of a client's object holds, or that it holds nothing.</summary>
internal readonly record struct Slot(bool IsLoaded, string? Text)
{
    public static Slot NotLoaded => default;

    public static Slot Of(string? text) => new(true, text);
}

/// <summary>What one proxy should know: what it read, what it holds now, and what a put has to send.</summary>
internal sealed class ClientModel(CimInstance instance, IReadOnlyList<TrackedProperty> properties, CimLoadState state)
{
    public CimInstance Instance { get; } = instance;

    public IReadOnlyList<TrackedProperty> Properties { get; } = properties;

    public CimLoadState State { get; set; } = state;

    /// <summary>As the server sent it.</summary>
    public Slot[] Read { get; } = new Slot[properties.Count];

    /// <summary>As the program sees it.</summary>
    public Slot[] Now { get; } = new Slot[properties.Count];

    /// <summary>Of a new object: what somebody set, be it to the default.</summary>
    public bool[] IsSet { get; } = new bool[properties.Count];

    /// <summary>A put that has begun and not ended: what it sends.</summary>
    public Sent? InFlight { get; set; }

    public CimPath? Path => Instance.Path;

    public bool IsChanged(int i) => State == CimLoadState.New ? IsSet[i] : Now[i] != Read[i];

    public IEnumerable<int> Changes => Enumerable.Range(0, Properties.Count).Where(IsChanged);

    public void TakeAll(ServerObject fresh, CimLoadState state)
    {
        State = state;
        for (var i = 0; i < Now.Length; i++)
        {
            Read[i] = Now[i] = Slot.Of(fresh.Values[i]);
            IsSet[i] = false;
        }
    }

    public void TakeRow(ServerObject row, IReadOnlyCollection<CimPropertyInfo>? only)
    {
        TakeAll(row, CimLoadState.Query);
        for (var i = 0; i < Now.Length; i++)
        {
            var property = Properties[i];
            var isLeftOut = property.Info.IsLazy || property.Info.Type == CimType.Instance || (property.IsLeftOutWhenNull && row.Values[i] is null) ||
                (only is not null && !only.Contains(property.Info));
            if (isLeftOut)
            {
                Read[i] = Now[i] = Slot.NotLoaded;
            }
        }
    }

    public void Complete(ServerObject fresh)
    {
        for (var i = 0; i < Now.Length; i++)
        {
            if (!IsChanged(i))
            {
                Read[i] = Now[i] = Slot.Of(fresh.Values[i]);
            }
            else if (!Read[i].IsLoaded)
            {
                Read[i] = Slot.Of(fresh.Values[i]);
            }
        }

        State = CimLoadState.Full;
    }

    public void Revert()
    {
        for (var i = 0; i < Now.Length; i++)
        {
            Now[i] = Read[i];
            IsSet[i] = false;
        }
    }

    public Sent Capture() => new([.. Changes.Select(i => new SentProperty(i, Now[i].Text, Read[i]))]);

    /// <summary>The put succeeded: what was changed while it was under way stays a change.</summary>
    public void Saved(Sent sent, ServerObject fresh)
    {
        for (var i = 0; i < Now.Length; i++)
        {
            var isSent = sent.Find(i) is not null;
            var isLater = isSent ? Now[i].Text != sent.Find(i)!.Text : IsChanged(i);
            if (isSent)
            {
                Read[i] = Slot.Of(fresh.Values[i]);
            }
            else if (!isLater && Now[i].IsLoaded)
            {
                Read[i] = Slot.Of(fresh.Values[i]);
            }

            if (!isLater)
            {
                Now[i] = Read[i];
            }
        }
    }
}

/// <summary>What a put sends.</summary>
internal sealed record Sent(IReadOnlyList<SentProperty> Properties)
{
    /// <summary>Where the server writes before the answer is held back, what it had then.</summary>
    public ServerObject? Answer { get; set; }

    public Type? Failure { get; set; }

    public SentProperty? Find(int index) => Properties.FirstOrDefault(property => property.Index == index);

    /// <summary>Somebody else changed one of the properties: it is neither what was read nor what is to be written.</summary>
    public bool ConflictsWith(ServerObject server) => Properties.Any(property =>
        property.Read.IsLoaded && server.Values[property.Index] != property.Read.Text && server.Values[property.Index] != property.Text);

    public Type? WriteTo(ServerObject? server)
    {
        if (server is null)
        {
            return typeof(CimNotFoundException);
        }

        if (ConflictsWith(server))
        {
            return typeof(CimConflictException);
        }

        foreach (var property in Properties)
        {
            server.Values[property.Index] = property.Text;
        }

        return null;
    }
}

/// <summary>One property that a put sends.</summary>
internal sealed record SentProperty(int Index, string? Text, Slot Read);
