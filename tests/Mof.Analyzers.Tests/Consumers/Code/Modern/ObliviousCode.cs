#nullable disable
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Code that was never annotated for null.</summary>
public class ObliviousCode
{
    private readonly CimConnection _site;
    private SMS_ImagePackage _last;

    public ObliviousCode(CimConnection site)
    {
        _site = site;
    }

    public SMS_ImagePackage Last
    {
        get { return _last; }
        set { _last = value; }
    }

    public async Task<string> Load(string name)
    {
        SMS_ImagePackage image = await _site.Query<SMS_ImagePackage>().FirstOrDefaultAsync(i => i.Name == name && i.Manufacturer.StartsWith("Cont"));
        if (image == null)
        {
            return null;
        }

        if (image.IsLazyLoaded == false)
        {
            await image.LoadLazyAsync();
        }

        _last = image;
        return image.ImageProperty;
    }

    public string Cached()
    {
        if (_last != null && _last.IsLazyLoaded)
        {
            return _last.ImageProperty;
        }

        return string.Empty;
    }

    public async Task<string> Either(bool complete)
    {
        SMS_ImagePackage image;
        if (complete)
        {
            image = await SMS_ImagePackage.GetAsync(_site, "ABC00001");
        }
        else
        {
            image = await _site.Query<SMS_ImagePackage>().FirstAsync();
        }

        string text = image.Name;
        if (complete)
        {
            text += image.ImageProperty;
        }

        return text;
    }

    public async Task Save(SMS_Package package, string description, string site)
    {
        package.Description = description;
        package.PkgFlags = package.PkgFlags | SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD;
        await package.PutAsync();
        if (package.SourceSite != site)
        {
            var result = await package.SetSourceSiteAsync(site);
            if (result.ReturnValue != 0)
            {
                throw new InvalidOperationException("SetSourceSite: " + result.ReturnValue);
            }
        }
    }
}
