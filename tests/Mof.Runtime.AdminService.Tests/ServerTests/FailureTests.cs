using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Refusals: access, authentication, throttling, redirects.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Access_denied_is_a_404_with_its_own_text()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Deny("SMS_PackageBaseclass", "ABC00001");
        foreach (var (method, address) in new[] { ("GET", "SMS_ImagePackage('abc00001')"), ("DELETE", "SMS_PackageBaseclass/ABC00001"), ("PUT", "SMS_ImagePackage(PackageID='ABC00001')") })
        {
            Assert.Equal("Access denied  WMI QUERY: ", await packages.ErrorAsync(404, method, address, method == "PUT" ? "{}" : null));
        }

        Assert.Equal("Access denied  WMI QUERY: ", await packages.ErrorAsync(404, "POST", "SMS_ImagePackage", """{"PackageID":"ABC00001"}"""));
        Assert.Equal("drivers", await packages.NamesAsync("SMS_PackageBaseclass"));
        packages.Site.Deny("SMS_DriverPackage");
        Assert.Equal("Access denied  WMI QUERY: ", await packages.ErrorAsync(404, "GET", "SMS_DriverPackage"));
        Assert.Empty(await packages.RowsAsync("SMS_PackageBaseclass"));
        Assert.Equal(2, packages.Site.Stored("SMS_PackageBaseclass").Count);
    }

    [Fact]
    public async Task A_site_that_wants_tokens_answers_401_to_anything_else()
    {
        await using var packages = await PackageSite.StartSeededAsync(new() { BearerToken = "t1" });
        Assert.Equal(HttpStatusCode.Unauthorized, (await packages.GetAsync("SMS_ImagePackage")).StatusCode);
        packages.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "t1");
        Assert.Equal(HttpStatusCode.OK, (await packages.GetAsync("SMS_ImagePackage")).StatusCode);
        packages.Site.BearerToken = "t2";
        Assert.Equal(HttpStatusCode.Unauthorized, (await packages.SendAsync("DELETE", "SMS_ImagePackage('ABC00001')")).StatusCode);
        Assert.NotNull(packages.Site.Stored("SMS_ImagePackage", "ABC00001"));
        Assert.Equal("Bearer t1", packages.Site.Requests[^1].Headers["authorization"]);
    }

    [Fact]
    public async Task Unauthorized_and_forbidden_have_no_body()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Script(ScriptedAnswer.Unauthorized());
        packages.Site.Script(ScriptedAnswer.Forbidden());
        using var unauthorized = await packages.GetAsync("SMS_ImagePackage");
        using var forbidden = await packages.GetAsync("SMS_ImagePackage");
        Assert.Equal((HttpStatusCode.Unauthorized, "Negotiate"), (unauthorized.StatusCode, unauthorized.Headers.WwwAuthenticate.ToString()));
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Empty(await forbidden.Content.ReadAsByteArrayAsync());
        Assert.Equal([401, 403], packages.Site.Requests.Select(static r => r.Status));
    }

    [Fact]
    public async Task A_busy_site_says_when_to_come_back()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var moment = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        packages.Site.Script(ScriptedAnswer.Busy(429, 7), times: 2);
        packages.Site.Script(ScriptedAnswer.Busy(503, moment));
        packages.Site.Script(ScriptedAnswer.Busy());
        packages.Site.Script(ScriptedAnswer.Busy(503, "soon"));
        var seen = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            using var response = await packages.GetAsync("SMS_ImagePackage");
            response.Headers.NonValidated.TryGetValues("Retry-After", out var after);
            seen.Add(string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {after}"));
        }

        Assert.Equal(["429 7", "429 7", "503 Wed, 02 Jan 2030 03:04:05 GMT", "503 ", "503 soon", "200 "], seen);
        Assert.Equal(6, packages.Site.Requests.Count);
    }

    [Fact]
    public async Task A_script_can_pass_requests_by_and_a_refused_write_changes_nothing()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Script(ScriptedAnswer.Busy(), when: static r => r.Method == "DELETE");
        Assert.Equal(HttpStatusCode.OK, (await packages.GetAsync("SMS_ImagePackage")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await packages.SendAsync("DELETE", "SMS_ImagePackage('ABC00001')")).StatusCode);
        Assert.NotNull(packages.Site.Stored("SMS_ImagePackage", "ABC00001"));
        Assert.Equal(HttpStatusCode.NoContent, (await packages.SendAsync("DELETE", "SMS_ImagePackage('ABC00001')")).StatusCode);
    }

    [Fact]
    public async Task A_redirect_leads_elsewhere()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        await using var other = await PackageSite.StartSeededAsync();
        packages.Site.Script(ScriptedAnswer.Redirect(new Uri(other.Site.BaseAddress, "wmi/SMS_ImagePackage"), 307));
        using var response = await packages.GetAsync("SMS_ImagePackage");
        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal(other.Site.BaseAddress.Port, response.Headers.Location!.Port);
        Assert.Empty(other.Site.Requests);
    }

    [Fact]
    public async Task Errors_as_dictated()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Script(ScriptedAnswer.Error(500, "Provider failed"));
        packages.Site.Script(ScriptedAnswer.AccessDenied());
        packages.Site.Script(ScriptedAnswer.LongError(500, 3_000_000));
        Assert.Equal("Provider failed", await packages.ErrorAsync(500, "GET", "SMS_ImagePackage"));
        Assert.Equal("Access denied  WMI QUERY: ", await packages.ErrorAsync(404, "GET", "SMS_ImagePackage"));
        Assert.Equal(3_000_000, (await packages.ErrorAsync(500, "GET", "SMS_ImagePackage")).Length);
    }

    [Fact]
    public async Task An_answer_can_be_held_back_and_concurrency_is_counted()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        var release = new TaskCompletionSource();
        packages.Site.Script(ScriptedAnswer.HeldUntil(release.Task), times: 3);
        var answers = Enumerable.Range(0, 3).Select(_ => packages.GetAsync("SMS_ImagePackage")).ToList();
        while (packages.Site.Requests.Count < 3)
        {
            await Task.Yield();
        }

        Assert.All(answers, static a => Assert.False(a.IsCompleted));
        release.SetResult();
        await Task.WhenAll(answers);
        Assert.Equal(3, packages.Site.MostConcurrentRequests);
    }

    [Fact]
    public async Task The_server_notices_that_a_client_went_away()
    {
        await using var packages = await PackageSite.StartSeededAsync();
        packages.Site.Script(ScriptedAnswer.HeldInBody(Task.Delay(Timeout.Infinite)));
        using var response = await packages.Client.GetAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.False(packages.Site.Requests[0].Finished.IsCompleted);
        response.Dispose();
        await packages.Site.Requests[0].Finished.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(packages.Site.Requests[0].Aborted);
    }

    [Fact]
    public async Task The_end_of_the_site_releases_what_is_held_back()
    {
        var packages = await PackageSite.StartSeededAsync();
        packages.Site.Script(ScriptedAnswer.HeldUntil(Task.Delay(Timeout.Infinite)));
        using var client = packages.Site.CreateClient();
        var answer = client.GetAsync(new Uri("wmi/SMS_ImagePackage", UriKind.Relative));
        while (packages.Site.Requests.Count < 1)
        {
            await Task.Yield();
        }

        await packages.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }
}
