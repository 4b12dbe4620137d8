using System.Reflection;
using Mof.Generator.Input;
using Mof.Language;
using Mof.Testing;

namespace Mof.Generator.Tests.Incrementality;

/// <summary>What goes through the pipeline is plain data that compares by value; nothing of Roslyn is kept.</summary>
public sealed class PipelineShapeTests
{
    private static readonly string[] Steps =
    [
        StepNames.Parse, StepNames.Settings, StepNames.Project, StepNames.Referenced, StepNames.Plan, StepNames.Inputs, StepNames.Model, StepNames.Output, StepNames.Index,
    ];

    [Fact]
    public void No_step_hands_on_anything_of_the_compiler()
    {
        var types = ReachableTypes();
        Assert.True(types.Count > 30, "The walk found too little to mean anything.");
        Assert.DoesNotContain(types, static type => type.FullName!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
        Assert.DoesNotContain(types, static type => typeof(Delegate).IsAssignableFrom(type));
    }

    [Fact]
    public void Every_type_compares_by_value() =>
        Assert.All(ReachableTypes().Where(static type => !type.IsEnum && !type.IsArray && !type.IsAbstract), static type =>
            Assert.True(
                Implements(type, typeof(IEquatable<>)),
                type.FullName + " does not implement IEquatable of itself."));

    [Fact]
    public void No_collection_compares_by_reference() =>
        Assert.DoesNotContain(ReachableTypes(), static type =>
            typeof(System.Collections.IEnumerable).IsAssignableFrom(type) && type != typeof(string) &&
            !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)));

    // From the values that a run really yields, through every field of every type of ours.
    private static HashSet<Type> ReachableTypes()
    {
        var run = IncrementalRun.Start(new MofGenerator(), Family.Inputs());
        var found = new HashSet<Type>();
        var pending = new Stack<Type>(Steps.SelectMany(step => run.Values(step)).Where(static value => value is not null).Select(static value => value.GetType()));
        while (pending.Count > 0)
        {
            var type = Nullable.GetUnderlyingType(pending.Peek()) ?? pending.Peek();
            pending.Pop();
            if (!found.Add(type))
            {
                continue;
            }

            foreach (var argument in type.GetGenericArguments())
            {
                pending.Push(argument);
            }

            // What derives from an abstract type stands behind it.
            if (type.IsAbstract)
            {
                foreach (var derived in type.Assembly.GetTypes().Where(type.IsAssignableFrom))
                {
                    pending.Push(derived);
                }
            }

            if (IsOurs(type) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)))
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    // Where the lines of a file begin is kept beside its value, not in it.
                    if (field.FieldType != typeof(MofLineMap))
                    {
                        pending.Push(field.FieldType);
                    }
                }
            }
        }

        return found;
    }

    private static bool IsOurs(Type type) => type.Assembly == typeof(MofGenerator).Assembly || type.Assembly == typeof(MofFile).Assembly;

    private static bool Implements(Type type, Type definition) =>
        type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition && candidate.GetGenericArguments()[0].IsAssignableFrom(type));
}
