namespace Mof.Language.Binding;

internal static class SchemaBinder
{
    public static MofSchema Bind(IEnumerable<MofFile> files) => new(new EquatableArray<MofFile>([.. files]), [], [], []);
}
