using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages.Old
{
    public interface IOldRepository<T> where T : CimInstance, new()
    {
        Task<T> Find(string id);

        Task Save(T item);
    }

    public abstract class OldRepository<T> : IOldRepository<T> where T : CimInstance, new()
    {
        protected OldRepository(CimConnection connection)
        {
            Connection = connection;
        }

        protected CimConnection Connection { get; private set; }

        public virtual async Task<T> Find(string id)
        {
            return await Connection.FindAsync<T>(id);
        }

        public async Task Save(T item)
        {
            if (item == null)
            {
                throw new ArgumentNullException(nameof(item));
            }

            await Connection.PutAsync(item);
        }

        public Task<List<T>> All()
        {
            return Connection.Query<T>().ToListAsync();
        }
    }

    public class OldPackageRepository : OldRepository<SMS_Package>
    {
        public OldPackageRepository(CimConnection connection)
            : base(connection)
        {
        }

        public async Task<SMS_Package> Create(string name, string path)
        {
            var package = new SMS_Package();
            package.Name = name;
            package.PkgSourceFlag = SMS_PackageBaseclass.PkgSourceFlagValues.STORAGE_DIRECT;
            package.PkgSourcePath = path;
            package.RefreshSchedule = new SMS_ScheduleToken[]
            {
                new SMS_ST_RecurWeekly { Day = SMS_ST_RecurWeekly.DayValues.SATURDAY, ForNumberOfWeeks = 2 },
                new SMS_ST_RecurInterval { DaySpan = 7 },
            };
            await Connection.PutAsync(package);
            return package;
        }

        public async Task<Tuple<string, uint>> Icon(string id)
        {
            var package = await Find(id);
            return package == null ? Tuple.Create(string.Empty, 0u) : Tuple.Create(package.Name, package.IconSize);
        }

        public async Task<IEnumerable<IGrouping<string, SMS_Package>>> Groups()
        {
            var packages = await All();
            return from package in packages
                   where package.Name.Length > 0
                   group package by package.SourceSite into sites
                   orderby sites.Key
                   select sites;
        }

        public static string Kind(SMS_PackageBaseclass package)
        {
            switch (package)
            {
                case SMS_ImagePackage image when image.IsLazyLoaded:
                    return "image " + image.ImageProperty;
                case SMS_ImagePackage image:
                    return "image " + image.Name;
                case SMS_BootImagePackage boot:
                    return boot.DefaultImage ? "default boot image" : "boot image";
                case null:
                    throw new ArgumentNullException(nameof(package));
                default:
                    return package.ClassName;
            }
        }

        public async Task<int> Import(IDictionary<string, int> priorities)
        {
            var result = 0;
            foreach (var pair in priorities)
            {
                var package = await Find(pair.Key);
                if (package is null)
                {
                    continue;
                }

                package.Priority = (SMS_PackageBaseclass.PriorityValues)pair.Value;
                if (package.HasChanges)
                {
                    await Save(package);
                    result += 1;
                }
            }

            return result;
        }
    }
}
