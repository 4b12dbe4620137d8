using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Mof.Analyzers.LazyFlow;

/// <summary>What is written: variables, flow captures, properties.</summary>
internal sealed partial class LoadStateTransfer
{
    private int Assignment(ISimpleAssignmentOperation assignment)
    {
        // C# evaluates the target's receiver first, then the value.
        if (assignment.Target is IPropertyReferenceOperation { Instance: { } instance } property)
        {
            var receiver = Visit(instance);
            Arguments(property);
            var value = Visit(assignment.Value);
            EscapeIntoStore(value);
            WriteProperty(property, receiver);
            return -1;
        }

        if (assignment.Target is not (ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IDiscardOperation))
        {
            VisitTarget(assignment.Target);
            EscapeIntoStore(Visit(assignment.Value));
            return -1;
        }

        var assigned = Visit(assignment.Value);
        Write(assignment.Target, assigned, assignment.IsRef);
        return assigned;
    }

    // A field, an array element, a place behind a pointer: its parts are evaluated, nothing of it is read. What a collection holds changes.
    private void VisitTarget(IOperation target)
    {
        foreach (var child in target.ChildOperations)
        {
            var part = Visit(child);
            if (target is not IFieldReferenceOperation)
            {
                Escape(part);
            }
        }
    }

    private void EscapeIntoStore(int value)
    {
        if ((omitted & TransferRules.EscapeOnStore) == 0)
        {
            Escape(value);
        }
    }

    private void Write(IOperation target, int value, bool isRef)
    {
        switch (target)
        {
            case IFlowCaptureReferenceOperation capture when numbering.PlacesOf(capture.Id) is { } places:
                Escape(value);
                foreach (var place in places)
                {
                    if (Variable(place) is { } either)
                    {
                        WriteVariable(either, -1, isRef);
                    }
                }

                return;
            case IFlowCaptureReferenceOperation capture when numbering.TargetOf(capture.Id) is { } captured:
                if (captured is IPropertyReferenceOperation owned)
                {
                    EscapeIntoStore(value);
                    if ((omitted & TransferRules.AssignmentThroughCapture) == 0)
                    {
                        WriteProperty(owned, _state.ObjectOf(numbering.Known(capture.Id)));
                    }
                }
                else if ((omitted & TransferRules.AssignmentThroughCapture) == 0)
                {
                    Write(captured, value, isRef);
                }

                return;
            case IPropertyReferenceOperation property:
                EscapeIntoStore(value);
                WriteProperty(property, property.Instance is null ? -1 : Evaluated(property.Instance));
                return;
            case IDiscardOperation:
                return;
            default:
                if (Variable(target) is { } variable)
                {
                    WriteVariable(variable, value, isRef);
                }
                else
                {
                    EscapeIntoStore(value);
                }

                return;
        }
    }

    // The object of a receiver that was visited before.
    private int Evaluated(IOperation receiver)
    {
        while (receiver is IConversionOperation { OperatorMethod: null } conversion)
        {
            receiver = conversion.Operand;
        }

        return receiver switch
        {
            IFlowCaptureReferenceOperation capture => _state.ObjectOf(numbering.Known(capture.Id)),
            _ when Named(receiver) is var named and >= 0 => named,
            _ => numbering.KnownObject(receiver),
        };
    }

    private void WriteVariable(ISymbol variable, int value, bool isRef)
    {
        if (shared.Contains(variable) || isRef)
        {
            if ((omitted & TransferRules.SharedVariables) == 0)
            {
                Escape(value);
            }

            value = -1;
        }

        _state.SetName(numbering.Name(variable), value);
        onChange?.Invoke(_state);
    }

    private void WriteProperty(IPropertyReferenceOperation property, int receiver)
    {
        if (receiver < 0)
        {
            return;
        }

        if (symbols.Property(property.Property) is null)
        {
            // A property of the user's own, or an indexer: it may do anything.
            Escape(receiver);
            ForgetSharedChanges();
            return;
        }

        var bit = numbering.Bit(property.Property.OriginalDefinition);
        ref var facts = ref _state[receiver];
        facts.Assigned |= bit;

        // Written once more, it may have the value again that it had at first.
        facts.Changed ^= bit;
        if (bit == 0 && symbols.Property(property.Property)!.IsLazy)
        {
            facts.Fact = Max(facts.Fact);
        }

        if (facts.Fact is LoadFact.NotLoaded or LoadFact.Seen)
        {
            ForgetAliases(receiver);
        }

        onChange?.Invoke(_state);
    }

    // A property too many to be remembered: the object is as good as unknown.
    private static LoadFact Max(LoadFact fact) => fact == LoadFact.None ? LoadFact.None : LoadFact.Maybe;

    private void Capture(IFlowCaptureOperation capture)
    {
        if (numbering.PlacesOf(capture.Id) is not null)
        {
            // Which of the places it is nobody knows: what is there now may be written, or passed on.
            Escape(Visit(capture.Value));
            return;
        }

        if (numbering.TargetOf(capture.Id) is { } target)
        {
            // Nothing is read yet: the capture stands for a place. What is remembered of a property is its object.
            switch (target)
            {
                case IPropertyReferenceOperation { Instance: { } instance } property:
                    var receiver = Visit(instance);
                    Arguments(property);
                    _state.SetName(numbering.Name(capture.Id), receiver);
                    break;
                case ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation:
                    break;
                default:
                    VisitTarget(target);
                    break;
            }

            return;
        }

        _state.SetName(numbering.Name(capture.Id), Visit(capture.Value));
        onChange?.Invoke(_state);
    }

    private int ReadCapture(IFlowCaptureReferenceOperation capture)
    {
        if (numbering.PlacesOf(capture.Id) is not null)
        {
            return -1;
        }

        var known = numbering.Known(capture.Id);
        switch (numbering.TargetOf(capture.Id))
        {
            case null:
                return known < 0 ? -1 : _state.ObjectOf(known);
            case IPropertyReferenceOperation property:
                return known < 0 ? -1 : ReadPropertyOf(property, _state.ObjectOf(known), isCondition: false);
            case var variable:
                return Named(variable);
        }
    }

    private void Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        VisitTargets(deconstruction.Target);
        var value = deconstruction.Value;
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        // (a, b) = (b, a): all values are there before the first is assigned.
        if (value is ITupleOperation values && Unwrapped(deconstruction.Target) is ITupleOperation targets && targets.Elements.Length == values.Elements.Length &&
            (omitted & TransferRules.DeconstructionForgets) == 0)
        {
            var assigned = new int[values.Elements.Length];
            for (var i = 0; i < assigned.Length; i++)
            {
                assigned[i] = Visit(values.Elements[i]);
            }

            for (var i = 0; i < assigned.Length; i++)
            {
                WriteTargets(targets.Elements[i], assigned[i]);
            }

            return;
        }

        Escape(Visit(deconstruction.Value));
        ForgetSharedChanges();
        if ((omitted & TransferRules.DeconstructionForgets) == 0)
        {
            WriteTargets(deconstruction.Target, -1);
        }
    }

    private static IOperation Unwrapped(IOperation target) => target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;

    // The receivers of properties and fields are evaluated before any value.
    private void VisitTargets(IOperation target)
    {
        switch (Unwrapped(target))
        {
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    VisitTargets(element);
                }

                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                Visit(instance);
                Arguments(property);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IDiscardOperation:
                break;
            case var other:
                VisitTarget(other);
                break;
        }
    }

    private void WriteTargets(IOperation target, int value)
    {
        if (Unwrapped(target) is ITupleOperation tuple)
        {
            Escape(value);
            foreach (var element in tuple.Elements)
            {
                WriteTargets(element, -1);
            }
        }
        else
        {
            Write(target, value, isRef: false);
        }
    }
}
