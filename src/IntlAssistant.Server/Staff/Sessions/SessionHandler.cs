using System.Text.Encodings.Web;
using IntlAssistant.Conversations.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>Recognises a signed-in browser. Account and session are read at every request: a role that is taken, an account that is shut or a session that is ended counts at once.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    MemberFinder finder,
    IStaffSessions sessions,
    TimeProvider time) : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await finder.FindAsync(SessionCookie.Read(Context), Context.RequestAborted) is not { } member)
        {
            return AuthenticateResult.NoResult();
        }

        await SeenAsync(member.Session);
        Context.Features.Set(member);
        return AuthenticateResult.Success(new AuthenticationTicket(member.ToPrincipal(), Scheme.Name));
    }

    /// <summary>Leads a person to the sign-in page and back; tells a script that it must.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsHtmx)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers["HX-Redirect"] = ReturnAddress.SignIn(ReturnAddress.OfPage(Request.Headers["HX-Current-URL"]));
        }
        else if (HttpMethods.IsGet(Request.Method) && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            Response.Redirect(ReturnAddress.SignIn(Request.PathBase + Request.Path + Request.QueryString));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsHtmx => Request.Headers.ContainsKey("HX-Request");

    private async Task SeenAsync(StaffSession session)
    {
        var now = time.GetUtcNow();
        if (now - session.SeenAt >= SeenEvery)
        {
            await sessions.SeenAsync(session.Id, now, Context.Connection.RemoteIpAddress?.ToString(), Context.RequestAborted);
        }
    }
}
