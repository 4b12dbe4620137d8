using Mof.Language.Writing;

namespace Mof.Language;

/// <summary>Writes MOF text from syntax and from a bound schema.</summary>
/// <remarks>
/// What is written reads back as it was: parsing the text of a file without faults gives equal declarations, binding that of a schema
/// an equal schema. Comments and white space are not kept. Thread-safe.
/// </remarks>
public static class MofWriter
{
    /// <summary>Writes the declarations of a file, in order.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is null.</exception>
    public static string Write(MofFile file)
    {
        if (file is null)
        {
            throw new ArgumentNullException(nameof(file));
        }

        return Write(file.Declarations);
    }

    /// <summary>Writes one declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="declaration"/> is null.</exception>
    public static string Write(DeclarationSyntax declaration)
    {
        if (declaration is null)
        {
            throw new ArgumentNullException(nameof(declaration));
        }

        var writer = new DeclarationWriter();
        writer.Declaration(declaration);
        return writer.ToString();
    }

    /// <summary>
    /// Writes a schema: the qualifier declarations, enumerations, classes and instances of all its files as one text, grouped by
    /// namespace.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is null.</exception>
    public static string Write(MofSchema schema)
    {
        if (schema is null)
        {
            throw new ArgumentNullException(nameof(schema));
        }

        return Write(new SchemaSyntax(schema).Declarations());
    }

    /// <summary>Writes a class of a schema: what it declares itself, not what it inherits.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="type">One of its classes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(MofSchema schema, MofClass type)
    {
        if (schema is null)
        {
            throw new ArgumentNullException(nameof(schema));
        }

        return Write(new SchemaSyntax(schema).Class(type ?? throw new ArgumentNullException(nameof(type))));
    }

    /// <summary>Writes an instance of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="instance">One of its instances, or another one of one of its classes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(MofSchema schema, MofInstance instance)
    {
        if (schema is null)
        {
            throw new ArgumentNullException(nameof(schema));
        }

        return Write(new SchemaSyntax(schema).Instance(instance ?? throw new ArgumentNullException(nameof(instance))));
    }

    private static string Write(IEnumerable<DeclarationSyntax> declarations)
    {
        var writer = new DeclarationWriter();
        DeclarationSyntax? previous = null;
        foreach (var declaration in declarations)
        {
            // A blank line between what takes several lines.
            if (previous is not null && (IsLong(previous) || IsLong(declaration)))
            {
                writer.BlankLine();
            }

            writer.Declaration(declaration);
            previous = declaration;
        }

        return writer.ToString();
    }

    private static bool IsLong(DeclarationSyntax declaration) => declaration is not (PragmaSyntax or QualifierDeclarationSyntax);
}
