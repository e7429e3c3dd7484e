using System.Globalization;
using System.Threading.RateLimiting;
using IntlAssistant.BotFramework.Http;
using IntlAssistant.Server.Chat;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Security;

/// <summary>Limits what a visitor and an address may ask for in a minute.</summary>
/// <remarks>
/// Only what costs something is counted: opening conversations and sending messages. Reading is not, because Microsoft's client takes one
/// refused poll for the end of the conversation. Channels that sign their requests come from few addresses and are not counted either.
/// </remarks>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimitOptions>>(Configure);
    }

    private static void Configure(RateLimiterOptions limiter, IOptions<RateLimitOptions> settings)
    {
        if (!settings.Value.Enabled)
        {
            return;
        }

        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = OnRejected;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => OfVisitor(context, settings.Value)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => OfAddress(context, settings.Value)));
    }

    private static RateLimitPartition<string> OfVisitor(HttpContext context, RateLimitOptions limits) =>
        RequestCosts.Of(context.Request) == RequestCost.Message
        && (RequestCosts.ConversationOf(context.Request) ?? context.RequestServices.GetRequiredService<VisitorCookie>().Read(context)?.ConversationId)
            is { } conversation
            ? Limited("visitor " + conversation, limits.MessagesPerVisitor)
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> OfAddress(HttpContext context, RateLimitOptions limits) =>
        RequestCosts.Of(context.Request) switch
        {
            RequestCost.Message => Limited("messages " + VisitorNetwork.Of(context), limits.MessagesPerAddress),
            RequestCost.Token => Limited("tokens " + VisitorNetwork.Of(context), limits.TokensPerAddress),
            RequestCost.SignIn => Limited("sign-ins " + VisitorNetwork.Of(context), limits.SignInsPerAddress),
            _ => RateLimitPartition.GetNoLimiter(""),
        };

    private static RateLimitPartition<string> Limited(string key, int limit) =>
        RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = Window, QueueLimit = 0 });

    private static async ValueTask OnRejected(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!Problems.IsStaff(rejected.HttpContext.Request.Path))
        {
            await Problems.WriteAsync(rejected.HttpContext);
        }
    }
}
