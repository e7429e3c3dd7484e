using IntlAssistant.BotFramework.Activities;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.Channels;

/// <summary>Decides whether a call comes from a channel that may speak to this bot.</summary>
public interface IChannelAuthentication
{
    /// <summary>Whether the caller may deliver this activity.</summary>
    /// <param name="request">The call, with its headers and connection.</param>
    /// <param name="activity">The activity that it carries: well-formed, its fields not checked.</param>
    /// <param name="cancellationToken">Stops the deciding.</param>
    ValueTask<ChannelAccess> AuthenticateAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken);
}
