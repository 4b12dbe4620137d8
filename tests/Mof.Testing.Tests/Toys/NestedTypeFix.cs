using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Mof.Testing.Tests.Toys;

/// <summary>Offers its actions in a menu of their own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NestedTypeFix : UppercaseTypeFix
{
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await base.RegisterCodeFixesAsync(new CodeFixContext(
            context.Document,
            context.Span,
            context.Diagnostics,
            (action, _) => actions.Add(action),
            context.CancellationToken));
        context.RegisterCodeFix(CodeAction.Create("Rename", actions.ToImmutable(), isInlinable: false), context.Diagnostics);
    }
}
