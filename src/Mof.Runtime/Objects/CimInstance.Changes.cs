namespace Mof.Runtime;

public abstract partial class CimInstance
{
    // The embedded object of which this is a copy, so that reverting gives back the one that the program holds.
    private CimInstance? _copiedFrom;

    /// <summary>True when a put would send something.</summary>
    public bool HasChanges
    {
        get
        {
            for (var i = 0; i < _values.Length; i++)
            {
                if (IsChanged(i))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The properties that a put would send: assigned ones whose value is not the loaded one, changed embedded objects, edited byte arrays.</summary>
    public IReadOnlyList<CimPropertyInfo> Changes
    {
        get
        {
            List<CimPropertyInfo>? changes = null;
            for (var i = 0; i < _values.Length; i++)
            {
                if (IsChanged(i))
                {
                    (changes ??= []).Add(CimClass.PropertyArray[i]);
                }
            }

            return changes ?? (IReadOnlyList<CimPropertyInfo>)[];
        }
    }

    /// <summary>Puts the loaded values back. What was not loaded is not loaded again. Embedded objects that the program holds stay those of this object.</summary>
    public void RevertChanges()
    {
        if (_loaded is not null)
        {
            _values = Array.ConvertAll(_loaded, static value => value.Restored());
        }

        _loaded = null;
        _assigned = null;
        if (LoadState is CimLoadState.Query or CimLoadState.Full)
        {
            KeepForComparison();
        }
    }

    /// <summary>What a put has to send, as it stands now.</summary>
    internal CimChangeSet CaptureChanges(CimClassResolver classes)
    {
        var changes = new List<CimChange>();
        foreach (var property in CimClass.PropertyArray)
        {
            if (IsChanged(property.Index))
            {
                changes.Add(new CimChange(property, _values[property.Index].Snapshot(), LoadedValue(property.Index)));
            }
        }

        return new CimChangeSet(this, changes, classes);
    }

    /// <summary>The value that the server had sent.</summary>
    internal bool TryGetLoaded(int index, out CimValue value)
    {
        var loaded = LoadedValue(index);
        value = loaded.IsNotLoaded ? default : loaded;
        return LoadState != CimLoadState.New && !loaded.IsNotLoaded;
    }

    /// <summary>Whether embedded objects are equal: what they hold, not who holds them.</summary>
    internal bool HasSameValues(CimInstance other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return string.Equals(ClassName, other.ClassName, StringComparison.OrdinalIgnoreCase) && _values.SequenceEqual(other._values);
    }

    /// <summary>A copy that shares nothing: what an embedded object looks like now.</summary>
    /// <param name="isSnapshot">Whether the copy knows of which object it is one.</param>
    internal CimInstance CopyEmbedded(bool isSnapshot)
    {
        var copy = CimClass.Create();
        copy.ClassName = ClassName;
        copy.LoadState = LoadState;
        copy._values = CopyValues(isSnapshot);
        copy._copiedFrom = isSnapshot ? this : null;
        return copy;
    }

    /// <summary>What an embedded object holds now is what the server has.</summary>
    internal void AcceptChanges()
    {
        LoadState = CimLoadState.Full;
        _assigned = null;
        _loaded = null;
        foreach (var value in _values)
        {
            value.AcceptChanges();
        }
    }

    /// <summary>A new object with all values that a caller may write.</summary>
    internal CimInstance Clone()
    {
        var clone = CimClass.Create();
        foreach (var property in CimClass.PropertyArray)
        {
            if (property.IsReadOnly || property.IsKey)
            {
                continue;
            }

            var value = _values[property.Index];
            if (value.IsNotLoaded)
            {
                throw NotLoaded(property);
            }

            if (value.HasValue)
            {
                clone.Assign(property, value.Copy());
            }
        }

        return clone;
    }

    /// <summary>The object that was copied, with the values of the copy.</summary>
    internal CimInstance RestoreOriginal()
    {
        // A snapshot of a snapshot leads to the object that the program holds.
        var original = this;
        while (original._copiedFrom is { } earlier)
        {
            original = earlier;
        }

        original._values = Array.ConvertAll(_values, static value => value.Restored());
        original._loaded = null;
        original._assigned = null;
        return original;
    }

    // The value that the server sent, before local changes; not loaded where it sent none.
    private CimValue LoadedValue(int index) => (_loaded ?? _values)[index];

    private bool IsChanged(int index)
    {
        ref var value = ref _values[index];
        if (_assigned is not null && _assigned[index] != Assignment.None)
        {
            return LoadState == CimLoadState.New || !value.Equals(_loaded![index]);
        }

        // Nobody assigned it, but its inside may have been edited.
        return _loaded is not null && value.HasValue && CanBeEdited(value) && !value.Equals(_loaded[index]) &&
            !(_loaded[index].IsNull && value.Equals(CimClass.PropertyArray[index].NullValueReference));
    }

    private static bool CanBeEdited(in CimValue value) => value.Type == CimType.Instance || (value.Type == CimType.UInt8 && value.IsArray);

    // Values that can be edited in place need a copy from the start; all others are copied at the first change.
    private void KeepForComparison()
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i].HasValue && CanBeEdited(_values[i]))
            {
                _loaded = CopyValues(isSnapshot: true);
                return;
            }
        }
    }

    private CimValue[] CopyValues(bool isSnapshot)
    {
        var copy = (CimValue[])_values.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy[i].HasValue && CanBeEdited(copy[i]))
            {
                copy[i] = isSnapshot ? copy[i].Snapshot() : copy[i].Copy();
            }
        }

        return copy;
    }
}
