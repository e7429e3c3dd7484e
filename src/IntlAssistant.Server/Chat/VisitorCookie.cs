namespace IntlAssistant.Server.Chat;

/// <summary>The visitor's proof as a cookie, which a page without script and one whose storage is forbidden live on.</summary>
internal sealed class VisitorCookie(VisitorProof proof)
{
    private const string Name = "intl-assistant";

    /// <summary>Who the browser was last; <see langword="null"/> when it is new.</summary>
    public Visitor? Read(HttpContext context) => proof.Read(context.Request.Cookies[Name]);

    /// <summary>Lets the browser keep who it is.</summary>
    public void Write(HttpContext context, Visitor visitor) =>
        context.Response.Cookies.Append(Name, proof.Make(visitor), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = VisitorProof.Lifetime,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });

    /// <summary>Lets the browser forget.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });
}
