using System.Globalization;

namespace Mof.Runtime;

/// <summary>What a method of the server gave back.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class CimMethodResult
{
    /// <summary>A job was started that goes on after the call (DSP0223: "Method Parameters Checked - Job Started").</summary>
    private const long JobStarted = 4096;

    private readonly Dictionary<string, CimValue> _outputs = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a result.</summary>
    /// <param name="returnValue">The return value; NULL for none.</param>
    /// <param name="outputs">The out parameters.</param>
    public CimMethodResult(CimValue returnValue, params KeyValuePair<string, CimValue>[] outputs)
    {
        ReturnValue = returnValue;
        foreach (var output in outputs ?? throw new ArgumentNullException(nameof(outputs)))
        {
            _outputs[output.Key] = output.Value;
        }
    }

    /// <summary>The return value; NULL for none.</summary>
    public CimValue ReturnValue { get; }

    /// <summary>The value of an out parameter; NULL where the server sent none.</summary>
    /// <param name="outParameter">Its name, whatever the case.</param>
    public CimValue this[string outParameter] => _outputs.TryGetValue(outParameter, out var value) ? value : default;

    internal string MethodName { get; init; } = "The method";

    /// <summary>Throws when the return value is an integer other than 0 and 4096 (a job was started).</summary>
    /// <exception cref="CimMethodException">The method failed.</exception>
    public void EnsureSuccess()
    {
        if (ReturnValue.IsNull || ReturnValue.Type is < CimType.UInt8 or > CimType.SInt64)
        {
            return;
        }

        var code = Convert.ToDecimal(ReturnValue.ToObject(), CultureInfo.InvariantCulture);
        if (code is not 0 and not JobStarted)
        {
            throw new CimMethodException($"{MethodName} failed with return value {code.ToString(CultureInfo.InvariantCulture)}.")
            {
                PropertyName = MethodName,
                Value = ReturnValue,
            };
        }
    }

    internal CimMethodResult Named(CimMethodInfo method) => new(ReturnValue, [.. _outputs]) { MethodName = method.ToString() };
}
