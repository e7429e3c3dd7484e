using IntlAssistant.BotFramework.DirectLine.Tokens;

namespace IntlAssistant.Server.Chat;

/// <summary>Brings the chat page.</summary>
internal static class ChatServices
{
    public static void AddChat(this IServiceCollection services)
    {
        services.AddSingleton<VisitorProof>();
        services.AddSingleton<VisitorCookie>();
        services.AddSingleton<PlainChat>();
        services.AddSingleton<ITokenKeys, StoredTokenKeys>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "intl-assistant-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });
    }
}
