using IntlAssistant.Bot.Channels;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.Strings;

/// <summary>How a visitor is spoken to.</summary>
/// <param name="Language">The language.</param>
/// <param name="Phrases">The bot's own words in it.</param>
/// <param name="Channel">What the channel can show.</param>
/// <param name="TimeZone">The visitor's time zone, IANA, where it is known.</param>
internal sealed record Voice(LanguageTag Language, Phrases Phrases, ChannelKind Channel, string? TimeZone);
