using IntlAssistant.Bot.Teams;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Sessions;

/// <summary>The cookie that a signed-in browser keeps: a secret, and nothing about its owner.</summary>
internal sealed class SessionCookie(IOptions<StaffOptions> options, IOptions<TeamsOptions> teams)
{
    public const string Name = "intl-assistant-staff";
    private const string Path = "/staff";

    /// <summary>The secret that the browser sent; <see langword="null"/> when none.</summary>
    public static string? Read(HttpContext context) => context.Request.Cookies[Name];

    public void Write(HttpContext context, string secret) => context.Response.Cookies.Append(Name, secret, Of(options.Value.SessionLifetime));

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Of(null));

    /// <remarks>
    /// Lax, not strict: a link in an e-mail to a case must find the reader signed in. In a tab of Teams the console stands in another
    /// site's frame, where browsers send neither: there every form's own token keeps others from acting in the reader's name.
    /// </remarks>
    private CookieOptions Of(TimeSpan? age) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = age,
        Path = Path,
        SameSite = teams.Value.TabOrigins.Count > 0 ? SameSiteMode.None : SameSiteMode.Lax,
        Secure = options.Value.RequireHttps,
    };
}
