using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>The style of people who came from another Basic.</summary>
public class VerboseStyle
{
    #region Fields

    private readonly CimConnection mConnection;
    private List<SMS_Package> mPackages = new List<SMS_Package>();
    private Boolean mIsLoaded = false;

    #endregion

    #region Constructors

    public VerboseStyle(CimConnection Connection) : base()
    {
        this.mConnection = Connection;
    }

    #endregion

    #region Methods

    public async Task<Int32> LoadPackages()
    {
        Int32 Result = 0;

        this.mPackages = await this.mConnection.Query<SMS_Package>().ToListAsync();
        this.mIsLoaded = true;

        for (Int32 Index = 0; Index <= this.mPackages.Count - 1; Index++)
        {
            SMS_Package Package = this.mPackages[Index];

            if (Package.Manufacturer == null)
            {
                Package.Manufacturer = String.Empty;
            }
            else if (Package.Manufacturer.Length == 0)
            {
                continue;
            }
            else
            {
                Result = Result + 1;
            }
        }

        return Result;
    }

    public async Task SaveFirst(String NewName, String NewDescription)
    {
        if ((this.mIsLoaded == true) && (this.mPackages.Count != 0))
        {
            SMS_Package Package = (SMS_Package)this.mPackages[0];

            try
            {
                Package.Name = NewName;
                Package.Description = NewDescription;
                await Package.PutAsync();
            }
            catch (CimReadOnlyException Failure)
            {
                Console.WriteLine("The property " + Failure.PropertyName + " cannot be written.");
            }
            catch (CimException Failure)
            {
                Console.WriteLine(Failure.Message);
                throw;
            }
            finally
            {
                Package = null!;
            }
        }
    }

    public async Task<UInt32> IconSize(String PackageID)
    {
        UInt32 Result;
        SMS_Package Package = await SMS_Package.GetAsync(this.mConnection, PackageID);

        switch (Package.IconSize)
        {
            case 0:
                Result = 0;
                break;
            case UInt32 Size when Size > 1000:
                Result = 1000;
                break;
            default:
                Result = Package.IconSize;
                break;
        }

        return Result;
    }

    public async Task<Boolean> Unlock(SMS_Package Package)
    {
        SMS_Package.UnlockResult Result = await Package.UnlockAsync();

        if (Result.ReturnValue == 0)
        {
            return true;
        }
        else
        {
            return false;
        }
    }

    #endregion
}
