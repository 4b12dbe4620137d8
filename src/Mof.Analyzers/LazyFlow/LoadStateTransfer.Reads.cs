using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>What is read: properties, elements, patterns.</summary>
internal sealed partial class LoadStateTransfer
{
    private int ReadProperty(IPropertyReferenceOperation property, bool isCondition)
    {
        var receiver = property.Instance is null ? -1 : Visit(property.Instance);
        Arguments(property);
        return ReadPropertyOf(property, receiver, isCondition);
    }

    private void Arguments(IPropertyReferenceOperation property)
    {
        foreach (var argument in property.Arguments)
        {
            Escape(Visit(argument.Value));
        }
    }

    private int ReadPropertyOf(IPropertyReferenceOperation property, int receiver, bool isCondition)
    {
        var contract = symbols.Property(property.Property);
        if (contract is null && !IsOfSystem(property.Property))
        {
            ForgetSharedChanges();
        }

        if (receiver < 0)
        {
            return -1;
        }

        if (contract is not null)
        {
            if (contract.IsLazy && IsUnread(receiver, property.Property))
            {
                report?.LazyRead(property, numbering.SourceOf(receiver)!);
                See(receiver);
                onChange?.Invoke(_state);
            }

            return -1;
        }

        if (symbols.LoadsLazyWhen(property.Property) is { } answer)
        {
            Ask(receiver, answer, isCondition, isCertain: true);
            return -1;
        }

        return MemberOf(property, receiver);
    }

    // Once is enough: of an object, and of the collection whose element it is.
    private void See(int target)
    {
        for (var steps = 0; target >= 0 && steps < 2; steps++)
        {
            if (_state[target].Fact == LoadFact.NotLoaded && (steps == 0 || numbering.KindOf(target) == ObjectKind.Collection))
            {
                _state[target].Fact = LoadFact.Seen;
            }

            target = numbering.CollectionOf(target);
        }
    }

    private bool IsUnread(int receiver, IPropertySymbol property) =>
        _state[receiver].Fact == LoadFact.NotLoaded && numbering.SourceOf(receiver) is not null &&
        numbering.Bit(property.OriginalDefinition) is var bit and not 0 && (_state[receiver].Assigned & bit) == 0;

    private int MemberOf(IPropertyReferenceOperation property, int receiver)
    {
        var name = property.Property.Name;
        var isOfSystem = IsOfSystem(property.Property);
        switch (numbering.KindOf(receiver))
        {
            case ObjectKind.Collection or ObjectKind.Stream when isOfSystem:
                if (name == "Current" || property.Property.IsIndexer)
                {
                    return Element(property, receiver);
                }

                break;
            case ObjectKind.Single or ObjectKind.Element when isOfSystem && name == "Result":
                // task.Result
                return receiver;
            case ObjectKind.Single or ObjectKind.Element when isOfSystem || IsQuietMember(property.Property):
                if (name is "HasChanges" or "Changes")
                {
                    // A value that was set again is no change, and the program knows that now.
                    ForgetChanges(receiver);
                }

                break;
            default:
                Escape(receiver);
                break;
        }

        return -1;
    }

    // LoadState is another way of asking whether an object is loaded.
    private bool IsQuietMember(IPropertySymbol property) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, symbols.Instance) && property.Name != "LoadState";

    private int Element(IOperation element, int collection)
    {
        if (numbering.KindOf(collection) == ObjectKind.Stream && !element.IsImplicit)
        {
            // An enumerator in the program's own hands gives one object as often as it is asked.
            return -1;
        }

        var facts = _state[collection];
        var kind = numbering.KindOf(collection) == ObjectKind.Collection && !IsUsedOnce(element, collection) ? ObjectKind.Element : ObjectKind.Single;
        var fact = facts.Fact switch
        {
            LoadFact.None => LoadFact.Maybe,
            var known => known,
        };
        var created = NewObject(element, kind, fact, isShared: kind == ObjectKind.Element || fact == LoadFact.Maybe);
        numbering.SetSource(created, collection);
        return created;
    }

    // foreach (var x in await query.ToListAsync()): nobody else has the list, so each object comes once.
    private bool IsUsedOnce(IOperation element, int collection) =>
        element.IsImplicit && numbering.OriginOf(collection) is IInvocationOperation { TargetMethod.ContainingType: var type } && symbols.IsQuery(type) &&
        !_state[collection].IsShared && !numbering.IsNamed(collection, _state);

    private int ArrayElement(IArrayElementReferenceOperation element)
    {
        var array = Visit(element.ArrayReference);
        foreach (var index in element.Indices)
        {
            Visit(index);
        }

        return array < 0 ? -1 : element.Type is IArrayTypeSymbol ? array : Element(element, array);
    }

    private int ImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        var collection = Visit(indexer.Instance);
        Visit(indexer.Argument);
        if (collection >= 0 && numbering.KindOf(collection) == ObjectKind.Collection && indexer.IndexerSymbol is IPropertySymbol property && IsOfSystem(property))
        {
            return Element(indexer, collection);
        }

        Escape(collection);
        return -1;
    }

    private void Pattern(IIsPatternOperation operation)
    {
        var input = Visit(operation.Value);
        ForgetDesignators(operation.Pattern);
        if (input < 0)
        {
            return;
        }

        if (IsObjectKnown(operation.Pattern))
        {
            Match(operation.Pattern, input);
        }
        else if ((omitted & TransferRules.PatternAliases) == 0)
        {
            Escape(input);
        }
    }

    private void ForgetDesignators(IOperation pattern)
    {
        var declared = pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        };
        if (declared is not null && numbering.Known(declared) is var name and >= 0)
        {
            _state.SetName(name, -1);
        }

        foreach (var child in pattern.ChildOperations)
        {
            ForgetDesignators(child);
        }
    }

    // Patterns that ask for nothing but properties of CIM, types and null leave the object as it is.
    private bool IsObjectKnown(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation or ITypePatternOperation or IDiscardPatternOperation or IDeclarationPatternOperation => true,
        INegatedPatternOperation negated => IsObjectKnown(negated.Pattern),
        IBinaryPatternOperation binary => IsObjectKnown(binary.LeftPattern) && IsObjectKnown(binary.RightPattern),
        IRecursivePatternOperation { DeconstructionSubpatterns.Length: 0 } recursive => recursive.PropertySubpatterns.All(IsOfCim),
        _ => false,
    };

    private bool IsOfCim(IPropertySubpatternOperation subpattern)
    {
        var member = subpattern.Member;
        while (member is IPropertyReferenceOperation { Instance: IPropertyReferenceOperation inner })
        {
            member = inner;
        }

        return member is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property && (symbols.Property(property.Property) is not null || IsOfSystem(property.Property));
    }

    // Designators name the object that is matched. Under "or" and "not" none of them is sure to be assigned.
    private void Match(IPatternOperation pattern, int input)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                WriteVariable(declared, input, isRef: false);
                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, input);
                Match(binary.RightPattern, input);
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, input);
                break;
            case IRecursivePatternOperation recursive:
                foreach (var subpattern in recursive.PropertySubpatterns)
                {
                    if (subpattern.Member is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property)
                    {
                        ReadPropertyOf(property, input, isCondition: false);
                    }
                }

                if (recursive.DeclaredSymbol is { } named)
                {
                    WriteVariable(named, input, isRef: false);
                }

                break;
        }
    }
}
