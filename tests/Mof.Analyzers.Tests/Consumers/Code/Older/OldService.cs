using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages.Old
{
    /// <summary>C# 7.3: no nullable references, no async streams, no switch expressions.</summary>
    public class OldService : IDisposable
    {
        private readonly CimConnection _connection;
        private readonly object _gate = new object();
        private Dictionary<string, SMS_ImagePackage> _cache;

        public OldService(CimConnection connection)
        {
            if (connection == null)
            {
                throw new ArgumentNullException("connection");
            }

            _connection = connection;
            _cache = new Dictionary<string, SMS_ImagePackage>();
        }

        public int Count
        {
            get
            {
                lock (_gate)
                {
                    return _cache.Count;
                }
            }
        }

        public async Task<string> GetPropertiesAsync(string id, CancellationToken cancellationToken = default(CancellationToken))
        {
            SMS_ImagePackage image = await _connection.Query<SMS_ImagePackage>().FirstOrDefaultAsync(i => i.PackageID == id, cancellationToken).ConfigureAwait(false);
            if (image == null)
            {
                return null;
            }

            if (!image.IsLazyLoaded)
            {
                await image.LoadLazyAsync(cancellationToken).ConfigureAwait(false);
            }

            lock (_gate)
            {
                _cache[id] = image;
            }

            return image.ImageProperty;
        }

        public async Task<int> UpdateAsync(IEnumerable<string> ids, string description)
        {
            int count = 0;
            foreach (string id in ids)
            {
                SMS_ImagePackage image = await SMS_ImagePackage.GetAsync(_connection, id);
                image.Description = description;
                image.PkgFlags |= SMS_PackageBaseclass.PkgFlagsValues.DO_NOT_DOWNLOAD;
                image.PkgFlags &= ~SMS_PackageBaseclass.PkgFlagsValues.NO_PACKAGE;
                try
                {
                    await image.PutAsync();
                    count++;
                }
                catch (CimConflictException)
                {
                    image.RevertChanges();
                    await image.RefreshAsync();
                }
            }

            return count;
        }

        public async Task<List<string>> NamesAsync(string manufacturer)
        {
            var wanted = new[] { "English", "German" };
            var packages = await _connection.Query<SMS_Package>()
                .Where(p => p.Manufacturer == manufacturer && !string.IsNullOrEmpty(p.Name) && wanted.Contains(p.Language))
                .OrderBy(p => p.Name)
                .ToListAsync();
            return packages.Where(p => (p.PkgFlags & SMS_PackageBaseclass.PkgFlagsValues.PERSIST_IN_CACHE) != 0).Select(p => p.Name).ToList();
        }

        public async Task CreatePointAsync(string packageId, string path)
        {
            // Without init a key is set like any other property, until the object exists.
            var point = new SMS_DistributionPoint();
            point.PackageID = packageId;
            point.ServerNALPath = path;
            point.SiteCode = "ABC";
            await _connection.PutAsync(point);

            var other = new SMS_DistributionPoint { PackageID = packageId, ServerNALPath = path + "2", SiteCode = "ABC" };
            other.SourceSite = "DEF";
            await _connection.PutAsync(other);
        }

        public async Task<bool> RefreshAsync(SMS_Package package)
        {
            package.Version = "1.0";
            await package.PutAsync();
            var result = await package.RefreshPkgSourceAsync();
            if (result.ReturnValue != 0)
            {
                return false;
            }

            await package.RefreshAsync();
            return package.SourceVersion.HasValue && package.SourceVersion.Value > 1;
        }

        public async Task<string> FirstAsync()
        {
            SMS_ImagePackage image;
            lock (_gate)
            {
                image = _cache.Values.FirstOrDefault(i => i.IsLazyLoaded);
            }

            if (image != null)
            {
                return image.ImageProperty;
            }

            return await GetPropertiesAsync("ABC00001");
        }

        public void Dispose()
        {
            _cache = null;
            GC.SuppressFinalize(this);
        }
    }
}
