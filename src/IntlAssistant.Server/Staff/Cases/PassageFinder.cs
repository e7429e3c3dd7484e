using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>Finds passages of the content for staff, as the assistant finds them for visitors.</summary>
internal sealed class PassageFinder(IKnowledge knowledge, IOptions<AnsweringOptions> options, TimeProvider time)
{
    private const int Most = 6;

    // A reading of the content serves until the content or the day changes; two threads may both make one.
    private Reading? reading;

    /// <summary>The passages for some words, best first.</summary>
    /// <param name="words">What staff look for.</param>
    /// <param name="language">What the words are taken for when they could be of several languages.</param>
    public IReadOnlyList<Passage> Find(string words, string? language) => string.IsNullOrWhiteSpace(words)
        ? []
        : Current().Search(words, LanguageTag.TryParse(language, out var tag) ? tag : null, Most).Ranked;

    private PassageSearch Current()
    {
        var content = knowledge.Current;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var known = Volatile.Read(ref reading);
        if (known is not null && ReferenceEquals(known.Content, content) && known.Day == today)
        {
            return known.Search;
        }

        var search = new PassageSearch(content, AnswerModel.Default, options.Value, today, known?.Search);
        Volatile.Write(ref reading, new Reading(content, today, search));
        return search;
    }

    private sealed record Reading(KnowledgeSnapshot Content, DateOnly Day, PassageSearch Search);
}
