using System.Runtime.InteropServices;

namespace Mof.Runtime;

/// <summary>The bits of a float, which netstandard2.0 gives only through a byte array.</summary>
[StructLayout(LayoutKind.Explicit)]
internal struct SingleBits
{
    [FieldOffset(0)]
    private float _value;

    [FieldOffset(0)]
    private int _bits;

    public static long Of(float value)
    {
        SingleBits union = default;
        union._value = value;
        return union._bits;
    }

    public static float From(long bits)
    {
        SingleBits union = default;
        union._bits = unchecked((int)bits);
        return union._value;
    }
}
