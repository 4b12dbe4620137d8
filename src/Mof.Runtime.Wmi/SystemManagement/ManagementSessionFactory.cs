using System.Management;
using System.Runtime.InteropServices;

namespace Mof.Runtime.Wmi;

/// <summary>Connects over System.Management.</summary>
internal sealed class ManagementSessionFactory(WmiOptions options) : IWmiSessionFactory
{
    public IWmiSession Connect(string server, string namespacePath)
    {
        // System.Management would say no more than that it is not supported.
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            throw new PlatformNotSupportedException(
                "WmiTransport needs Windows, where WMI is. From here, AdminServiceTransport (package Mof.Runtime.AdminService) reaches a ConfigMgr site over HTTPS.");
        }

        return ManagementCall.Run(() =>
        {
            var scope = new ManagementScope($@"\\{server}\{namespacePath}", Options());
            scope.Connect();
            return new ManagementSession(scope, namespacePath);
        });
    }

    private ConnectionOptions Options()
    {
        var connection = new ConnectionOptions
        {
            Authentication = AuthenticationLevel.PacketPrivacy,
            Impersonation = ImpersonationLevel.Impersonate,
            EnablePrivileges = options.EnablePrivileges,
        };
        if (options.Timeout is { } timeout)
        {
            connection.Timeout = timeout;
        }

        if (options.Credential is { } credential)
        {
            connection.Username = string.IsNullOrEmpty(credential.Domain) ? credential.UserName : $@"{credential.Domain}\{credential.UserName}";
            connection.SecurePassword = credential.SecurePassword;
        }

        return connection;
    }
}
