using System.Net;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>What holds while the bot has no app id: programs of this machine may call without a token, in Development.</summary>
/// <remarks>An anonymous caller names the address that the bot answers to; anywhere but here, he would choose where this machine posts.</remarks>
internal sealed class DevelopmentAuthentication(IHostEnvironment environment, ILogger<DevelopmentAuthentication> logger)
    : IChannelAuthentication
{
    public ValueTask<ChannelAccess> AuthenticateAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment()
            && IsLocal(request)
            && (activity.ServiceUrl is null || Loopback.IsLoopbackUrl(activity.ServiceUrl)))
        {
            return ValueTask.FromResult(ChannelAccess.Anonymous);
        }

        logger.AnonymousRefused(request.HttpContext.Connection.RemoteIpAddress);
        return ValueTask.FromResult(ChannelAccess.Unauthenticated);
    }

    /// <remarks>Behind a proxy of the same machine everybody seems local: what was forwarded is not.</remarks>
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded")
        && Loopback.IsLoopbackHost(request.Host.Host);
}
