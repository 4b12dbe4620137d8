using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Mof.Runtime.AdminService.Tests;

/// <summary>Kestrel on a loopback port of the operating system's choice; logs, authenticates, and lets scripts step in.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly Endpoint _endpoint;
    private readonly WebApplication _application;
    private readonly SiteCertificates? _certificates;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private readonly List<LoggedRequest> _requests = [];
    private readonly List<PendingScript> _scripts = [];
    private int _active;

    public SiteHost(Endpoint endpoint, AdminServiceSiteOptions options, SiteCertificates? certificates)
    {
        _endpoint = endpoint;
        _certificates = certificates;
        BearerToken = options.BearerToken;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = options.MaxRequestLineSize;

            // Tests hold answers back on purpose and read slowly.
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (certificates is not null)
                {
                    listen.UseHttps(new HttpsConnectionAdapterOptions
                    {
                        ServerCertificate = certificates.Server,
                        ServerCertificateChain = [certificates.Root],
                    });
                }
            });
        });
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    public Uri Origin { get; private set; } = null!;

    public string? BearerToken { get; set; }

    public int MostConcurrentRequests { get; private set; }

    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public async Task StartAsync()
    {
        await _application.StartAsync();
        Origin = new Uri(_application.Urls.Single());
    }

    public void Script(ScriptedAnswer answer, int times, Func<LoggedRequest, bool>? when)
    {
        lock (_lock)
        {
            _scripts.Add(new PendingScript(answer, when ?? (static _ => true)) { Left = times });
        }
    }

    public SocketsHttpHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ResponseDrainTimeout = TimeSpan.Zero };
        if (_certificates is not null)
        {
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    CustomTrustStore = { _certificates.Root },
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            };
        }

        return handler;
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that are held back must not hold the end of the test back.
        await _stopping.CancelAsync();
        await _application.StopAsync(new CancellationToken(canceled: true));
        await _application.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var (request, script) = Log(context, body);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        context.RequestAborted = either.Token;
        try
        {
            ServerAnswer Ordinary() => Refusal(request) ?? _endpoint.Answer(request, new Uri($"{context.Request.Scheme}://{context.Request.Host}"));
            var answer = script is null ? Ordinary() : await script.Answer.Make(Ordinary, either.Token);
            request.Status = answer.Status;
            await answer.SendAsync(context);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            request.Aborted = true;
            context.Abort();
        }
        finally
        {
            lock (_lock)
            {
                _active--;
            }

            request.Done.TrySetResult();
        }
    }

    /// <summary>A site that wants tokens answers 401 to anything else.</summary>
    private ServerAnswer? Refusal(LoggedRequest request) =>
        BearerToken is { } token && request.Headers.GetValueOrDefault("Authorization") != "Bearer " + token
            ? new ServerAnswer(401).WithHeader("WWW-Authenticate", "Bearer")
            : null;

    private (LoggedRequest Request, PendingScript? Script) Log(HttpContext context, string body)
    {
        lock (_lock)
        {
            var request = Read(context, body, _requests.Count + 1);
            _requests.Add(request);
            MostConcurrentRequests = Math.Max(MostConcurrentRequests, ++_active);
            var script = _scripts.Find(s => s.Left > 0 && s.When(request));
            if (script is not null)
            {
                script.Left--;
            }

            return (request, script);
        }
    }

    private static LoggedRequest Read(HttpContext context, string body, int number)
    {
        var request = new LoggedRequest
        {
            Number = number,
            Method = context.Request.Method,
            RawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Headers = context.Request.Headers.ToDictionary(static h => h.Key, static h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = body,
        };
        try
        {
            var target = RequestTarget.Read(request.RawTarget);
            request = request with { Options = target.Options.DistinctBy(static o => o.Key).ToDictionary(StringComparer.Ordinal) };
            var resource = Resource.Read(target.Segments);
            return request with
            {
                ClassName = resource.ClassName,
                Key = resource.Key,
                MethodName = resource.Method,
                IsCount = resource.Count,
                TokenRoute = resource.TokenRoute,
            };
        }
        catch (ServiceErrorException)
        {
            return request;
        }
    }

    private sealed class PendingScript(ScriptedAnswer answer, Func<LoggedRequest, bool> when)
    {
        public ScriptedAnswer Answer { get; } = answer;

        public Func<LoggedRequest, bool> When { get; } = when;

        public int Left { get; set; }
    }
}
