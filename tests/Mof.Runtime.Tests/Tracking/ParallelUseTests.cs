using System.Globalization;

namespace Mof.Runtime.Tests.Tracking;

/// <summary>Many threads, one connection, each with objects of its own; and all with the same object of the server.</summary>
public sealed class ParallelUseTests
{
    private const int Workers = 8;

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds * 5 : 100;

    [Fact]
    public async Task Different_objects_do_not_disturb_each_other()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(Enumerable.Range(1, Workers).Select(static i => new CimSeed<Device>(Device.Class)
            .Set(Device.Properties.Number, (uint)i).Set(Device.Properties.Photo, new byte[] { 1, 2, 3 }).Set(Device.Properties.Spare, CimValue.FromObject(new Battery { Charge = 7 })).ToInstance()));
        await Task.WhenAll(Enumerable.Range(1, Workers).Select(i => Task.Run(async () =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                var number = (uint)i;
                var device = await site.Query<Device>().Where(device => device.Number == number).SingleAsync();
                Assert.Throws<LazyPropertyNotLoadedException>(() => device.Photo);
                device.Label = "round " + round;
                device.Weight = round;
                Assert.Equal(2, device.Changes.Count);
                await device.PutAsync();
                await device.LoadLazyAsync();
                Assert.Equal([1, 2, 3], device.Photo!);
                Assert.False(device.HasChanges);
                await site.PutAsync(new Device { Label = "made by " + i });
            }
        })));
        Assert.Equal(Workers * (1 + Rounds), await site.Query<Device>().CountAsync());
        for (var i = 1u; i <= Workers; i++)
        {
            var stored = server.Stored(Device.Class.PathOf(i));
            Assert.Equal("round " + Rounds, stored["Label"].AsString());
            Assert.Equal([1, 2, 3], stored["Photo"].AsBytes()!);
            Assert.Equal(7u, stored["Spare"].AsObject<Battery>()!.Charge);
        }

        Assert.All(server.Log.Where(static entry => entry.Operation == CimOperation.Update), static entry => Assert.Equal(["Label", "Weight"], entry.Properties));
    }

    [Fact]
    public async Task Of_puts_that_read_the_same_value_one_wins_and_the_others_see_a_conflict()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(server);
        server.Seed(new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, 1u).Set(Device.Properties.Label, "").ToInstance());
        var saved = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                var device = await site.GetAsync<Device>(1u);
                await Task.Yield();
                device.Label += $"{worker}.{round} ";
                try
                {
                    await device.PutAsync();
                    saved.Add($"{worker}.{round}");
                }
                catch (CimConflictException conflict)
                {
                    Assert.Equal("Label", conflict.PropertyName);
                    Assert.True(device.HasChanges);
                }
            }
        })));

        // Nobody's addition was overwritten by somebody who had not read it.
        var stored = server.Stored(Device.Class.PathOf(1u))["Label"].AsString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(saved.Order(), stored.Order());
    }

    [Fact]
    public async Task Bounded_work_in_parallel_with_other_queries()
    {
        var server = new InMemoryTransport();
        await using var site = new CimConnection(new CountingTransport(server));
        server.Seed(Enumerable.Range(1, 50).Select(static i => new CimSeed<Device>(Device.Class).Set(Device.Properties.Number, (uint)i).Set(Device.Properties.Photo, new[] { (byte)i }).ToInstance()));
        var lists = await Task.WhenAll(Enumerable.Range(0, Workers).Select(i => Task.Run(async () =>
        {
            var list = await site.Query<Device>().ToListAsync();
            await list.LoadLazyAsync(1 + i);
            list.ForEach(device => device.TrySet("Label", "by " + i));
            return list;
        })));
        Assert.All(lists, static list => Assert.All(list, static device => Assert.Equal((byte)device.Number, device.Photo![0])));
        await site.PutAllAsync(lists[3], 6);
        Assert.Equal(50, await site.Query<Device>().CountAsync(static device => device.Label == "by 3"));
    }
}
