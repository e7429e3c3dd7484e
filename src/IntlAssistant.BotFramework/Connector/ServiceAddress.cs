using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.BotFramework.Connector;

/// <summary>Where a call goes, and how sure that is.</summary>
/// <param name="ServiceUrl">The channel.</param>
/// <param name="VerifiedServiceUrl">What a verified token named; the bot's own token goes nowhere else.</param>
/// <param name="Conversation">The conversation; <see langword="null"/> for one that is still to begin.</param>
/// <param name="Tenant">The tenant, where the channel has tenants.</param>
internal sealed record ServiceAddress(string? ServiceUrl, string? VerifiedServiceUrl, string? Conversation, string? Tenant)
{
    public static ServiceAddress Of(Activity activity) =>
        new(activity.ServiceUrl, activity.VerifiedServiceUrl, activity.Conversation?.Id, activity.Conversation?.TenantId);

    public static ServiceAddress Of(ConversationReference reference) =>
        new(reference.ServiceUrl, reference.VerifiedServiceUrl, reference.Conversation?.Id, reference.Conversation?.TenantId);
}
