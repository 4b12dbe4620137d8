using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>A lock of the site on an object, held while something is done with it.</summary>
public sealed class ObjectLock : IAsyncDisposable
{
    private readonly CimConnection _site;
    private readonly string _path;

    private ObjectLock(CimConnection site, string path, string? requestId)
    {
        _site = site;
        _path = path;
        RequestId = requestId;
    }

    public string? RequestId { get; }

    public static async Task<ObjectLock> TakeAsync(CimConnection site, CimInstance item, CancellationToken cancellationToken)
    {
        var path = item.ToString();
        var request = await SMS_ObjectLock.RequestLockAsync(site, path, requestTransfer: true, cancellationToken);
        request.EnsureSuccess();
        return (SMS_ObjectLockRequest.RequestStateValues?)request.RequestState switch
        {
            SMS_ObjectLockRequest.RequestStateValues.Granted
                or SMS_ObjectLockRequest.RequestStateValues.GrantedAfterTimeout
                or SMS_ObjectLockRequest.RequestStateValues.GrantedLockWasOrphaned => new ObjectLock(site, path, request.RequestID),
            var state => throw new InvalidOperationException($"{path} is locked by {request.AssignedUser} ({state})."),
        };
    }

    public static async Task<bool> IsFreeAsync(CimConnection site, string path)
    {
        var information = await SMS_ObjectLock.GetLockInformationAsync(site, path);
        return information.ReturnValue == 0 && information.LockState == (uint)SMS_ObjectLockRequest.LockStateValues.Unassigned;
    }

    public static async Task<IReadOnlyList<SMS_ObjectLockRequest>> CheckAsync(CimConnection site, IReadOnlyList<string> ids)
    {
        var result = await SMS_ObjectLock.CheckLockRequestsAsync(site, ids, timeout: 30);
        return result.ReturnValue == 0 ? result.ObjectLockRequests ?? [] : [];
    }

    public async ValueTask DisposeAsync()
    {
        var released = await SMS_ObjectLock.ReleaseLockAsync(_site, _path);
        released.EnsureSuccess();
    }

    public static async Task RenameAsync(CimConnection site, SMS_Package package, string name, CancellationToken cancellationToken)
    {
        await using var held = await TakeAsync(site, package, cancellationToken);
        await package.RefreshAsync(cancellationToken);
        package.Name = name;
        await package.PutAsync(cancellationToken);
    }
}
