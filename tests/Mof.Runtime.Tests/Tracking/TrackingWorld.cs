namespace Mof.Runtime.Tests.Tracking;

/// <summary>Several users on one server, and beside them the model of what each of them should see. Every step is compared.</summary>
internal sealed partial class TrackingWorld : IAsyncDisposable
{
    private const int MostObjectsOfUser = 5;

    private readonly InMemoryTransport _transport = new();
    private readonly HeldTransport _held;
    private readonly ServerModel _server = new();
    private readonly User[] _users;
    private int _lastKey;

    private TrackingWorld()
    {
        _held = new HeldTransport(_transport);
        _users = [new User(new CimConnection(_held)), new User(new CimConnection(_held))];
        Seed(new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class).Set(SMS_ImagePackage.Properties.PackageID, "XYZ00001"), TrackedProperty.OfPackages, 2);
        Seed(new CimSeed<SMS_DriverPackage>(SMS_DriverPackage.Class).Set(SMS_DriverPackage.Properties.PackageID, "XYZ00002"), TrackedProperty.OfPackages, 3);
        Seed(new CimSeed<SMS_Package>(SMS_Package.Class).Set(SMS_Package.Properties.PackageID, "XYZ00003"), TrackedProperty.OfPackages, 0);
        Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 4000u), TrackedProperty.OfDevices, 3);
        Seed(new CimSeed<Phone>(Phone.Class).Set(Device.Properties.Number, 4001u), TrackedProperty.OfDevices, 0);
    }

    /// <summary>Runs a sequence; null, or what was wrong after the last step that ran.</summary>
    public static async Task<string?> RunAsync(IReadOnlyList<TrackingStep> steps)
    {
        await using var world = new TrackingWorld();
        for (var i = 0; i < steps.Count; i++)
        {
            try
            {
                await world.StepAsync(steps[i]);
                world.Compare();
            }
            catch (Mismatch mismatch)
            {
                return $"step {i}: {mismatch.Message}";
            }
            catch (Exception exception)
            {
                return $"step {i}: {exception}";
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var user in _users)
        {
            await user.Connection.DisposeAsync();
        }
    }

    private void Seed<T>(CimSeed<T> seed, IReadOnlyList<TrackedProperty> properties, int value)
        where T : CimInstance
    {
        foreach (var property in properties)
        {
            seed.Set(property.Info, property.Make(value));
        }

        var instance = seed.ToInstance();
        _transport.Seed(instance);
        var modelled = new ServerObject(instance.Path!, properties, instance is SMS_PackageBaseclass);
        for (var i = 0; i < properties.Count; i++)
        {
            modelled.Values[i] = TrackedProperty.Show(properties[i].Make(value)) ?? TrackedProperty.Show(properties[i].Info.NullValue);
        }

        _server.Objects.Add(modelled.Path, modelled);
    }

    private void Compare()
    {
        foreach (var (path, modelled) in _server.Objects)
        {
            var stored = _transport.Stored(path);
            for (var i = 0; i < modelled.Values.Length; i++)
            {
                Same(modelled.Values[i], TrackedProperty.Show(stored[modelled.Properties[i].Name]), $"{path}.{modelled.Properties[i].Name} on the server");
            }
        }

        foreach (var user in _users)
        {
            foreach (var client in user.Objects)
            {
                Compare(client);
            }
        }
    }

    private static void Compare(ClientModel client)
    {
        var instance = client.Instance;
        Same(client.State, instance.LoadState, $"load state of {instance}");
        var changes = instance.Changes.Select(static property => property.Name).ToHashSet();
        Same(string.Join(",", client.Changes.Select(i => client.Properties[i].Name).Order()), string.Join(",", changes.Order()), $"changes of {instance}");
        Same(changes.Count > 0, instance.HasChanges, $"HasChanges of {instance}");
        for (var i = 0; i < client.Properties.Count; i++)
        {
            var property = client.Properties[i];
            var name = $"{instance}.{property.Name} of the client";
            var isRead = instance.TryGet(property.Info, out var value);
            Same(client.State == CimLoadState.New || client.Now[i].IsLoaded, isRead, name + " is loaded");
            Same(client.Now[i].Text, isRead ? TrackedProperty.Show(value) : null, name);
            var refusal = Caught(() => property.Read(instance));
            Same(isRead ? null : typeof(LazyPropertyNotLoadedException), refusal, name + " when read");
        }
    }

    private static Type? Caught(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception.GetType();
        }
    }

    private static async Task<Exception?> CaughtAsync(Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static void Same<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new Mismatch($"{what} is {actual?.ToString() ?? "NULL"} and should be {expected?.ToString() ?? "NULL"}");
        }
    }

    private sealed class User(CimConnection connection)
    {
        public CimConnection Connection { get; } = connection;

        public List<ClientModel> Objects { get; } = [];

        public Queue<(ClientModel Client, Hold Hold, Task Task)> InFlight { get; } = [];

        public ClientModel? At(int target) => Objects.Count == 0 ? null : Objects[target % Objects.Count];

        public void Add(ClientModel client)
        {
            Objects.Add(client);
            if (Objects.Count > MostObjectsOfUser && Objects.FindIndex(static known => known.InFlight is null) is var oldest and >= 0)
            {
                Objects.RemoveAt(oldest);
            }
        }
    }

#pragma warning disable CA1032, CA1064 // It never leaves this class.
    private sealed class Mismatch(string message) : Exception(message);
#pragma warning restore CA1032, CA1064

    private sealed class LostConnectionException : IOException;
}
