namespace IntlAssistant.BotFramework.Activities;

/// <summary>Activities that follow from others, under the names that Microsoft's libraries give them.</summary>
public static class ActivityReplies
{
    /// <summary>A message that answers an activity: the two sides swapped, without id and time, which the channel gives.</summary>
    /// <param name="activity">What is answered.</param>
    /// <param name="text">What is said.</param>
    /// <param name="locale">Its language; that of <paramref name="activity"/> when not given.</param>
    public static Activity CreateReply(this Activity activity, string? text = null, string? locale = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new Activity
        {
            Type = ActivityTypes.Message,
            ServiceUrl = activity.ServiceUrl,
            VerifiedServiceUrl = activity.VerifiedServiceUrl,
            ChannelId = activity.ChannelId,
            From = activity.Recipient,
            Recipient = activity.From,
            Conversation = activity.Conversation,
            ReplyToId = activity.Id,
            Text = text,
            Locale = locale ?? activity.Locale,
        };
    }

    /// <summary>Where the sender of an incoming activity can be reached.</summary>
    public static ConversationReference GetConversationReference(this Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new ConversationReference
        {
            ActivityId = activity.Id,
            User = activity.From,
            Bot = activity.Recipient,
            Conversation = activity.Conversation,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            VerifiedServiceUrl = activity.VerifiedServiceUrl,
            Locale = activity.Locale,
        };
    }

    /// <summary>The activity addressed from the bot to the user of a reference.</summary>
    /// <remarks><see cref="Activity.ReplyToId"/> is left as it is: a message that is sent unasked answers nothing.</remarks>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(reference);
        return activity with
        {
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            VerifiedServiceUrl = reference.VerifiedServiceUrl,
            Conversation = reference.Conversation,
            From = reference.Bot,
            Recipient = reference.User,
            Locale = activity.Locale ?? reference.Locale,
        };
    }
}
