using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Optimistic saving: on a conflict read anew, make the change again, try again.</summary>
public static class SaveWithRetry
{
    public static async Task<T> ChangeAsync<T>(T package, Action<T> change, int attempts = 3, CancellationToken cancellationToken = default)
        where T : SMS_PackageBaseclass
    {
        while (true)
        {
            change(package);
            try
            {
                await package.PutAsync(cancellationToken);
                return package;
            }
            catch (CimConflictException) when (--attempts > 0)
            {
                // What was changed is made again on what the server has now.
                await package.RefreshAsync(cancellationToken);
            }
        }
    }

    public static async Task<bool> TryDescribeAsync(SMS_Package package, string description, CancellationToken cancellationToken)
    {
        var attempts = 0;
        Exception? last = null;
        while (attempts++ < 5)
        {
            package.Description = description;
            try
            {
                await package.PutAsync(cancellationToken);
                return true;
            }
            catch (CimConflictException conflict)
            {
                last = conflict;
                package.RevertChanges();
                await package.RefreshAsync(cancellationToken);
            }
            catch (CimNotFoundException)
            {
                break;
            }
            finally
            {
                if (package.HasChanges && last is null)
                {
                    Console.Error.WriteLine($"{package} still has changes: {string.Join(", ", package.Changes)}");
                }
            }
        }

        return false;
    }

    public static async Task DescribeAllAsync(IEnumerable<SMS_Package> packages, string suffix, CancellationToken cancellationToken)
    {
        List<Exception>? failures = null;
        foreach (var package in packages)
        {
            try
            {
                await ChangeAsync(package, changed => changed.Description += suffix, cancellationToken: cancellationToken);
            }
            catch (CimException failure)
            {
                (failures ??= []).Add(failure);
            }
        }

        if (failures is { Count: > 0 })
        {
            throw new AggregateException(failures);
        }
    }
}
