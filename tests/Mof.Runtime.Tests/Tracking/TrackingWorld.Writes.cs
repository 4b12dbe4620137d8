namespace Mof.Runtime.Tests.Tracking;

/// <summary>The steps that set and put.</summary>
internal sealed partial class TrackingWorld
{
    private static void Set(ClientModel client, TrackingStep step)
    {
        var index = step.Property % client.Properties.Count;
        var property = client.Properties[index];
        CimValue value;
        switch (step.Action)
        {
            case TrackingAction.SetAgain when client.Instance.TryGet(property.Info, out var same):
                value = same;
                break;
            case TrackingAction.SetBack when ValueOf(property, client.Read[index]) is { } old:
                value = old;
                break;
            default:
                value = property.Make(step.Value);
                break;
        }

        var text = TrackedProperty.Show(value);
        if (client.InFlight?.Find(index) is { } sent && text != sent.Text && Slot.Of(text) == client.Read[index])
        {
            // A known defect: see ObjectInFlightTests. What is set back while its put is under way is lost.
            return;
        }

        if (step.Action == TrackingAction.TrySet)
        {
            Same(client.State != CimLoadState.Deleted, client.Instance.TrySet(property.Info, value), $"TrySet of {property.Name}");
        }
        else
        {
            Same(client.State == CimLoadState.Deleted ? typeof(CimReadOnlyException) : null, Caught(() => property.Set(client.Instance, value)), $"setting {property.Name}");
        }

        if (client.State != CimLoadState.Deleted)
        {
            client.Now[index] = Slot.Of(client.Instance.TryGet(property.Info, out var written) ? TrackedProperty.Show(written) : "not loaded");
            Same(text ?? (step.Action == TrackingAction.TrySet ? null : client.Now[index].Text), client.Now[index].Text, $"{property.Name} after it was set");
            client.IsSet[index] = true;
        }
    }

    // The text of a slot as a value again: one of the few that the steps make.
    private static CimValue? ValueOf(TrackedProperty property, Slot slot)
    {
        for (var v = 0; v < 4; v++)
        {
            if (slot.IsLoaded && TrackedProperty.Show(property.Make(v)) == slot.Text)
            {
                return property.Make(v);
            }
        }

        return null;
    }

    private static void Edit(ClientModel client, TrackingStep step)
    {
        var index = step.Property % client.Properties.Count;
        var property = client.Properties[index];
        var isLoaded = client.State == CimLoadState.New || client.Now[index].IsLoaded;
        if (property.Edit is null || !isLoaded || client.InFlight is not null)
        {
            return;
        }

        if (property.Edit(client.Instance, step.Value))
        {
            client.Instance.TryGet(property.Info, out var edited);
            client.Now[index] = Slot.Of(TrackedProperty.Show(edited));
        }
    }

    // A known defect: see RevertedEmbeddedObjectTests. Such an object would share embedded objects with the server after it is reverted.
    private static bool IsShared(ClientModel client) => client.Changes.Any(i => client.Properties[i].Info.Type == CimType.Instance);

    private async Task PutAsync(User user, ClientModel client, TrackingStep step)
    {
        var logged = _transport.Log.Count;
        if (client.State == CimLoadState.New)
        {
            await CreateAsync(user, client, step);
            return;
        }

        if (client.State == CimLoadState.Deleted)
        {
            Same(typeof(InvalidOperationException), (await CaughtAsync(() => client.Instance.PutAsync()))?.GetType(), "a put of a deleted object");
            return;
        }

        var sent = client.Capture();
        if (sent.Properties.Count == 0)
        {
            await client.Instance.PutAsync();
            Same(logged, _transport.Log.Count, "requests of a put without changes");
            return;
        }

        if (step.Failure != TrackingFailure.None)
        {
            _transport.FailNext(CimOperation.Update, new LostConnectionException(), isDone: step.Failure == TrackingFailure.Done);
        }

        var expected = step.Failure == TrackingFailure.Before ? typeof(LostConnectionException) : sent.WriteTo(_server.Find(client.Path));
        expected ??= step.Failure == TrackingFailure.Done ? typeof(LostConnectionException) : null;
        await ExpectAsync(expected, () => client.Instance.PutAsync(), () => client.Saved(sent, _server.Find(client.Path)!));
        SentProperties(client, sent, logged);
    }

    private void SentProperties(ClientModel client, Sent sent, int logged)
    {
        var entry = _transport.Log.Skip(logged).Single(static entry => entry.Operation == CimOperation.Update);
        Same(
            string.Join(",", sent.Properties.Select(property => client.Properties[property.Index].Name).Order()), string.Join(",", entry.Properties.Order()), "what the put sent");
    }

    private async Task CreateAsync(User user, ClientModel client, TrackingStep step)
    {
        if (step.Failure != TrackingFailure.None)
        {
            _transport.FailNext(CimOperation.Create, new LostConnectionException(), isDone: step.Failure == TrackingFailure.Done);
        }

        var failure = await CaughtAsync(() => user.Connection.PutAsync(client.Instance));
        Same(step.Failure == TrackingFailure.None ? null : typeof(LostConnectionException), failure?.GetType(), "the outcome of a creation");
        if (step.Failure == TrackingFailure.Before)
        {
            return;
        }

        var created = Created(client);
        if (failure is null)
        {
            Same(created.Path, client.Path, "the key that the server made");
            client.TakeAll(created, CimLoadState.Full);
        }
    }

    // Keys are made one after the other; a creation whose answer got lost has made one, too.
    private ServerObject Created(ClientModel client)
    {
        _lastKey++;
        var isPackage = client.Instance is SMS_PackageBaseclass;
        var path = isPackage ? SMS_Package.Class.PathOf("ABC" + _lastKey.ToString("X5", null)) : Device.Class.PathOf((uint)_lastKey);
        var created = new ServerObject(path, client.Properties, isPackage);
        for (var i = 0; i < created.Values.Length; i++)
        {
            created.Values[i] = client.IsSet[i] && client.Now[i].Text is { } text ? text : created.Values[i];
        }

        _server.Objects.Add(path, created);
        return created;
    }

    private async Task PutAllAsync(User user)
    {
        var all = user.Objects.Where(static client => client.InFlight is null).ToList();
        var failures = 0;
        var done = new List<Action>();
        foreach (var client in all)
        {
            if (client.State == CimLoadState.New)
            {
                var created = Created(client);
                done.Add(() => client.TakeAll(created, CimLoadState.Full));
            }
            else if (client.State == CimLoadState.Deleted)
            {
                failures++;
            }
            else if (client.Capture() is { Properties.Count: > 0 } sent)
            {
                var server = _server.Find(client.Path);
                if (sent.WriteTo(server) is not null)
                {
                    failures++;
                }
                else
                {
                    var fresh = server!.Snapshot();
                    done.Add(() => client.Saved(sent, fresh));
                }
            }
        }

        var failure = await CaughtAsync(() => user.Connection.PutAllAsync(all.Select(static client => client.Instance), maxConcurrency: 1));
        Same(failures, (failure as AggregateException)?.InnerExceptions.Count ?? (failure is null ? 0 : -1), "failed puts of many");
        done.ForEach(static action => action());
    }

    private async Task DeleteAsync(User user, ClientModel client, TrackingStep step)
    {
        if (client.Path is null)
        {
            Same(typeof(InvalidOperationException), (await CaughtAsync(() => user.Connection.DeleteAsync(client.Instance)))?.GetType(), "a deletion without a key");
            return;
        }

        var isThere = _server.Find(client.Path) is not null;
        if (step.Failure != TrackingFailure.None)
        {
            _transport.FailNext(CimOperation.Delete, new LostConnectionException(), isDone: step.Failure == TrackingFailure.Done);
        }

        var expected = step.Failure == TrackingFailure.Before ? typeof(LostConnectionException)
            : !isThere ? typeof(CimNotFoundException)
            : step.Failure == TrackingFailure.Done ? typeof(LostConnectionException)
            : null;
        if (step.Failure != TrackingFailure.Before && isThere)
        {
            _server.Objects.Remove(client.Path);
        }

        await ExpectAsync(expected, () => user.Connection.DeleteAsync(client.Instance), () => client.State = CimLoadState.Deleted);
    }

    private async Task BeginPutAsync(User user, ClientModel client, TrackingStep step)
    {
        var hold = _held.HoldNext(CimOperation.Update, isDone: step.Value % 2 == 0);
        var sent = client.Capture();
        if (hold.IsDone)
        {
            sent.Failure = sent.WriteTo(_server.Find(client.Path));
            sent.Answer = _server.Find(client.Path)?.Snapshot();
        }

        var task = user.Connection.PutAsync(client.Instance);
        if (sent.Failure is not null)
        {
            Same(sent.Failure, (await CaughtAsync(() => task))?.GetType(), "the outcome of a put whose answer would be held");
            return;
        }

        Same(false, task.IsCompleted, "a put that is held back has ended");
        client.InFlight = sent;
        user.InFlight.Enqueue((client, hold, task));
    }

    private async Task EndPutAsync(User user)
    {
        if (user.InFlight.Count == 0)
        {
            return;
        }

        var (client, hold, task) = user.InFlight.Dequeue();
        var sent = client.InFlight!;
        client.InFlight = null;
        var logged = _transport.Log.Count;
        var expected = hold.IsDone ? null : sent.WriteTo(_server.Find(client.Path));
        var fresh = sent.Answer ?? _server.Find(client.Path)?.Snapshot();
        hold.Release();
        await ExpectAsync(expected, () => task, () => client.Saved(sent, fresh!));
        if (!hold.IsDone)
        {
            SentProperties(client, sent, logged);
        }
    }
}
