using IntlAssistant.Server.Website;

namespace IntlAssistant.Server.Chat;

/// <summary>The page that something is said on.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Audience">Whom it is for; <see langword="null"/> when it does not say.</param>
/// <param name="ServiceUrl">The address of this server.</param>
internal sealed record PageContext(UiLanguage Language, string? Audience, string ServiceUrl)
{
    /// <summary>The locale that a conversation is started with: it names the audience too, because the welcome is said at once.</summary>
    public string StartLocale => Audience is null ? Language.Locale : $"{Language.Locale}-x-{Audience}";
}
