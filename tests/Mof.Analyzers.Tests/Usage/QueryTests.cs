using Mof.Analyzers.Rules;

namespace Mof.Analyzers.Tests.Usage;

/// <summary>MOF1006, MOF1015, MOF1016 and MOF1017.</summary>
public sealed class QueryTests
{
    [Theory]
    [InlineData("Use(site.Query<Image>().Where(image => image.{|MOF1006:Lazily_|} == \"x\"));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Name == \"x\" && !image.{|MOF1006:Lazily_|}.StartsWith(\"x\")));")]
    [InlineData("Use(site.Query<Image>().OrderBy(image => image.{|MOF1006:Lazily_|}));")]
    [InlineData("Use(await site.Query<Image>().FirstOrDefaultAsync(image => string.IsNullOrEmpty(image.{|MOF1006:Lazily_|})));")]
    [InlineData("Use(site.Query<Image>().Only(Image.Properties.Name, Image.Properties.{|MOF1006:Lazily_|}));")]
    [InlineData("Use(site.Query<BootImage>().Where(image => image.{|MOF1006:Lazily_|} == \"x\"));")]
    [InlineData("Use(await site.Query<Image>().CountAsync(image => image.{|MOF1006:Lazily_|} != null));")]
    public Task A_lazy_property_is_reported(string body) => Rule.VerifyBodyAsync<QueryLambdaAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Name.Length > 3|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Name.ToUpper() == \"X\"|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Name == image.Title|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:(image.Flags & Image.FlagsValues.Copy) != 0|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Flags.HasFlag(Image.FlagsValues.Copy)|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Own|} == \"x\"));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Schedule|} != null));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Enabled || {|MOF1015:image.Level + 1 > 3|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:image.Tags!.Count > 1|}));")]
    [InlineData("var tags = new List<string>(); Use(site.Query<Image>().Where(image => {|MOF1015:image.Tags == tags|}));")]
    [InlineData("Use(site.Query<Image>().OrderBy(image => {|MOF1015:image.Name.Length|}));")]
    [InlineData("Use(site.Query<Image>().OrderBy(image => {|MOF1015:image.Tags|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:string.Compare(image.Name, \"m\") > 1|}));")]
    [InlineData("Func<string> now = () => \"x\"; Use(site.Query<Image>().Where(image => image.Name == {|MOF1015:now()|}));")]
    [InlineData("var names = new[] { \"a\" }; Use(site.Query<Image>().Where(image => {|MOF1015:names.Any(name => name == image.Name)|}));")]
    [InlineData("Use(site.Query<Image>().Where(image => {|MOF1015:User2.Matches(image)|}));} } static class User2 { public static bool Matches(Image image) => true; static void M() {")]
    public Task What_no_server_evaluates_is_reported(string body) => Rule.VerifyBodyAsync<QueryLambdaAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.Query<Image>().Where(image => image.Name == \"x\" && image.Level > 3 || !(image.Enabled)));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Name.StartsWith(\"x\") || image.Title!.Contains(other.Name) || image.Name.EndsWith(\"y\", StringComparison.OrdinalIgnoreCase)));")]
    [InlineData("var names = new[] { \"a\", \"b\" }; Use(site.Query<Image>().Where(image => names.Contains(image.Name)));")]
    [InlineData("var names = new List<string> { \"a\" }; Use(site.Query<Image>().Where(image => names.Contains(image.Name)));")]
    [InlineData("var names = new HashSet<string>(); Use(site.Query<Image>().Where(image => names.Contains(image.Name) && image.Tags!.Contains(\"x\")));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Level.HasValue && image.Level.Value > 3 && image.Level != null));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Kind == Image.KindValues.Image && image.Flags == Image.FlagsValues.Copy));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Since > DateTimeOffset.Now));")]
    [InlineData("Use(site.Query<Image>().Where(image => string.Compare(image.Name, \"m\") > 0 && image.Name.CompareTo(\"a\") >= 0 && string.Equals(image.Name, other.Name)));")]
    [InlineData("Use(site.Query<Image>().Where(image => string.IsNullOrEmpty(image.Title) && image.Tags == null));")]
    [InlineData("Use(site.Query<Image>().Where(image => true).Where(image => condition && image.Enabled == true));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Offset == -other.Offset + 3 && \"x\" == image.Name && 3 < image.Level));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Name == other.Name.ToUpper() && image.Name == $\"{other.Name}!\" && image.Name == (condition ? \"a\" : \"b\")));")]
    [InlineData("Use(site.Query<Image>().OrderBy(image => image.Name).ThenByDescending(image => image.Level));")]
    [InlineData("Use((await site.Query<Image>().ToListAsync()).Where(image => image.Name.Length > 3).OrderBy(image => image.Own));")]
    [InlineData("Use(site.Query<Image>().Only(Image.Properties.Name));")]
    [InlineData("Use(await site.Query<Image>().AnyAsync(image => (int)image.Kind! == 257));")]
    [InlineData("Use(site.Query<Bare>().Where(bare => bare.Label.StartsWith(\"x\") && bare.Number > 3 && bare.Codes!.Contains(\"x\")).OrderBy(bare => bare.Label));")]
    public Task What_a_server_evaluates_is_left_alone(string body) => Rule.VerifyBodyAsync<QueryLambdaAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = '{|MOF1016:{other.Name}|}'\"));")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name LIKE '%{|MOF1016:{other.Name}|}%' AND Id = {other.Id}\"));")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = \\\"{|MOF1016:{other.Name}|}\\\"\"));")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = 'it\\\\'s {|MOF1016:{other.Name}|}'\"));")]
    public Task A_quoted_hole_is_reported(string body) => Rule.VerifyBodyAsync<QuotedHoleAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = {other.Name}\"));")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = 'x' AND Title = {other.Name} OR Id = 'y'\"));")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image\"));")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name = 'it\\\\'s' AND Title = {other.Name}\"));")]
    [InlineData("Use($\"Name = '{other.Name}'\"); FormattableString text = $\"'{other.Name}'\"; Use(text);")]
    [InlineData("Use(site.QueryWql<Image>($\"SELECT * FROM Image WHERE Name LIKE {\"%\" + other.Name + \"%\"}\"));")]
    public Task A_hole_without_quotes_is_left_alone(string body) => Rule.VerifyBodyAsync<QuotedHoleAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.Query<Image>().{|MOF1017:Where|}((image, index) => index < 5));")]
    [InlineData("Use(site.Query<Image>().{|MOF1017:OrderBy|}(image => image.Name, StringComparer.Ordinal));")]
    [InlineData("Use(await site.Query<Image>().{|MOF1017:MaxByAsync|}(image => image.Level));")]
    [InlineData("Use(site.Query<Image>().Where(image => image.Enabled).{|MOF1017:Reverse|}());")]
    [InlineData("Use(site.Query<Image>().{|MOF1017:DistinctBy|}(image => image.Name));")]
    public Task An_operator_that_fetches_the_table_is_reported(string body) => Rule.VerifyBodyAsync<ClientSideOperatorAnalyzer>(body);

    [Theory]
    [InlineData("Use(site.Query<Image>().Where(image => image.Enabled).OrderBy(image => image.Name).Skip(1).Take(2));")]
    [InlineData("Use(site.Query<Image>().Select(image => image.Name));")]
    [InlineData("Use(await site.Query<Image>().ToDictionaryAsync(image => image.Id));")]
    [InlineData("Use(await site.Query<Image>().CountAsync()); Use(await site.Query<Image>().AnyAsync(image => image.Enabled)); Use(await site.Query<Image>().FirstAsync());")]
    [InlineData("IAsyncEnumerable<Image> all = site.Query<Image>(); Use(all.Where((image, index) => index < 5));")]
    [InlineData("Use(site.Query<Image>().Select(image => image.Name).Where(name => name.Length > 3));")]
    [InlineData("Use(site.Query<Image>().IncludeLazy().Where(image => image.Lazily_ != \"\"));")]
    public Task Operators_of_the_query_and_those_that_use_all_are_left_alone(string body) => Rule.VerifyBodyAsync<ClientSideOperatorAnalyzer>(body);
}
