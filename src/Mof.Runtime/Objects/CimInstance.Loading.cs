namespace Mof.Runtime;

/// <summary>What the server sent becomes the values of the object; what the program changed meanwhile stays.</summary>
public abstract partial class CimInstance
{
    /// <summary>Takes over what the server sent, and forgets everything else.</summary>
    internal void Attach(CimConnection connection, CimRecord record, CimLoadState state)
    {
        Take(connection, record, state);
        KeepForComparison();
    }

    private void Take(CimConnection connection, CimRecord record, CimLoadState state)
    {
        _connection = connection;
        ClassName = record.ClassName;
        _path = record.Path;
        LoadState = state;
        _values = record.Values;
        _assigned = null;
        _loaded = null;
    }

    /// <summary>Takes over a row of a query: what a query leaves out is not loaded, whatever the server sent in its place.</summary>
    internal void AttachRow(CimConnection connection, CimRecord record, CimQueryRequest request)
    {
        var values = record.Values;
        foreach (var index in CimClass.LazySlots)
        {
            values[index] = CimValue.NotLoaded;
        }

        foreach (var index in CimClass.UncertainSlots)
        {
            // NULL may mean that a result set never carries it.
            if (values[index].IsNull)
            {
                values[index] = CimValue.NotLoaded;
            }
        }

        if (request.Properties is not null)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (!request.IsSelected(i))
                {
                    values[i] = CimValue.NotLoaded;
                }
            }
        }

        Attach(connection, record, CimLoadState.Query);
    }

    /// <summary>Takes over the values of an embedded object.</summary>
    internal void AttachEmbedded(CimRecord record)
    {
        ClassName = record.ClassName;
        LoadState = CimLoadState.Full;
        _values = record.Values;
    }

    /// <summary>Adds what a query left out. Local changes stay, and so do the values that they are compared with: a put shall notice what others did since.</summary>
    internal void Complete(CimRecord fresh)
    {
        var values = fresh.Values;
        var loaded = (CimValue[])values.Clone();
        for (var i = 0; i < values.Length; i++)
        {
            if (IsChanged(i))
            {
                loaded[i] = _loaded![i].IsNotLoaded ? values[i].Snapshot() : _loaded[i];
                values[i] = _values[i];
                continue;
            }

            KeepIdentity(ref values[i], _values[i]);
            loaded[i] = values[i].HasValue && CanBeEdited(values[i]) ? values[i].Snapshot() : values[i];
            if (_assigned is not null)
            {
                _assigned[i] = Assignment.None;
            }
        }

        _values = values;
        _loaded = loaded;
        LoadState = CimLoadState.Full;
    }

    /// <summary>The server made the object: with a key of its own, perhaps, and defaults. What the program changed since the put began stays a change.</summary>
    internal void MarkCreated(CimConnection connection, CimRecord created, CimChangeSet sent)
    {
        var mine = _values;
        var later = ChangesSince(sent);
        Take(connection, created, CimLoadState.Full);
        for (var i = 0; i < _values.Length; i++)
        {
            KeepIdentity(ref _values[i], mine[i]);
            _values[i].AcceptChanges();
        }

        KeepForComparison();
        Reassign(later, mine);
    }

    /// <summary>What was sent is on the server. What the program changed since the put began stays a change.</summary>
    /// <param name="connection">The server.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="current">The whole object as it is on the server now; null where that was not read.</param>
    internal void MarkSaved(CimConnection connection, CimChangeSet sent, CimRecord? current)
    {
        var later = ChangesSince(sent);
        _connection = connection;
        var mine = _values;
        var values = (CimValue[])_values.Clone();
        foreach (var change in sent.Changes)
        {
            if (later is not null && later.Contains(change.Property.Index))
            {
                values[change.Property.Index] = change.Value;
            }
        }

        if (current is not null)
        {
            for (var i = 0; i < values.Length; i++)
            {
                // What this object has not read yet stays unread: the load state follows from what the program asked for.
                if (!values[i].IsNotLoaded)
                {
                    var fresh = current.Values[i];
                    KeepIdentity(ref fresh, values[i]);
                    values[i] = fresh;
                }
            }
        }

        foreach (var index in later ?? [])
        {
            // The base of a change that was not sent is still what was loaded before.
            values[index] = sent.Find(index) is null ? LoadedValue(index) : values[index];
        }

        foreach (var value in values)
        {
            value.AcceptChanges();
        }

        _values = values;
        _assigned = null;
        _loaded = null;
        KeepForComparison();
        Reassign(later, mine);
    }

    /// <summary>The object is gone: nothing of it can be written any more.</summary>
    internal void MarkDeleted()
    {
        LoadState = CimLoadState.Deleted;
        for (var i = 0; i < _assigned?.Length; i++)
        {
            _assigned[i] = _assigned[i] == Assignment.None ? Assignment.None : Assignment.Unchecked;
        }
    }

    private List<int>? ChangesSince(CimChangeSet sent)
    {
        List<int>? later = null;
        for (var i = 0; i < _values.Length; i++)
        {
            // What was sent counts now, not what was loaded: a value set back meanwhile is a change.
            if (sent.Find(i) is { } change ? !change.Value.Equals(_values[i]) : IsChanged(i))
            {
                (later ??= []).Add(i);
            }
        }

        return later;
    }

    private void Reassign(List<int>? indices, CimValue[] values)
    {
        foreach (var index in indices ?? [])
        {
            Assign(CimClass.PropertyArray[index], values[index]);
        }
    }

    // An embedded object that the program holds stays the one of this object as long as the server has the same.
    private static void KeepIdentity(ref CimValue fresh, in CimValue mine)
    {
        if (mine.HasValue && CanBeEdited(mine) && mine.Equals(fresh))
        {
            fresh = mine;
        }
    }
}
