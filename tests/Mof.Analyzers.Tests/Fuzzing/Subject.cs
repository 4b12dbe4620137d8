namespace Mof.Analyzers.Tests.Fuzzing;

/// <summary>What a random method is a member of: it overrides one of these.</summary>
public abstract class Subject
{
    /// <summary>Runs the method to its end. Exceptions are part of the game; only what should never happen passes.</summary>
    public void Run()
    {
        try
        {
            Begin();
            var task = RunAsync();
            if (!task.IsCompleted)
            {
                throw new InvalidProgramException("A run never waits.");
            }

            task.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException or ArgumentException or IndexOutOfRangeException)
        {
            // A load failed, an object was missing: the method ended by it.
        }
    }

    /// <summary>Fills the fields.</summary>
    protected abstract void Begin();

    /// <summary>Calls the random method.</summary>
    protected abstract Task RunAsync();
}
