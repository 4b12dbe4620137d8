namespace Mof.Runtime;

/// <summary>Which way a parameter goes.</summary>
public enum CimParameterDirection
{
    /// <summary>The caller passes it.</summary>
    In,

    /// <summary>The method hands it out.</summary>
    Out,

    /// <summary>Both.</summary>
    InOut,
}

/// <summary>Describes a parameter. Immutable once its method is described; thread-safe.</summary>
public sealed class CimParameterInfo
{
    private readonly string? _embedded;

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">Its CIM name.</param>
    /// <param name="type">Its type; of an array, that of the elements.</param>
    /// <param name="direction">Which way it goes.</param>
    /// <param name="isArray">True for an array.</param>
    /// <param name="isOptional">True when NULL means that it is not sent.</param>
    /// <param name="embedded">The CIM name of the class of embedded or referenced objects; null for others.</param>
    public CimParameterInfo(
        string name, CimType type, CimParameterDirection direction, bool isArray = false, bool isOptional = false, string? embedded = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Type = type;
        Direction = direction;
        IsArray = isArray;
        IsOptional = isOptional;
        _embedded = embedded;
    }

    /// <summary>The CIM name.</summary>
    public string Name { get; }

    /// <summary>The type; of an array, that of the elements.</summary>
    public CimType Type { get; }

    /// <summary>Which way it goes.</summary>
    public CimParameterDirection Direction { get; }

    /// <summary>True for an array.</summary>
    public bool IsArray { get; }

    /// <summary>True when NULL means that it is not sent.</summary>
    public bool IsOptional { get; }

    /// <summary>The class of embedded or referenced objects; null for others and where it is unknown.</summary>
    public CimClassInfo? Embedded => _embedded is null ? null : Method?.Class?.Model.Find(_embedded);

    internal CimMethodInfo? Method { get; set; }
}

/// <summary>Describes a method. Immutable once its class is described; thread-safe.</summary>
public sealed class CimMethodInfo
{
    private readonly CimParameterInfo[] _parameters;

    /// <summary>Describes a method.</summary>
    /// <param name="name">Its CIM name.</param>
    /// <param name="returnType">What it returns; null for nothing.</param>
    /// <param name="isStatic">True for a method of the class.</param>
    /// <param name="parameters">Its parameters in order.</param>
    public CimMethodInfo(string name, CimType? returnType, bool isStatic, params CimParameterInfo[] parameters)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        ReturnType = returnType;
        IsStatic = isStatic;
        _parameters = parameters ?? throw new ArgumentNullException(nameof(parameters));
        foreach (var parameter in parameters)
        {
            parameter.Method = this;
        }
    }

    /// <summary>The CIM name.</summary>
    public string Name { get; }

    /// <summary>What it returns; null for nothing.</summary>
    public CimType? ReturnType { get; }

    /// <summary>True for a method of the class.</summary>
    public bool IsStatic { get; }

    /// <summary>The parameters in order.</summary>
    public IReadOnlyList<CimParameterInfo> Parameters => new ReadOnlyView<CimParameterInfo>(_parameters);

    /// <summary>The class that declares it; null before that is described.</summary>
    public CimClassInfo? Class { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Class is null ? Name : Class.Name + "." + Name;

    internal KeyValuePair<string, CimValue>[] Arguments(CimValue[] inputs)
    {
        var arguments = new List<KeyValuePair<string, CimValue>>(inputs.Length);
        var next = 0;
        foreach (var parameter in _parameters)
        {
            if (parameter.Direction == CimParameterDirection.Out)
            {
                continue;
            }

            if (next == inputs.Length)
            {
                throw new ArgumentException($"{this} takes more arguments than the {inputs.Length} given.", nameof(inputs));
            }

            var value = inputs[next++];
            if (!(parameter.IsOptional && value.IsNull))
            {
                arguments.Add(new KeyValuePair<string, CimValue>(parameter.Name, value));
            }
        }

        return next == inputs.Length ? [.. arguments] : throw new ArgumentException($"{this} takes only {next} arguments.", nameof(inputs));
    }
}
