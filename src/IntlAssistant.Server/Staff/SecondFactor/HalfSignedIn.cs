using System.Security.Cryptography;
using IntlAssistant.Bot.Teams;
using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SecondFactor;

/// <summary>Remembers, in the browser and for minutes, whose password was right while the code is still to come.</summary>
internal sealed class HalfSignedIn(IDataProtectionProvider protection, IOptions<StaffOptions> options, IOptions<TeamsOptions> teams)
{
    private const string Name = "intl-assistant-staff-half";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("IntlAssistant.Staff.HalfSignedIn").ToTimeLimitedDataProtector();

    public void Write(HttpContext context, StaffId account, string returnUrl) =>
        context.Response.Cookies.Append(Name, protector.Protect($"{account} {returnUrl}", Lifetime), Of());

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Of());

    /// <summary>Who is half signed in and where he wants to go; <see langword="null"/> when nobody is, or for too long.</summary>
    public (StaffId Account, string ReturnUrl)? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Name] is { Length: > 0 } half
                && protector.Unprotect(half).Split(' ', 2) is [var id, var returnUrl]
                && StaffId.TryParse(id, out var account)
                    ? (account, ReturnAddress.Safe(returnUrl))
                    : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CookieOptions Of() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/staff/sign-in",
        SameSite = teams.Value.TabOrigins.Count > 0 ? SameSiteMode.None : SameSiteMode.Strict, // In a tab's frame nothing else is sent.
        Secure = options.Value.RequireHttps,
    };
}
