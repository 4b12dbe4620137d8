namespace Mof.Runtime.Wmi;

/// <summary>Calls a method of an object or of a class.</summary>
internal static class WmiInvocation
{
    private const string ReturnValue = "ReturnValue";

    public static CimMethodResult Run(IWmiSession session, CimMethodCall call, WmiContext context, CancellationToken cancellationToken)
    {
        var target = call.Path is { } path ? WmiPath.Of(path, session) : call.Class.Name;
        using var parameters = session.GetMethodParameters(call.Class.Name, call.Method.Name, context);
        using var writer = new WmiObjectWriter(session, context);
        foreach (var argument in call.Arguments)
        {
            writer.Write(parameters ?? throw NoParameters(call, argument.Key), argument.Key, argument.Value);
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var answer = session.Invoke(target, call.Method.Name, parameters, context);
        return answer is null ? new CimMethodResult(CimValue.Null) : Read(answer, call);
    }

    private static CimMethodResult Read(IWmiObject answer, CimMethodCall call)
    {
        var reader = new WmiRecordReader(call);
        var names = new HashSet<string>(answer.Properties.Select(static property => property.Name), StringComparer.OrdinalIgnoreCase);
        var outputs = new List<KeyValuePair<string, CimValue>>();
        foreach (var parameter in call.Method.Parameters)
        {
            if (parameter.Direction != CimParameterDirection.In && names.Contains(parameter.Name))
            {
                outputs.Add(new KeyValuePair<string, CimValue>(parameter.Name, reader.Read(answer, WmiMember.Of(call.Method, parameter))));
            }
        }

        var returned = call.Method.ReturnType is { } type && names.Contains(ReturnValue)
            ? reader.Read(answer, new WmiMember(call.Method.ToString(), ReturnValue, type, IsArray: false, Embedded: null))
            : CimValue.Null;
        return new CimMethodResult(returned, [.. outputs]);
    }

    private static CimSchemaException NoParameters(CimMethodCall call, string parameterName) =>
        new($"The server's {call.Method} takes no parameters, but {parameterName} was given: the MOF is not that of this server.")
        {
            ClassName = call.Class.Name, PropertyName = call.Method.Name, Path = call.Path,
        };
}
