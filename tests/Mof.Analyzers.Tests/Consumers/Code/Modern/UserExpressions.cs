using System.Linq.Expressions;
using System.Reflection;
using Contoso.Sms;
using Mof.Runtime;

namespace Contoso.Packages;

/// <summary>Expression trees that never go to a server: a grid that is told its columns, a name that is looked up.</summary>
public static class UserExpressions
{
    public static string NameOf<T, TValue>(Expression<Func<T, TValue>> selector) =>
        ((MemberExpression)selector.Body).Member.Name;

    public static IEnumerable<(string Header, Func<SMS_ImagePackage, object?> Value)> Columns(params Expression<Func<SMS_ImagePackage, object?>>[] columns) =>
        columns.Select(column => (column.Body is MemberExpression member ? member.Member.Name : column.Body.ToString(), column.Compile()));

    public static IEnumerable<(string Header, Func<SMS_ImagePackage, object?> Value)> Default() =>
        Columns(image => image.Name, image => image.ImageProperty, image => image.SourceSite, image => image.ImageProperty.Length, image => image.Name.ToUpperInvariant());

    public static string LazyName() => NameOf((SMS_ImagePackage image) => image.ImageDiskLayout) + nameof(SMS_ImagePackage.ImageProperty);

    public static Expression<Func<SMS_Package, bool>> Named(string name) => package => package.Name == name;

    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var body = new Exchange(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(left.Body, body), left.Parameters);
    }

    public static async Task<List<SMS_Package>> SearchAsync(CimConnection site, string name, string? language)
    {
        var condition = Named(name);
        if (language is not null)
        {
            condition = condition.And(package => package.Language == language);
        }

        return await site.Query<SMS_Package>().Where(condition).ToListAsync();
    }

    public static Action<SMS_Package, string?> Setter(Expression<Func<SMS_Package, string?>> property)
    {
        var target = Expression.Parameter(typeof(SMS_Package));
        var value = Expression.Parameter(typeof(string));
        var setter = (PropertyInfo)((MemberExpression)property.Body).Member;
        return Expression.Lambda<Action<SMS_Package, string?>>(Expression.Assign(Expression.Property(target, setter), value), target, value).Compile();
    }

    public static void Describe(SMS_Package package, string text) => Setter(changed => changed.Description)(package, text);

    public static IQueryable<string> InMemory(IEnumerable<SMS_ImagePackage> images) =>
        images.AsQueryable().Where(image => image.Name.Trim().Length > 3 && image.IsLazyLoaded).Select(image => image.ImageProperty);

    private sealed class Exchange(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
