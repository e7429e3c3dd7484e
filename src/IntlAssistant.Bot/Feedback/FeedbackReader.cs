using System.Text.Json.Nodes;
using IntlAssistant.Bot.Teams.Invokes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Feedback;

/// <summary>Reads the thumbs of Web Chat and of Teams.</summary>
internal static class FeedbackReader
{
    public const string WebChatEvent = "webchat:activity-status/feedback";
    public const string TeamsInvoke = "message/submitAction";

    /// <summary>Whether the activity tells what somebody thinks of an answer, in whatever shape.</summary>
    public static bool IsFeedback(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Event, Name: WebChatEvent } => true,
        { Type: ActivityTypes.MessageReaction } => true,
        { Type: ActivityTypes.Invoke, Name: TeamsInvoke } => activity.Value.Text("actionName") == "feedback",
        _ => false,
    };

    /// <summary>What is thought; <see langword="null"/> when the shape is not the one that clients send.</summary>
    public static FeedbackWord? Read(Activity activity) =>
        activity.Type switch
        {
            ActivityTypes.Invoke => FromTeams(activity),
            ActivityTypes.MessageReaction => FromReaction(activity),
            _ => FromWebChat(activity),
        };

    /// <summary>The answer that a button on a card judges; <see langword="null"/> where the button carries none.</summary>
    public static string? AnswerOf(Activity activity) => activity.Value.Text(CardVerbs.Answer);

    // What stands for neither, as a laugh, is no judgement; one that is taken back leaves what was said before.
    private static FeedbackWord? FromReaction(Activity activity)
    {
        bool? isHelpful = (activity.ReactionsAdded is { Count: > 0 } added ? added[0] : null).Text("type") switch
        {
            "like" or "heart" or "plusOne" or "👍" or "1f44d" => true,
            "dislike" or "minusOne" or "👎" or "1f44e" => false,
            _ => null,
        };
        return isHelpful is { } helpful && activity.ReplyToId is { Length: > 0 } answer ? new(answer, helpful) : null;
    }

    // Web Chat sends the clicked action as the first entity, and no replyToId: the answer's id is the action's own.
    private static FeedbackWord? FromWebChat(Activity activity)
    {
        JsonNode? clicked = activity.Entities is { Count: > 0 } entities ? entities[0] : null;
        bool? isHelpful = clicked.Text("@type") switch { "LikeAction" => true, "DislikeAction" => false, _ => null };
        return isHelpful is { } helpful && clicked.Text("@id") is { Length: > 0 } answer ? new(answer, helpful) : null;
    }

    private static FeedbackWord? FromTeams(Activity activity)
    {
        bool? isHelpful = activity.Value.Child("actionValue").Text("reaction") switch { "like" => true, "dislike" => false, _ => null };
        return isHelpful is { } helpful ? new(activity.ReplyToId is { Length: > 0 } answer ? answer : null, helpful) : null;
    }
}
