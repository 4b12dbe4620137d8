using Microsoft.CodeAnalysis;

namespace Mof.Generator.Reporting;

/// <summary>The rules that the generator reports: what can cost a class. All others are analyzers'.</summary>
internal static class GeneratorRules
{
    public static readonly DiagnosticDescriptor Syntax = Rule(
        "MOF0001", "MOF syntax error", DiagnosticSeverity.Error,
        "The text is not MOF at this place. What can be read around it is generated all the same.");

    public static readonly DiagnosticDescriptor Unterminated = Rule(
        "MOF0002", "Unterminated string or comment", DiagnosticSeverity.Error,
        "A string or comment begins here and does not end where it should.");

    public static readonly DiagnosticDescriptor BadLiteral = Rule(
        "MOF0003", "Bad literal or escape", DiagnosticSeverity.Error,
        "A number, character or escape sequence is none that MOF knows.");

    public static readonly DiagnosticDescriptor Preprocessor = Rule(
        "MOF0004", "Input for the C preprocessor", DiagnosticSeverity.Error,
        "The file has to go through the C preprocessor before it is MOF.");

    public static readonly DiagnosticDescriptor Encoding = Rule(
        "MOF0005", "The text could not be decoded", DiagnosticSeverity.Warning,
        "The compiler could not decode some bytes; save the file as UTF-8.");

    public static readonly DiagnosticDescriptor ClassesNamesNothing = Rule(
        "MOF0190", "Classes names nothing", DiagnosticSeverity.Warning,
        "The item metadata Classes asks for a class that none of its files declares.");

    public static readonly DiagnosticDescriptor NothingGenerated = Rule(
        "MOF0191", "Nothing generated", DiagnosticSeverity.Info,
        "The project has MOF files, but no class comes of them.");

    public static readonly DiagnosticDescriptor InternalFault = Rule(
        "MOF0192", "Internal fault: class left out", DiagnosticSeverity.Warning,
        "The generator failed on this class and left it out. This is a fault of the generator, please report it.");

    private static readonly DiagnosticDescriptor[] All = [Syntax, Unterminated, BadLiteral, Preprocessor, Encoding, ClassesNamesNothing, NothingGenerated, InternalFault];

    public static DiagnosticDescriptor Find(string id) => Array.Find(All, rule => rule.Id == id) ?? Syntax;

    private static DiagnosticDescriptor Rule(string id, string title, DiagnosticSeverity severity, string description) =>
        new(id, title, "{0}", "Mof.Language", severity, isEnabledByDefault: true, description);
}
