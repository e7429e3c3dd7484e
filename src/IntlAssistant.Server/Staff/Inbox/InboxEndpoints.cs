using IntlAssistant.Server.Staff.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IntlAssistant.Server.Staff.Inbox;

/// <summary>Serves what the inbox tells scripts.</summary>
internal static class InboxEndpoints
{
    /// <summary>Maps <c>/staff/inbox/waiting</c>.</summary>
    public static void MapInbox(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/inbox/waiting", CountAsync).RequireAuthorization(StaffPolicies.Viewer);

    private static async Task<JsonHttpResult<InboxAttention>> CountAsync(HttpContext context, InboxReader reader, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(await reader.AttentionAsync(context.Staff(), cancellationToken), InboxJson.Default.InboxAttention);
    }
}
