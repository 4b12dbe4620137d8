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
    public static TrackingStep Random(Random random)
    {
        // Reading and setting come up more often than what ends an object's life.
        TrackingAction[] rare = [TrackingAction.Delete, TrackingAction.ServerDelete, TrackingAction.Revert, TrackingAction.PutAll, TrackingAction.Create];
        var action = (TrackingAction)random.Next((int)TrackingAction.EndPut + 1);
        if (rare.Contains(action) && random.Next(3) > 0)
        {
            action = random.Next(2) == 0 ? TrackingAction.Set : TrackingAction.Put;
        }

        var failure = random.Next(6) switch
        {
            0 => TrackingFailure.Before,
            1 => TrackingFailure.Done,
            _ => TrackingFailure.None,
        };
        return new TrackingStep(action, random.Next(2), random.Next(12), random.Next(24), random.Next(4), failure);
    }
}
