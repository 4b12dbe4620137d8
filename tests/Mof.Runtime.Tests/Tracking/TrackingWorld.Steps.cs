namespace Mof.Runtime.Tests.Tracking;

/// <summary>What each step does to the server and to the model.</summary>
internal sealed partial class TrackingWorld
{
    private async Task StepAsync(TrackingStep step)
    {
        var user = _users[step.User];
        var client = user.At(step.Target);
        var logged = _transport.Log.Count;
        switch (step.Action)
        {
            case TrackingAction.Query:
                await (step.Target % 2 == 0
                    ? QueryAsync(user, user.Connection.Query<SMS_ImagePackage>(), static path => path.ClassName == "SMS_ImagePackage", null, step)
                    : QueryAsync(user, user.Connection.Query<Device>(), static path => path.ClassName.StartsWith("TEST_", StringComparison.Ordinal), null, step));
                break;
            case TrackingAction.QueryOnly:
                var only = TrackedProperty.OfPackages.Where((property, i) => !property.Info.IsLazy && (i + step.Property) % 3 == 0).Select(static property => property.Info).ToArray();
                await QueryAsync(user, user.Connection.Query(SMS_PackageBaseclass.Class).Only(only), static path => path.ClassName.StartsWith("SMS_", StringComparison.Ordinal), only, step);
                break;
            case TrackingAction.QueryBase:
                await QueryAsync(user, user.Connection.Query(SMS_PackageBaseclass.Class), static path => path.ClassName.StartsWith("SMS_", StringComparison.Ordinal), null, step);
                break;
            case TrackingAction.QueryIncludeLazy:
                await QueryLoadedAsync(user, step);
                break;
            case TrackingAction.Get:
                await GetAsync(user, step);
                break;
            case TrackingAction.LoadLazy when client is { InFlight: null }:
                var loading = client.State == CimLoadState.Query || client.State == CimLoadState.Deleted;
                await ExpectAsync(loading ? ReadFails(client, step) : null, () => client.Instance.LoadLazyAsync(), () => Reload(client, isComplete: true, loading));
                break;
            case TrackingAction.LoadLazyOfMany:
                var many = user.Objects.Where(static known => known.InFlight is null && known.State == CimLoadState.Query && known.Path is not null).ToList();
                var missing = many.Where(known => _server.Find(known.Path) is null).ToList();
                var failure = await CaughtAsync(() => many.Select(static known => known.Instance).LoadLazyAsync(1 + step.Value));
                Same(missing.Count, (failure as AggregateException)?.InnerExceptions.Count ?? (failure is null ? 0 : -1), "failed loads of many");
                many.Except(missing).ToList().ForEach(known => Reload(known, isComplete: true, isLoading: true));
                break;
            case TrackingAction.Refresh when client is { InFlight: null }:
                await ExpectAsync(
                    client.State == CimLoadState.New ? typeof(InvalidOperationException) : ReadFails(client, step), () => client.Instance.RefreshAsync(), () => Reload(client, isComplete: false, isLoading: true));
                break;
            case TrackingAction.Set or TrackingAction.SetAgain or TrackingAction.SetBack or TrackingAction.TrySet when client is not null:
                Set(client, step);
                break;
            case TrackingAction.Edit when client is { State: not CimLoadState.Deleted }:
                Edit(client, step);
                break;
            case TrackingAction.Revert when client is { InFlight: null, State: not CimLoadState.Deleted } && !IsShared(client):
                client.Instance.RevertChanges();
                client.Revert();
                break;
            case TrackingAction.Put when client is { InFlight: null }:
                await PutAsync(user, client, step);
                break;
            case TrackingAction.PutAll:
                await PutAllAsync(user);
                break;
            case TrackingAction.Delete when client is { InFlight: null }:
                await DeleteAsync(user, client, step);
                break;
            case TrackingAction.Create:
                var created = step.Target % 2 == 0 ? (CimInstance)new SMS_Package() : new Device();
                user.Add(new ClientModel(created, created is Device ? TrackedProperty.OfDevices : TrackedProperty.OfPackages, CimLoadState.New));
                break;
            case TrackingAction.ServerChange when _server.Objects.Count > 0:
                var target = _server.Objects.Values.ElementAt(step.Target % _server.Objects.Count);
                var index = step.Property % target.Properties.Count;
                _transport.Change(target.Path, target.Properties[index].Name, target.Properties[index].Make(step.Value));
                target.Values[index] = TrackedProperty.Show(target.Properties[index].Make(step.Value));
                break;
            case TrackingAction.ServerDelete when _server.Objects.Count > 1:
                var victim = _server.Objects.Keys.ElementAt(step.Target % _server.Objects.Count);
                CimInstance doomed = _server.Objects[victim].IsPackage
                    ? await user.Connection.GetAsync(SMS_PackageBaseclass.Class, victim)
                    : await user.Connection.GetAsync<Device>(victim);
                await user.Connection.DeleteAsync(doomed);
                _server.Objects.Remove(victim);
                break;
            case TrackingAction.BeginPut when client is { InFlight: null, State: CimLoadState.Query or CimLoadState.Full } && client.Changes.Any():
                await BeginPutAsync(user, client, step);
                break;
            case TrackingAction.EndPut:
                await EndPutAsync(user);
                break;
        }

        // Whatever happened: nothing is ever written but what a put of the model sends.
        foreach (var entry in _transport.Log.Skip(logged).Where(static entry => entry.Operation is CimOperation.Update))
        {
            Same(true, step.Action is TrackingAction.Put or TrackingAction.PutAll or TrackingAction.BeginPut or TrackingAction.EndPut, $"{entry} belongs to a put");
            Same(true, entry.Properties.Count > 0, $"{entry} writes something");
        }
    }

    private async Task QueryAsync<T>(User user, CimQuery<T> query, Func<CimPath, bool> isAsked, IReadOnlyCollection<CimPropertyInfo>? only, TrackingStep step)
        where T : CimInstance
    {
        var rows = new List<CimInstance>();
        var expected = _server.Objects.Values.Where(known => isAsked(known.Path)).ToList();
        var isFailing = step.Failure != TrackingFailure.None;
        if (isFailing)
        {
            _transport.FailNext(CimOperation.Query, new LostConnectionException(), afterRows: step.Value);
        }

        var failure = await CaughtAsync(async () =>
        {
            await foreach (var row in query)
            {
                rows.Add(row);
            }
        });
        Same(isFailing ? typeof(LostConnectionException) : null, failure?.GetType(), "failure of the query");
        Same(isFailing ? Math.Min(step.Value, expected.Count) : expected.Count, rows.Count, "rows");
        foreach (var row in rows)
        {
            var found = _server.Find(row.Path) ?? throw new Mismatch($"{row} does not exist");
            var client = new ClientModel(row, found.Properties, CimLoadState.Query);
            client.TakeRow(found, only);
            user.Add(client);
        }
    }

    private async Task QueryLoadedAsync(User user, TrackingStep step)
    {
        var rows = await user.Connection.Query(SMS_PackageBaseclass.Class).IncludeLazy(1 + step.Value).ToListAsync();
        Same(_server.Objects.Values.Count(static known => known.IsPackage), rows.Count, "loaded rows");
        foreach (var row in rows)
        {
            var client = new ClientModel(row, TrackedProperty.OfPackages, CimLoadState.Full);
            client.TakeAll(_server.Find(row.Path)!, CimLoadState.Full);
            user.Add(client);
        }
    }

    private async Task GetAsync(User user, TrackingStep step)
    {
        if (_server.Objects.Count == 0)
        {
            return;
        }

        var found = _server.Objects.Values.ElementAt(step.Target % _server.Objects.Count);
        CimInstance instance = found.IsPackage
            ? await user.Connection.GetAsync(SMS_PackageBaseclass.Class, found.Path)
            : await user.Connection.GetAsync<Device>(found.Path);
        var client = new ClientModel(instance, found.Properties, CimLoadState.Full);
        client.TakeAll(found, CimLoadState.Full);
        user.Add(client);
    }

    private void Reload(ClientModel client, bool isComplete, bool isLoading)
    {
        if (!isLoading)
        {
            return;
        }

        var fresh = _server.Find(client.Path)!;
        if (isComplete)
        {
            client.Complete(fresh);
        }
        else
        {
            client.TakeAll(fresh, CimLoadState.Full);
        }
    }

    private Type? ReadFails(ClientModel client, TrackingStep step)
    {
        if (step.Failure != TrackingFailure.None)
        {
            _transport.FailNext(CimOperation.Get, new LostConnectionException(), isDone: step.Failure == TrackingFailure.Done);
        }

        return step.Failure == TrackingFailure.Before ? typeof(LostConnectionException)
            : step.Failure == TrackingFailure.Done ? typeof(LostConnectionException)
            : _server.Find(client.Path) is null ? typeof(CimNotFoundException)
            : null;
    }

    private static async Task ExpectAsync(Type? expected, Func<Task> action, Action succeeded)
    {
        var failure = await CaughtAsync(action);
        Same(expected, failure?.GetType(), "the outcome: " + failure?.Message);
        if (failure is null)
        {
            succeeded();
        }
    }
}
