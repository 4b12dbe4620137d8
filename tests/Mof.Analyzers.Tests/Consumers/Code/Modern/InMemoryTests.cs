using System.Diagnostics.CodeAnalysis;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages.Tests;

/// <summary>Stands in for a test framework.</summary>
public static class Check
{
    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new InvalidOperationException($"Expected {expected}, found {actual}.");
        }
    }

    public static void True([DoesNotReturnIf(false)] bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("Not true.");
        }
    }

    public static async Task<TException> ThrowsAsync<TException>(Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
        }
        catch (TException expected)
        {
            return expected;
        }

        throw new InvalidOperationException($"No {typeof(TException).Name}.");
    }
}

public sealed class ImageServiceTests : ILog, IAsyncDisposable
{
    private readonly InMemoryTransport _server = new();
    private readonly CimConnection _site;

    public ImageServiceTests()
    {
        _site = new CimConnection(_server);
        _server.Seed(
            new CimSeed<SMS_ImagePackage>(SMS_ImagePackage.Class)
                .Set(SMS_ImagePackage.Properties.PackageID, "ABC00001")
                .Set(SMS_ImagePackage.Properties.SourceSite, "ABC")
                .Set(SMS_ImagePackage.Properties.ImageDiskLayout, "<Layout/>")
                .Set(SMS_ImagePackage.Properties.ImageProperty, "<Image/>")
                .ToInstance(),
            new SMS_ImagePackage { PackageID = "ABC00002", Name = "Windows 10", ImageProperty = "<Old/>" });
        _server.OnInvoke(SMS_ImagePackage.Methods.RefreshPkgSource, call =>
        {
            _server.Change(call.Path!, "SourceVersion", _server.Stored(call.Path!)["SourceVersion"].AsUInt32() + 1);
            return new CimMethodResult(0);
        });
    }

    void ILog.Info(string message) => Console.WriteLine(message);

    void ILog.Warn(string message, Exception? exception) => Console.WriteLine(message + exception);

    public async Task A_query_leaves_lazy_properties_out()
    {
        var image = await _site.Query<SMS_ImagePackage>().SingleAsync(candidate => candidate.PackageID == "ABC00001");
        Check.True(!image.IsLazyLoaded);
        Check.Equal(CimLoadState.Query, image.LoadState);
        Check.True(!image.TryGet(SMS_ImagePackage.Properties.ImageProperty, out _));
        await image.LoadLazyAsync();
        Check.Equal("<Image/>", image.ImageProperty);
    }

    public async Task A_put_sends_what_changed()
    {
        var image = await _site.Query<SMS_ImagePackage>().FirstAsync();
        image.Description = "new";
        await image.PutAsync();
        Check.Equal(CimOperation.Update, _server.Log[^1].Operation);
        Check.Equal("Description", _server.Log[^1].Properties[0]);
    }

    public async Task A_missing_image_is_null()
    {
        var service = new ImageService(_site, this, TimeProvider.System);
        var details = await service.FindAsync("ABC99999", CancellationToken.None);
        Check.True(details is null);
        var failure = await Check.ThrowsAsync<CimNotFoundException>(() => SMS_ImagePackage.GetAsync(_site, "ABC99999"));
        Check.Equal("SMS_ImagePackage", failure.ClassName);
    }

    public async Task A_failure_is_handed_on()
    {
        _server.FailNext(CimOperation.Update, new CimConflictException("somebody else was here"));
        var image = await _site.GetAsync<SMS_ImagePackage>("ABC00001");
        image.Name = "Other";
        await Check.ThrowsAsync<CimConflictException>(() => image.PutAsync());
        Check.True(image.HasChanges);
        image.RevertChanges();
        Check.True(!image.HasChanges);
    }

    public async Task A_method_raises_the_version()
    {
        var image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        var before = image.SourceVersion ?? 0;
        Check.Equal(0, (await image.RefreshPkgSourceAsync()).ReturnValue);
        await image.RefreshAsync();
        Check.Equal<uint?>(before + 1, image.SourceVersion);
    }

    public async Task A_refused_method_throws()
    {
        _server.FailNext(CimOperation.Invoke, new CimAccessDeniedException("no"));
        var image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        await Check.ThrowsAsync<CimAccessDeniedException>(() => image.UnlockAsync());
        _server.OnInvoke("SMS_ImagePackage", "Unlock", static _ => new CimMethodResult(5));
        await Check.ThrowsAsync<CimMethodException>(async () => (await image.UnlockAsync()).EnsureSuccess());
    }

    public async Task A_lazy_read_throws()
    {
        var image = await _site.Query<SMS_ImagePackage>().FirstAsync();
        var failure = await Check.ThrowsAsync<LazyPropertyNotLoadedException>(() => Task.FromResult(Read(image)));
        Check.Equal("ImageProperty", failure.PropertyName);

        static string Read(SMS_ImagePackage image) => image.ImageProperty;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
