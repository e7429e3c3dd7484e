using System.Collections.Concurrent;
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
    private const int Longest = 80;

    private volatile Found found = new("", default);

    public IReadOnlyList<string> For(Audience audience, LanguageTag language) =>
        [.. (FromSettings(audience, language) ?? FromSettings(Audience.All, language) ?? FromPages(audience, language)).Take(Most)];

    private string[]? FromSettings(Audience audience, LanguageTag language) =>
        office.Value.Questions.TryGetValue(audience.ToString(), out var languages)
        && languages.FirstOrDefault(entry => entry.Key.Equals(language.Value, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } own
            ? own
            : null;

    /// <summary>Worked out once for each content, day, audience and language: the pages have thousands of questions.</summary>
    private string[] FromPages(Audience audience, LanguageTag language)
    {
        var snapshot = knowledge.Current;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var known = found;
        if (known.Revision != snapshot.Revision || known.Day != today)
        {
            found = known = new Found(snapshot.Revision, today);
        }

        return known.Questions.GetOrAdd((audience, language), _ => [.. Choose(snapshot.Pages, today, audience, language)]);
    }

    private static IEnumerable<string> Choose(IReadOnlyList<Page> pages, DateOnly today, Audience audience, LanguageTag language) => pages
        .Where(page => page.Audience == audience || page.Audience == Audience.All || audience == Audience.All)
        .Where(page => !page.Validity.IsPast(today) && !page.Validity.IsFuture(today))
        .OrderByDescending(page => page.Audience == audience)
        .Select(page => (Topic: page.Topic ?? page.Id.Value, Question: QuestionIn(page, language)))
        .Where(choice => choice.Question is not null)
        .DistinctBy(choice => choice.Topic)
        .Select(choice => choice.Question!)
        .Take(Most);

    /// <summary>A page's first question in a language, rather one that is written as a question.</summary>
    private static string? QuestionIn(Page page, LanguageTag language) => page.Questions
        .Select(question => question.Text)
        .Where(text => text.Length <= Longest)
        .OrderByDescending(text => text.EndsWith('?') || text.EndsWith('؟') || text.EndsWith('？'))
        .FirstOrDefault(text => LanguageIdentifier.Identify(text, null).Language == language);

    private sealed record Found(string Revision, DateOnly Day)
    {
        public ConcurrentDictionary<(Audience Audience, LanguageTag Language), string[]> Questions { get; } = [];
    }
}
