using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Keeps an attempt in the browser that began it.</summary>
internal sealed class EntraCookie(IDataProtectionProvider protection, IOptions<StaffOptions> options)
{
    private const string Name = "intl-assistant-staff-entra";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("IntlAssistant.Staff.Entra").ToTimeLimitedDataProtector();

    public void Write(HttpContext context, EntraAttempt attempt) =>
        context.Response.Cookies.Append(Name, protector.Protect(attempt.Write(), Lifetime), Of());

    /// <summary>Takes the attempt, which counts once; <see langword="null"/> when there is none or it took too long.</summary>
    public EntraAttempt? Take(HttpContext context)
    {
        var kept = context.Request.Cookies[Name];
        context.Response.Cookies.Delete(Name, Of());
        try
        {
            return string.IsNullOrEmpty(kept) ? null : EntraAttempt.Read(protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <remarks>Lax: the way back comes from another site, by a GET.</remarks>
    private CookieOptions Of() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = EntraEndpoints.Start,
        SameSite = SameSiteMode.Lax,
        Secure = options.Value.RequireHttps,
    };
}
