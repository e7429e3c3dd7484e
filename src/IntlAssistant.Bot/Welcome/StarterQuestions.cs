using IntlAssistant.Bot.Office;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Welcome;

/// <summary>The questions of the office's settings, or the pages' own: one a topic, of pages that hold today.</summary>
internal sealed class StarterQuestions(IOptions<OfficeOptions> office, IKnowledge knowledge, TimeProvider time) : IStarterQuestions
{
    private const int Most = 4;

    public IReadOnlyList<string> For(Audience audience, LanguageTag language) =>
        [.. (FromSettings(audience, language) ?? FromSettings(Audience.All, language) ?? FromPages(audience, language)).Take(Most)];

    private string[]? FromSettings(Audience audience, LanguageTag language) =>
        office.Value.Questions.TryGetValue(audience.ToString(), out var languages)
        && languages.FirstOrDefault(entry => entry.Key.Equals(language.Value, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } own
            ? own
            : null;

    private IEnumerable<string> FromPages(Audience audience, LanguageTag language)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return knowledge.Current.Pages
            .Where(page => page.Language == language && page.Questions.Count > 0)
            .Where(page => page.Audience == audience || page.Audience == Audience.All || audience == Audience.All)
            .Where(page => !page.Validity.IsPast(today) && !page.Validity.IsFuture(today))
            .OrderByDescending(page => page.Audience == audience)
            .DistinctBy(page => page.Topic ?? page.Id.Value)
            .Select(page => page.Questions[0].Text);
    }
}
