using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.BotFramework.DirectLine.Endpoints;

/// <summary>Makes what a client sent into what the visitor says: whoever it claims to be from, it is from the token's user.</summary>
internal static class VisitorActivity
{
    private const string ChannelId = "directline";

    // What a channel tells a bot. From a visitor it would be a forged arrival or a call that nobody answers.
    private static readonly string[] ChannelsOwn =
        [ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.Invoke];

    public static async Task<IResult> AcceptAsync(
        HttpContext http, string conversationId, Activity activity, IDirectLineConversations conversations, DirectLineOptions options)
    {
        DirectLineCaller caller = DirectLineCaller.Of(http);
        if (FindProblem(activity, caller) is { } problem)
        {
            return DirectLineErrors.BadArgument(problem);
        }

        if (await conversations.StateAsync(conversationId, http.RequestAborted) is not DirectLineConversationState.Open)
        {
            return DirectLineErrors.NotFound();
        }

        if (conversations.IsBusy && activity.Type != ActivityTypes.Typing)
        {
            return DirectLineErrors.Busy(http);
        }

        // Not given up with the connection: a visitor may send and close the page at once.
        Activity addressed = Address(activity, caller, conversationId, http.Request, options);
        string? id = await conversations.AcceptAsync(conversationId, addressed, CancellationToken.None);
        return TypedResults.Json(new PostAnswer(id ?? Unstored(conversationId)), DirectLineJson.Default.PostAnswer);
    }

    private static string? FindProblem(Activity activity, DirectLineCaller caller) =>
        string.IsNullOrWhiteSpace(activity.Type) ? "An activity needs a 'type', for example 'message'."
        : ChannelsOwn.Contains(activity.Type, StringComparer.OrdinalIgnoreCase)
            ? $"A client cannot send an activity of type '{activity.Type}'."
        : caller is DirectLineCaller.Office && string.IsNullOrWhiteSpace(activity.From?.Id)
            ? "With the secret, 'from.id' says whom the activity is from."
        : null;

    private static Activity Address(
        Activity activity, DirectLineCaller caller, string conversationId, HttpRequest request, DirectLineOptions options) =>
        activity with
        {
            Id = null,
            Timestamp = null,
            ChannelId = ChannelId,
            ServiceUrl = PublicAddress.Of(request, options.PublicUrl) + "/",
            DeliveryMode = null,
            Conversation = new ConversationAccount { Id = conversationId },
            Recipient = new ChannelAccount { Id = options.BotId, Role = RoleTypes.Bot },
            From = new ChannelAccount { Id = UserId(caller, activity), Name = UserName(caller, activity), Role = RoleTypes.User },
        };

    private static string? UserId(DirectLineCaller caller, Activity activity) =>
        caller is DirectLineCaller.Visitor visitor ? visitor.Grant.UserId : activity.From?.Id;

    private static string? UserName(DirectLineCaller caller, Activity activity) =>
        (caller as DirectLineCaller.Visitor)?.Grant.UserName ?? UserIds.CleanName(activity.From?.Name);

    /// <remarks>Clients expect an id for everything; typing is not kept, so that nobody will ever ask for it under this one.</remarks>
    private static string Unstored(string conversationId) => $"{conversationId}|{Guid.CreateVersion7():N}";
}
