using IntlAssistant.Server.Staff.Access;
using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Staff.Frame;

/// <summary>The language of a reader: what the address asks for, then the account's, then what was asked for last, then the browser's.</summary>
internal static class LanguageCookie
{
    private const string Name = "intl-assistant-staff-language";
    private const string Query = "lang";

    public static UiLanguage Choose(HttpContext context, StaffMember? member, StaffStrings strings)
    {
        if (strings.Find(context.Request.Query[Query]) is { } asked)
        {
            Keep(context, asked);
            return asked;
        }

        return strings.Find(member?.Account.Language)
            ?? strings.Find(context.Request.Cookies[Name])
            ?? Accepted(context.Request).Select(strings.Find).FirstOrDefault(language => language is not null)
            ?? strings.English;
    }

    private static IEnumerable<string?> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value);

    private static void Keep(HttpContext context, UiLanguage language)
    {
        if (!context.Response.HasStarted)
        {
            context.Response.Cookies.Append(Name, language.Tag.Value, new CookieOptions
            {
                HttpOnly = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/staff",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }
    }
}
