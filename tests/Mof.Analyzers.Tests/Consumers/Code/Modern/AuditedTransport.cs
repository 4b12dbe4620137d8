using System.Runtime.CompilerServices;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>A wrapper that writes down what leaves the program, and keeps out what must not.</summary>
public sealed class AuditedTransport(CimTransport inner, Action<string> write) : DelegatingCimTransport(inner)
{
    private long _reads;

    public bool IsReadOnly { get; init; }

    public long Reads => Interlocked.Read(ref _reads);

    protected override async IAsyncEnumerable<CimRecord> QueryAsync(CimQueryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        write("? " + request.ToWql());
        await foreach (var record in base.QueryAsync(request, cancellationToken).WithCancellation(cancellationToken))
        {
            Interlocked.Increment(ref _reads);
            yield return record;
        }
    }

    protected override async Task<CimRecord?> UpdateAsync(CimChangeSet changes, CancellationToken cancellationToken)
    {
        if (IsReadOnly)
        {
            throw new CimAccessDeniedException($"{changes.Path} stays as it is.") { ClassName = changes.ClassName, Path = changes.Path };
        }

        foreach (var change in changes.Changes)
        {
            write($"! {changes.Path}.{change.Property.Name} = {change.Value}");
        }

        return await base.UpdateAsync(changes, cancellationToken);
    }

    protected override Task DeleteAsync(CimPath path, CancellationToken cancellationToken) =>
        IsReadOnly ? throw new CimAccessDeniedException($"{path} stays.") : base.DeleteAsync(path, cancellationToken);
}

/// <summary>An adapter: what the rest of an application knows of packages.</summary>
public interface IPackage
{
    string Id { get; }

    string Title { get; set; }

    string SourceSite { get; }

    Task SaveAsync();
}

public sealed class PackageAdapter(SMS_PackageBaseclass package) : IPackage
{
    public string Id => package.PackageID;

    public string Title
    {
        get => package.Name;
        set => package.Name = value;
    }

    public string SourceSite => package.SourceSite ?? "";

    public Task SaveAsync() => package.PutAsync();

    public override string ToString() => package.ToString();

    public static implicit operator PackageAdapter(SMS_PackageBaseclass package) => new(package);
}

/// <summary>A wrapper that has writable properties of the same names.</summary>
public sealed class PackageEditor
{
    public string? SourceSite { get; set; }

    public uint? SourceVersion { get; set; }

    public string ImageProperty { get; set; } = "";

    public string PackageID { get; set; } = "";

    public static PackageEditor From(SMS_ImagePackage image)
    {
        var editor = new PackageEditor { SourceSite = image.SourceSite, PackageID = image.PackageID };
        editor.SourceVersion = image.SourceVersion;
        editor.SourceSite ??= "ABC";
        editor.SourceVersion++;
        if (image.IsLazyLoaded)
        {
            editor.ImageProperty = image.ImageProperty;
        }

        return editor;
    }
}
