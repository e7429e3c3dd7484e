using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace IntlAssistant.Server.Staff.Events;

/// <summary>Serves the console's events.</summary>
internal static class EventEndpoint
{
    /// <summary>Maps <c>/staff/events</c>.</summary>
    public static void MapStaffEvents(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/staff/events", Listen).RequireAuthorization(StaffPolicies.Viewer);

    private static ServerSentEventsResult<string> Listen(
        HttpContext context, StaffStream stream, [FromHeader(Name = "Last-Event-ID")] string? after, CancellationToken cancellationToken)
    {
        // nginx would keep the events back until there are enough of them.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(stream.ReadAsync(SessionCookie.Read(context), after, cancellationToken));
    }
}
