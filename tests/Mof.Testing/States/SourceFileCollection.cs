using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files of a test with their paths.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content)));

    public void Add((string filename, string content, Encoding encoding) file) =>
        Add((file.filename, SourceText.From(file.content, file.encoding)));

    public void Add((Type sourceGeneratorType, string filename, string content) file) =>
        Add((file.sourceGeneratorType, file.filename, file.content, Encoding.UTF8));

    public void Add((Type sourceGeneratorType, string filename, string content, Encoding encoding) file) =>
        Add((file.sourceGeneratorType, file.filename, SourceText.From(file.content, file.encoding)));

    /// <summary>The compiler puts a generated file at assembly/type/hint name.</summary>
    public void Add((Type sourceGeneratorType, string filename, SourceText content) file) =>
        Add((Path.Combine(
            file.sourceGeneratorType.Assembly.GetName().Name ?? string.Empty,
            file.sourceGeneratorType.FullName ?? file.sourceGeneratorType.Name,
            file.filename), file.content));
}
