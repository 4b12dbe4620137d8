using System.Reflection;
using Mof.Generator.Modeling;
using Mof.Runtime;

namespace Mof.Generator.Tests.Modeling;

public sealed class ReservedMembersTests
{
    [Fact]
    public void The_list_names_every_member_that_a_proxy_inherits()
    {
        var inherited = typeof(CimInstance).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
            .Where(static member => member switch
            {
                MethodBase method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
                PropertyInfo property => property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily || getter.IsFamilyOrAssembly),
                _ => false,
            })
            .Select(static member => member.Name)
            .Distinct();
        Assert.Empty(inherited.Except(ReservedMembers.Names));
    }
}
