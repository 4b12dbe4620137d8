namespace Mof.Runtime.Wmi.Tests;

/// <summary>One transport, several threads.</summary>
public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Many_callers_share_one_connection_and_nothing_else()
    {
        const int Callers = 8;
        const int Rounds = 40;
        var server = FakeWmi.Site();
        for (var i = 0; i < Callers; i++)
        {
            server.Image($"ABC0000{i}", $"image {i}");
        }

        await using var site = server.Connect();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var image = await SMS_ImagePackage.GetAsync(site, $"ABC0000{caller}");
                image.Description = $"{caller} {round}";
                await image.PutAsync();
                await foreach (var row in site.Query<SMS_ImagePackage>())
                {
                    Assert.StartsWith("image ", row.Name, StringComparison.Ordinal);
                    if (round % 3 == 0)
                    {
                        break;
                    }
                }
            }
        })));
        Assert.Single(server.Calls, static call => call.StartsWith("connect", StringComparison.Ordinal));
        for (var i = 0; i < Callers; i++)
        {
            var stored = server.Stored($"SMS_ImagePackage.PackageID=\"ABC0000{i}\"");
            Assert.Equal(($"{i} {Rounds - 1}", "<WIM/>", 4u), (stored.Stored("Description"), stored.Stored("ImageProperty"), stored.Stored("IconSize")));
        }

        for (var i = 0; i < 200 && server.Open > 0; i++)
        {
            await Task.Delay(25);
        }

        Assert.Equal(0, server.Open);
    }
}
