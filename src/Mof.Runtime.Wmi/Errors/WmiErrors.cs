using System.Globalization;
using System.Management;
using System.Runtime.InteropServices;

namespace Mof.Runtime.Wmi;

/// <summary>From what WMI and COM report to the exceptions of the library.</summary>
internal static class WmiErrors
{
    private const int NoCode = 0;
    private const int AccessIsDenied = unchecked((int)0x80070005);
    private const int ServerIsUnavailable = unchecked((int)0x800706BA);
    private const int CallFailed = unchecked((int)0x800706BE);
    private const int CallFailedUndone = unchecked((int)0x800706BF);
    private const int ObjectIsDisconnected = unchecked((int)0x80010108);

    /// <summary>Whether an exception is none that a caller of the library knows.</summary>
    public static bool IsForeign(Exception exception) =>
        exception is not (CimException or OperationCanceledException or ArgumentException or NotSupportedException);

    /// <summary>Whether a failure means that the connection is gone.</summary>
    public static bool IsLostConnection(Exception exception) => CodeOf(exception) is
        ServerIsUnavailable or CallFailed or CallFailedUndone or ObjectIsDisconnected or
        (int)ManagementStatus.TransportFailure or (int)ManagementStatus.ShuttingDown;

    /// <summary>Whether a provider says that it cannot write single properties (wmisdk, Updating Part of an Instance).</summary>
    public static bool IsNotCapable(WmiStatusException exception) =>
        (ManagementStatus)exception.StatusCode is ManagementStatus.ProviderNotCapable or ManagementStatus.UnsupportedPutExtension;

    /// <summary>Makes the exception for a caller.</summary>
    public static CimException Translate(Exception exception, WmiOperation operation)
    {
        var code = CodeOf(exception);
        var extended = (exception as WmiStatusException)?.ExtendedStatus;
        var text = string.IsNullOrWhiteSpace(extended?.Description) ? exception.Message : extended!.Description!;
        var message = $"Could not {operation.Action}: {text.Trim().TrimEnd('.')}{Name(code)}.";
        int? status = code == NoCode ? null : code;
        var (className, path, method) = (operation.ClassName, operation.Path, operation.MethodName);
        switch ((ManagementStatus)code)
        {
            case ManagementStatus.NotFound:
                return new CimNotFoundException(message, exception)
                {
                    ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                };

            case ManagementStatus.AccessDenied or ManagementStatus.PrivilegeNotHeld or ManagementStatus.LocalCredentials
                or (ManagementStatus)AccessIsDenied:
                return new CimAccessDeniedException(message, exception)
                {
                    ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                };

            case ManagementStatus.ReadOnly:
                return new CimReadOnlyException(message, exception)
                {
                    ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                };

            case ManagementStatus.AlreadyExists:
                return new CimConflictException(message, exception)
                {
                    ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                };

            // A path that is well-formed, as all here are, is invalid where its keys are not those of the class.
            case ManagementStatus.InvalidQuery or ManagementStatus.InvalidQueryType or ManagementStatus.UnparsableQuery
                or ManagementStatus.InvalidClass or ManagementStatus.InvalidNamespace or ManagementStatus.InvalidObjectPath
                or ManagementStatus.InvalidProperty or ManagementStatus.InvalidPropertyType or ManagementStatus.TypeMismatch
                or ManagementStatus.ValueOutOfRange or ManagementStatus.InvalidMethod or ManagementStatus.InvalidMethodParameters
                or ManagementStatus.MethodNotImplemented:
                return new CimSchemaException(message, exception)
                {
                    ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                };

            // That the server went away is no failure of the method.
            default:
                return method is null || IsLostConnection(exception)
                    ? new CimException(message, exception)
                    {
                        ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                    }
                    : new CimMethodException(message, exception)
                    {
                        ClassName = className, PropertyName = method, Path = path, StatusCode = status, ExtendedStatus = extended,
                    };
        }
    }

    private static int CodeOf(Exception exception) => exception switch
    {
        WmiStatusException status => status.StatusCode,
        ExternalException external => external.ErrorCode,
        UnauthorizedAccessException => AccessIsDenied,
        _ => NoCode,
    };

    private static string Name(int code)
    {
        if (code == NoCode)
        {
            return "";
        }

        var number = "0x" + code.ToString("X8", CultureInfo.InvariantCulture);
        return Enum.IsDefined(typeof(ManagementStatus), code) ? $" (WMI {(ManagementStatus)code}, {number})" : $" ({number})";
    }
}
