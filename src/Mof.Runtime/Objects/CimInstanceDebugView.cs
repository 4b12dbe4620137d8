using System.Diagnostics;

namespace Mof.Runtime;

/// <summary>What a debugger shows of an object: every property, the ones that are not loaded as such. It never loads and never throws.</summary>
internal sealed class CimInstanceDebugView(CimInstance instance)
{
    /// <summary>The properties and what else is known of the object.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public Row[] Rows
    {
        get
        {
            var changes = instance.Changes;
            return
            [
                new Row("[state]", instance.ClassName + ", " + instance.LoadState),
                .. instance.CimClass.PropertyArray.Select(property => new Row(
                    property.Name + (changes.Contains(property) ? " (changed)" : ""),
                    instance.TryGet(property, out var value) ? value.ToObject() : "<not loaded>")),
            ];
        }
    }

    /// <summary>One line.</summary>
    [DebuggerDisplay("{Value}", Name = "{Name,nq}")]
    internal sealed class Row(string name, object? value)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        public string Name { get; } = name;

        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public object? Value { get; } = value;
    }
}
