namespace Mof.Runtime.AdminService.Tests;

/// <summary>
/// An answer a test dictates: instead of the ordinary one, or made from it. Give it to <see cref="AdminServiceSite.Script"/>.
/// </summary>
public sealed partial class ScriptedAnswer
{
    private ScriptedAnswer(Func<Func<ServerAnswer>, CancellationToken, Task<ServerAnswer>> make) => Make = make;

    /// <summary>Gets the operation itself, which runs only when called, so that a refused write changes nothing.</summary>
    internal Func<Func<ServerAnswer>, CancellationToken, Task<ServerAnswer>> Make { get; }

    /// <summary>The operation is not performed.</summary>
    public static ScriptedAnswer Instead(ServerAnswer answer) => new((_, _) => Task.FromResult(answer));

    /// <summary>The operation is performed, its answer altered.</summary>
    public static ScriptedAnswer Altered(Func<ServerAnswer, ServerAnswer> change) =>
        new((ordinary, _) => Task.FromResult(change(ordinary())));

    /// <summary>The operation is performed, the bytes of its answer altered.</summary>
    public static ScriptedAnswer AlteredBody(Func<byte[], byte[]> change) => new(async (ordinary, cancellation) =>
    {
        var answer = ordinary();
        var body = change(await answer.BytesAsync(cancellation));
        return answer with { Body = (stream, token) => stream.WriteAsync(body, token).AsTask() };
    });

    /// <summary>The operation is performed once <paramref name="release"/> completes; until then nothing is answered.</summary>
    public static ScriptedAnswer HeldUntil(Task release) => new(async (ordinary, cancellation) =>
    {
        await release.WaitAsync(cancellation);
        return ordinary();
    });

    /// <summary>Half of the body is sent; the rest once <paramref name="release"/> completes.</summary>
    public static ScriptedAnswer HeldInBody(Task release) => Altered(answer => answer with
    {
        Delivery = async context =>
        {
            var body = await answer.BytesAsync(context.RequestAborted);
            await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await release.WaitAsync(context.RequestAborted);
            await context.Response.Body.WriteAsync(body.AsMemory(body.Length / 2), context.RequestAborted);
        },
    });
}
