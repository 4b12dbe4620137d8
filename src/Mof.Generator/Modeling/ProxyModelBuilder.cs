using Mof.Generator.Model;
using Mof.Generator.Planning;
using Mof.Generator.Reporting;
using Mof.Language;
using Mof.Language.Binding;

namespace Mof.Generator.Modeling;

/// <summary>Builds the proxies of one generated file: which members, which names, which C# types.</summary>
internal sealed class ProxyModelBuilder
{
    private readonly MofSchema _schema;
    private readonly OutputPlan _plan;
    private readonly ProxyCatalogue _catalogue;
    private readonly List<ProxyIndexEntry> _index = [];
    private readonly List<MofDiagnostic> _faults = [];

    private ProxyModelBuilder(OutputPlan plan, EquatableArray<MofFile> files)
    {
        _schema = SchemaBinder.Bind(files, isChecked: false);
        _plan = plan;
        _catalogue = new ProxyCatalogue(_schema, plan);
    }

    /// <summary>Builds.</summary>
    /// <param name="plan">What goes into the file.</param>
    /// <param name="files">The files that decide about it.</param>
    /// <param name="onClass">Sees every class before it is built; null for nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ProxyModel Build(OutputPlan plan, EquatableArray<MofFile> files, Action<MofClass>? onClass, CancellationToken cancellation)
    {
        var builder = new ProxyModelBuilder(plan, files);
        var sources = plan.Sources.Select(source => builder.Source(source, onClass, cancellation)).ToArray();
        builder._index.AddRange(plan.Referenced.Select(static proxy => new ProxyIndexEntry(proxy.CimName, proxy.FullName, proxy.ClassMember)));
        return new ProxyModel(
            new ProxyOutput(plan.HintName, new EquatableArray<ProxySource>(sources)),
            new EquatableArray<ProxyIndexEntry>([.. builder._index]),
            new EquatableArray<MofDiagnostic>([.. builder._faults]));
    }

    private ProxySource Source(SourcePlan source, Action<MofClass>? onClass, CancellationToken cancellation)
    {
        var classes = new List<ProxyClass>(source.Classes.Count);
        foreach (var name in source.Classes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_schema.Find(name) is { } bound)
            {
                var proxy = Build(bound, onClass);
                classes.Add(proxy);
                _index.Add(new ProxyIndexEntry(proxy.CimName, proxy.TypeName, proxy.Names.Class));
            }
        }

        return new ProxySource(
            source.Path,
            source.Name,
            source.Namespace,
            new EquatableArray<ProxyClass>([.. classes]),
            new EquatableArray<ProxyEnumeration>([.. source.Enumerations.Select(Enumeration).OfType<ProxyEnumeration>()]),
            DataBuilder.Build(_schema, source, _catalogue));
    }

    // Whatever goes wrong inside one class costs the members of that class, never the others, and never the compiler.
    private ProxyClass Build(MofClass bound, Action<MofClass>? onClass)
    {
        try
        {
            onClass?.Invoke(bound);
            return ClassBuilder.Build(bound, _catalogue);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var file = _schema.Files.First(candidate => candidate.Path == bound.Path);
            _faults.Add(GeneratorFault.Of(exception, bound.Name, file, bound.Span));
            _catalogue.Faulty.Add(bound);
            return ClassBuilder.Bare(bound, _catalogue);
        }
    }

    private ProxyEnumeration? Enumeration(string name)
    {
        var bound = _schema.Enumerations.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
        return bound is null ? null : EnumerationBuilder.Build(bound, _catalogue);
    }
}
