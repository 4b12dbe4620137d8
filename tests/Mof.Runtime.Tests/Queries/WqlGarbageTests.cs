using System.Globalization;
using System.Runtime.CompilerServices;
using Mof.Runtime.Tests.Tracking;

namespace Mof.Runtime.Tests.Queries;

/// <summary>Random and mutated texts: an answer or a documented exception, and never a long wait.</summary>
public sealed class WqlGarbageTests
{
    private static readonly string[] Words =
    [
        "SELECT", "*", "FROM", "TEST_Device", "WHERE", "Label", "Level", "Codes", "Seen", "IsOn", "Battery", "Photo", "=", "<>", "<", "<=", "!=", "LIKE", "IN", "IS", "NOT", "NULL", "AND", "OR", "(", ")", ",", ".",
        "'x'", "\"y\"", "'", "\"", "\\", "5", "-1", "1e9", "0x", "99999999999999999999", "TRUE", "ISA", "ORDER", "BY", "DESC", "COUNT", "JOIN", "AS", "UPPER(", "__CLASS", "'[a-'", "'%_[^]'", "{", "}", "\0", "\u2028", "\ud800", "é",
    ];

    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("MOF_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds * 100 : 4000;

    [Fact]
    public async Task Random_words_are_answered_or_refused()
    {
        var random = new Random(7);
        await using var catalog = new Catalog();
        for (var round = 0; round < Rounds; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)]);
            var prefix = random.Next(3) == 0 ? "" : "SELECT * FROM TEST_Device WHERE ";
            await TryAsync(catalog, prefix + string.Join(random.Next(4) == 0 ? "" : " ", words));
        }
    }

    [Fact]
    public async Task Mutated_queries_are_answered_or_refused()
    {
        var random = new Random(8);
        await using var catalog = new Catalog();
        for (var round = 0; round < Rounds; round++)
        {
            var text = ("SELECT * FROM TEST_Device WHERE " + RandomCondition.Next(random, 3).Wql + " ORDER BY Label DESC").ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(text.Count);
                switch (random.Next(3))
                {
                    case 0:
                        text.RemoveAt(at);
                        break;
                    case 1:
                        text.Insert(at, (char)random.Next(1, 0x180));
                        break;
                    default:
                        (text[at], text[random.Next(text.Count)]) = (text[random.Next(text.Count)], text[at]);
                        break;
                }
            }

            await TryAsync(catalog, string.Concat(text));
        }
    }

    private static async Task TryAsync(Catalog catalog, string wql)
    {
        try
        {
            var query = catalog.Site.QueryWql<Device>(FormattableStringFactory.Create(wql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
            await query.ToListAsync();
            var refined = query.OrderBy(static device => device.Number);
            Assert.NotEmpty(refined.ToWql());
        }
        catch (Exception exception) when (exception is CimSchemaException or NotSupportedException)
        {
            Assert.NotEmpty(exception.Message);
        }
        catch (Exception exception)
        {
            Assert.Fail($"{wql}\n{exception}");
        }
    }
}
