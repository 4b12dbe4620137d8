using System.Management;

namespace Mof.Runtime.Wmi;

/// <summary>Takes from an exception of System.Management what it tells, the object of the provider included.</summary>
internal static class ManagementCall
{
    public static T Run<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (ManagementException exception)
        {
            throw new WmiStatusException((int)exception.ErrorCode, exception.Message, ExtendedStatusOf(exception), exception);
        }
    }

    // ErrorInformation can be null; that it cannot be read must not hide the error itself.
    private static CimExtendedStatus? ExtendedStatusOf(ManagementException exception)
    {
        if (exception.ErrorInformation is not { } information)
        {
            return null;
        }

        try
        {
            using var source = new ManagementInstance(information);
            return WmiExtendedStatus.Read(source);
        }
        catch (Exception unreadable) when (WmiErrors.IsForeign(unreadable) || unreadable is NotSupportedException)
        {
            return null;
        }
    }
}
