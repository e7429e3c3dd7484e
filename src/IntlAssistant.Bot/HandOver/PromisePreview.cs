using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Office;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Bot.HandOver;

/// <inheritdoc/>
internal sealed class PromisePreview(HandOverPlanner planner, HandOverWords words, PhraseBook phrases, TimeProvider time) : IPromisePreview
{
    public IReadOnlyList<string> Languages { get; } = [.. phrases.Languages.Select(language => language.Value)];

    public string Words(OfficeTimes times, string language, string? zone)
    {
        var tag = LanguageTag.Parse(language);
        var voice = new Voice(tag, phrases.In(tag), ChannelKind.Web, zone);
        return words.When(voice, planner.Plan(null, times, time.GetUtcNow())) ?? voice.Phrases.NoTimePromised;
    }
}
