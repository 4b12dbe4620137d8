namespace Mof.Runtime.Tests.Tracking;

internal enum TrackingAction
{
    Query,
    QueryOnly,
    QueryBase,
    QueryIncludeLazy,
    Get,
    LoadLazy,
    LoadLazyOfMany,
    Refresh,
    Set,
    SetAgain,
    SetBack,
    TrySet,
    Edit,
    Revert,
    Put,
    PutAll,
    Delete,
    Create,
    ServerChange,
    ServerDelete,
    BeginPut,
    EndPut,
}

internal enum TrackingFailure
{
    None,
    Before,

    /// <summary>The operation takes effect, and the client sees an exception.</summary>
    Done,
}

/// <summary>One step of a random sequence. It says everything itself, so that a sequence from which steps are removed still means something.</summary>
internal sealed record TrackingStep(TrackingAction Action, int User, int Target, int Property, int Value, TrackingFailure Failure)
{
    // How often each comes up: what changes an object more often than what begins or ends its life.
    private static readonly TrackingAction[] Weighted =
    [
        .. Times(1, TrackingAction.QueryOnly, TrackingAction.QueryIncludeLazy, TrackingAction.LoadLazyOfMany, TrackingAction.Delete, TrackingAction.ServerDelete, TrackingAction.PutAll, TrackingAction.Create),
        .. Times(2, TrackingAction.Query, TrackingAction.QueryBase, TrackingAction.Get, TrackingAction.Refresh, TrackingAction.SetAgain, TrackingAction.ServerChange),
        .. Times(4, TrackingAction.LoadLazy, TrackingAction.SetBack, TrackingAction.TrySet, TrackingAction.Revert, TrackingAction.Put, TrackingAction.BeginPut, TrackingAction.EndPut),
        .. Times(6, TrackingAction.Set, TrackingAction.Edit),
    ];

    /// <summary>
    /// A random sequence. It begins with a few queries and stays with few objects and properties, other ones each time: most defects
    /// need several steps with the same.
    /// </summary>
    public static List<TrackingStep> Sequence(Random random, int length)
    {
        var properties = Enumerable.Range(0, 3).Select(_ => random.Next(77)).ToArray();
        var targets = Enumerable.Range(0, 2).Select(_ => random.Next(60)).ToArray();
        var steps = new List<TrackingStep>();
        while (steps.Count < length)
        {
            var action = steps.Count < 4 ? (TrackingAction)random.Next((int)TrackingAction.Get + 1) : Weighted[random.Next(Weighted.Length)];
            var failure = random.Next(8) switch
            {
                0 => TrackingFailure.Before,
                1 => TrackingFailure.Done,
                _ => TrackingFailure.None,
            };
            var step = new TrackingStep(
                action,
                steps.Count < 4 ? steps.Count % 2 : random.Next(2),
                random.Next(8) == 0 ? random.Next(60) : targets[random.Next(targets.Length)],
                properties[random.Next(properties.Length)],
                random.Next(4),
                failure);
            steps.Add(steps.Count > 4 && random.Next(6) > 0 ? step with { User = steps[^1].User, Target = steps[^1].Target, Property = steps[^1].Property } : step);
        }

        return steps;
    }

    private static IEnumerable<TrackingAction> Times(int count, params TrackingAction[] actions) => Enumerable.Repeat(actions, count).SelectMany(static repeated => repeated);
}
