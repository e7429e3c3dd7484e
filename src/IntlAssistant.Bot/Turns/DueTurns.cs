using IntlAssistant.Bot.Feedback;
using IntlAssistant.Bot.Welcome;
using IntlAssistant.BotFramework.Activities;

namespace IntlAssistant.Bot.Turns;

/// <summary>Which activities ask something of the bot. The others are stored, and nothing follows.</summary>
internal static class DueTurns
{
    public static bool IsDue(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.EndOfConversation or ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
        || WelcomeStep.IsSign(activity)
        || FeedbackReader.IsFeedback(activity);

    /// <summary>Whether clients of the conversation see it.</summary>
    public static bool IsVisible(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation;
}
