using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Memory;
using IntlAssistant.Bot.Office;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge.Languages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Strings;

/// <summary>Finds how the visitor of a conversation is spoken to when nothing of the visitor's is being answered.</summary>
internal sealed class VoiceReader(PhraseBook phrases, IOptions<OfficeOptions> office)
{
    public Voice Of(Conversation conversation)
    {
        var memory = ConversationMemory.Read(conversation.State);
        string?[] named = [memory.Language, conversation.Locale, office.Value.Language];
        var language = named
            .Select(tag => LanguageTag.TryParse(tag, out var parsed) && phrases.Speaks(parsed) ? parsed : (LanguageTag?)null)
            .FirstOrDefault(known => known is not null) ?? LanguageTag.English;
        return new Voice(language, phrases.In(language), ChannelNames.Kind(conversation.Channel), memory.TimeZone);
    }
}
