using System.Text.Json;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Turns;

/// <summary>Reads a stored activity and its conversation into a turn.</summary>
internal sealed class TurnReader(PhraseBook phrases, IOptions<OfficeOptions> office, Colleagues colleagues)
{
    private const int LongestZone = 64;

    public Turn Read(Conversation conversation, StoredActivity stored)
    {
        var activity = JsonSerializer.Deserialize(stored.Json, ActivityJson.Default.Activity)
            ?? throw new JsonException($"Activity {stored.Sequence} of conversation {stored.Conversation} is stored as null.");
        var memory = Learn(conversation, activity);
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
            IsColleague = colleagues.Contain(activity),
        };
    }

    /// <summary>What the activity tells of the visitor, whatever else it is.</summary>
    private static ConversationMemory Learn(Conversation conversation, Activity activity)
    {
        var memory = ConversationMemory.Read(conversation.State);
        var known = memory.Audience == Audience.All ? AudienceReader.In(conversation.Locale) ?? Audience.All : memory.Audience;
        return memory with
        {
            Audience = AudienceReader.In(activity.ChannelData) ?? AudienceReader.In(activity.Value) ?? known,
            TimeZone = activity.ClientTimezone is { Length: < LongestZone } zone ? zone : memory.TimeZone,
        };
    }

    /// <summary>The language that was last spoken, else the one that the client names, else the office's.</summary>
    private LanguageTag LanguageOf(Conversation conversation, Activity activity, ConversationMemory memory)
    {
        string?[] named = [memory.Language, activity.Value.Text("language"), activity.ClientLocale, conversation.Locale, office.Value.Language];
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
