using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Strings;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Turns;

/// <summary>Reads a stored activity and its conversation into a turn.</summary>
internal sealed class TurnReader(PhraseBook phrases, IOptions<OfficeOptions> office)
{
    public Turn Read(Conversation conversation, StoredActivity stored)
    {
        var activity = JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity)
            ?? throw new JsonException($"Activity {stored.Sequence} of conversation {stored.Conversation} is stored as null.");
        var memory = Learn(ConversationMemory.Read(conversation.State), activity);
        var language = LanguageOf(conversation, activity, memory);
        return new Turn
        {
            Conversation = conversation,
            Stored = stored,
            Activity = activity,
            Memory = memory,
            Channel = ChannelNames.Kind(conversation.Channel),
            Language = language,
            Phrases = phrases.In(language),
        };
    }

    /// <summary>What the activity tells of the visitor, whatever else it is.</summary>
    private static ConversationMemory Learn(ConversationMemory memory, Activity activity) => memory with
    {
        Audience = AudienceIn(activity.ChannelData) ?? AudienceIn(activity.Value) ?? memory.Audience,
        TimeZone = activity.LocalTimezone is { Length: > 0 and < 64 } zone ? zone : memory.TimeZone,
    };

    private static Audience? AudienceIn(JsonNode? node) =>
        node.Text("audience") is { } text && Enum.TryParse<Audience>(text, ignoreCase: true, out var audience) && Enum.IsDefined(audience)
            ? audience
            : null;

    /// <summary>The language that was last spoken, else the one that the client names, else the office's.</summary>
    private LanguageTag LanguageOf(Conversation conversation, Activity activity, ConversationMemory memory)
    {
        string?[] named = [memory.Language, activity.Value.Text("language"), activity.Locale, conversation.Locale, office.Value.Language];
        foreach (var tag in named)
        {
            if (LanguageTag.TryParse(tag, out var language) && phrases.Speaks(language))
            {
                return language;
            }
        }

        return LanguageTag.English;
    }
}
