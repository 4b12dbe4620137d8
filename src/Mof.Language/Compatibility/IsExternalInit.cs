// netstandard2.0 lacks the marker that init accessors and records need; the compiler takes any type of this name.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
