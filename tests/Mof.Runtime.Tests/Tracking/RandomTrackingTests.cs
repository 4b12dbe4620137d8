using System.Globalization;

namespace Mof.Runtime.Tests.Tracking;

/// <summary>Random sequences of operations, compared with a model after every step. Seeds are fixed; MOF_ROUNDS asks for more of them.</summary>
public sealed class RandomTrackingTests
{
    private const int Steps = 60;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Objects_know_what_was_read_and_changed_and_the_server_gets_nothing_else(int seed)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random((seed * 1_000_003) + round);
            var steps = TrackingStep.Sequence(random, Steps);
            if (await TrackingWorld.RunAsync(steps) is not null)
            {
                var shortest = await ShortestAsync(steps);
                Assert.Fail($"Seed {seed}, round {round}: {await TrackingWorld.RunAsync(shortest)}\n" + string.Join("\n", shortest.Select((step, i) => $"{i}: {step}")));
            }
        }
    }

    // Removes one step after the other as long as the sequence still fails.
    private static async Task<List<TrackingStep>> ShortestAsync(List<TrackingStep> failing)
    {
        for (var i = failing.Count - 1; i >= 0; i--)
        {
            List<TrackingStep> shorter = [.. failing[..i], .. failing[(i + 1)..]];
            if (await TrackingWorld.RunAsync(shorter) is not null)
            {
                failing = shorter;
                i = Math.Min(i, failing.Count);
            }
        }

        return failing;
    }
}
