using Microsoft.CodeAnalysis;

namespace Mof.Analyzers.Queries;

/// <summary>What no server can do.</summary>
/// <param name="Operation">Where.</param>
/// <param name="Message">Why, and what to do instead.</param>
/// <param name="Lazy">The lazy property that is at fault; null for anything else.</param>
internal sealed record QueryFinding(IOperation Operation, string Message, IPropertySymbol? Lazy);
