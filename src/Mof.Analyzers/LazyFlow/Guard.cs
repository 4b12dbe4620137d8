namespace Mof.Analyzers.LazyFlow;

/// <summary>A condition that tells whether an object is loaded.</summary>
/// <param name="Target">The object.</param>
/// <param name="Answer">The answer with which it is.</param>
/// <param name="IsCertain">Whether the other answer says that nothing was loaded: so with a property, not with a method that may have tried.</param>
internal readonly record struct Guard(int Target, bool Answer, bool IsCertain);
