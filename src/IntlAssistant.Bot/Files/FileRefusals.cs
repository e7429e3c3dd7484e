using System.Text.Json;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Attachments;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Files;

/// <summary>Files that were not taken over, as their message is stored with them: a turn that is run again tells of them again.</summary>
internal static class FileRefusals
{
    private const string Property = "refused";

    /// <summary>What stands in the message in the place of a file.</summary>
    public static BotFramework.Activities.Attachment Mark(string name, AttachmentFault fault) => new()
    {
        Name = name,
        Extensions = new Dictionary<string, JsonElement> { [Property] = JsonElement.Parse($"\"{fault}\"") },
    };

    /// <summary>Whether a message has such files.</summary>
    public static bool AreIn(Activity activity) => Of(activity).Any();

    /// <summary>The outcome with what became of them, each reason once.</summary>
    public static TurnOutcome AddTo(Turn turn, TurnOutcome outcome, PhraseBook phrases, AttachmentLimits? limits)
    {
        if (outcome.Farewell is not null || !AreIn(turn.Activity))
        {
            return outcome;
        }

        var spoken = LanguageTag.TryParse(outcome.Memory.Language, out var language) ? turn.In(language, phrases) : turn;
        var words = string.Join('\n', Of(turn.Activity).Select(refused => FileWords.Why(spoken.Phrases, refused, limits)).Distinct());
        var buttons = outcome.Messages is [.., var last] ? last : null;

        // Clients show the buttons of the newest message alone.
        return outcome with
        {
            Messages = [.. outcome.Messages, stamp => Messages.Write(spoken, MarkdownText.Escape(words)) with { SuggestedActions = buttons?.Invoke(stamp).SuggestedActions }],
        };
    }

    private static IEnumerable<AttachmentsSaved.Refused> Of(Activity activity)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment.Extensions?.TryGetValue(Property, out var told) == true
                && told.ValueKind == JsonValueKind.String
                && Enum.TryParse<AttachmentFault>(told.GetString(), out var fault))
            {
                yield return new AttachmentsSaved.Refused(fault, attachment.Name);
            }
        }
    }
}
