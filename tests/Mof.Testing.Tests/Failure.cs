namespace Mof.Testing.Tests;

/// <summary>A verification that has to fail, and what it has to say.</summary>
internal static class Failure
{
    public static async Task AssertAsync(Task verification, params string[] fragments)
    {
        InvalidOperationException exception = await Assert.ThrowsAsync<InvalidOperationException>(() => verification);
        foreach (string fragment in fragments)
        {
            Assert.True(
                exception.Message.Contains(fragment, StringComparison.Ordinal),
                $"Not found: {fragment}\n{exception.Message}");
        }
    }
}
