using System.Text;

namespace Mof.Package.Tests;

/// <summary>A file of a generated project: its path below the project's folder, and its bytes.</summary>
public sealed record SourceFile(string Path, byte[] Bytes)
{
    public static implicit operator SourceFile((string Path, string Text) file) => new(file.Path, Encoding.UTF8.GetBytes(file.Text));

    public static SourceFile Encoded(string path, string text, Encoding encoding) =>
        new(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    public void Write(string folder)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, Path));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Bytes);
    }
}
