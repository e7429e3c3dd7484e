using IntlAssistant.Conversations.Storage;
using IntlAssistant.Server.Staff.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Health;

/// <summary>Tells whoever watches the server whether it lives and whether it can do its work.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", Live);
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static JsonHttpResult<Readiness> Live(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new Readiness(Readiness.Ok, new Dictionary<string, Check>()), HealthJson.Default.Readiness);
    }

    private static async Task<JsonHttpResult<Readiness>> ReadyAsync(
        HttpContext context, HealthChecks checks, IAuthorizationService authorization, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        var readiness = Readiness.Of(await checks.RunAsync(cancellationToken));
        return TypedResults.Json(
            await MayKnowAsync(context, authorization) ? readiness : readiness.ForStrangers(),
            HealthJson.Default.Readiness,
            statusCode: readiness.Status == Readiness.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    /// <summary>What is wrong names pages, places and hosts: that is for administrators. Without a store nobody is known; then the log says it.</summary>
    private static async Task<bool> MayKnowAsync(HttpContext context, IAuthorizationService authorization)
    {
        try
        {
            var signedIn = await context.AuthenticateAsync(StaffPolicies.Scheme);
            return signedIn.Principal is { } who && (await authorization.AuthorizeAsync(who, null, StaffPolicies.Administrator)).Succeeded;
        }
        catch (StorageException)
        {
            return false;
        }
    }
}
