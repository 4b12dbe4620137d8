namespace Mof.Runtime.AdminService.Tests.TransportTests;

/// <summary>Texts that mean something to URIs, OData, WQL, LIKE, JSON or object paths, none of which may act. No two are equal blind to case.</summary>
internal static class NastyTexts
{
    public static IReadOnlyList<string> All { get; } =
    [
        "plain", "'", "''", "a' or Id ne '", "')", "');--", "'||'", "O'Brien''s",
        "%", "%27", "%2527", "%2F", "%00", "100%", "a%b", "+", "a+b", "a b", " a", "a ", "  ",
        "#", "a#b", "&", "a&$top=1", "?", "?$filter=Id ne 'x'&", "a=b", "$", "$count", "/", "a/b", "../..", "..", ".", "/../SMS_TestOwner", "//host/",
        "\\", "a\\b", "\\\\", "\\\"", "\"", "a\" OR \"1\"=\"1", "a\\\" OR Id <> \\\"", "(", ")", "()", ",", ";", ":", "a:b", "@", "!", "*", "~", "|", "^", "`",
        "[", "]", "[a]", "[a-z]", "[^a]", "[[]", "[%]", "_", "a_b", "%_[]", "-", "--", "{0}", "{", "}", "{{}}",
        "é", "ß", "Straße", "İ", "ı", "ǅ", "Ω", "日本語", "😀", "𐐀", "a\u0301", "\u200E", "\u202Ecba", "\uFEFF", "\uFFFD", "\u00A0", "\u2028",
        "\t", "\n", "\r\n", "\u0001", "\u001F", "\u007F", "\u0085",
        "null", "NULL IS NULL", "true", "1", "-1", "0x10", "INF", "wmi", "value", "@odata.type", "__CLASS", "<a>&lt;", "%%%", "Mixed CASE Text", new string('q', 500),
    ];
}
