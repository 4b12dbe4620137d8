namespace Mof.Runtime;

public abstract partial class CimInstance
{
    /// <summary>True when a put would send something.</summary>
    public bool HasChanges => Changes.Count > 0;

    /// <summary>The properties that a put would send: assigned ones whose value is not the loaded one, changed embedded objects, edited byte arrays.</summary>
    public IReadOnlyList<CimPropertyInfo> Changes
    {
        get
        {
            List<CimPropertyInfo>? changes = null;
            foreach (var property in CimClass.PropertyArray)
            {
                if (IsChanged(property.Index))
                {
                    (changes ??= []).Add(property);
                }
            }

            return changes ?? (IReadOnlyList<CimPropertyInfo>)[];
        }
    }

    /// <summary>Puts the loaded values back. What was not loaded is not loaded again.</summary>
    public void RevertChanges()
    {
        if (_loaded is not null)
        {
            _values = _loaded;
        }

        _loaded = null;
        _assigned = null;
        if (LoadState is CimLoadState.Query or CimLoadState.Full)
        {
            KeepForComparison();
        }
    }

    /// <summary>The value that the server sent, before local changes; not loaded where it sent none.</summary>
    internal CimValue LoadedValue(CimPropertyInfo property) => (_loaded ?? _values)[property.Index];

    internal bool HasSameValues(CimInstance other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return string.Equals(ClassName, other.ClassName, StringComparison.OrdinalIgnoreCase) && _values.SequenceEqual(other._values);
    }

    /// <summary>A copy that shares nothing: what an embedded object looked like.</summary>
    internal CimInstance CopyEmbedded()
    {
        var copy = CimClass.Create();
        copy.ClassName = ClassName;
        copy.LoadState = LoadState;
        copy._values = CopyValues();
        return copy;
    }

    private bool IsChanged(int index)
    {
        var value = _values[index];
        if (_assigned is not null && _assigned[index])
        {
            return LoadState == CimLoadState.New || !value.Equals(_loaded![index]);
        }

        // Nobody assigned it, but its inside may have been edited.
        return _loaded is not null && value is { HasValue: true } && CanBeEdited(value) && !value.Equals(_loaded[index]) &&
            !(_loaded[index].IsNull && value.Equals(CimClass.PropertyArray[index].NullValueReference));
    }

    private static bool CanBeEdited(in CimValue value) => value.Type == CimType.Instance || (value.Type == CimType.UInt8 && value.IsArray);

    // Values that can be edited in place need a copy from the start; all others are copied at the first change.
    private void KeepForComparison()
    {
        if (Array.Exists(_values, static value => value.HasValue && CanBeEdited(value)))
        {
            _loaded = CopyValues();
        }
    }

    private CimValue[] CopyValues()
    {
        var copy = (CimValue[])_values.Clone();
        for (var i = 0; i < copy.Length; i++)
        {
            if (copy[i].HasValue && CanBeEdited(copy[i]))
            {
                copy[i] = copy[i].Copy();
            }
        }

        return copy;
    }
}
