using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Generation.Understanding;

/// <summary>Tells whether a question in other words asks for the same, by the concepts and words that are known: nothing added, nothing left out.</summary>
/// <param name="content">The content, with the thesaurus that knows words of all languages for one thing.</param>
internal sealed class RewriteCheck(ContentReading content)
{
    private readonly QuestionReader reader = new(content);

    /// <summary>Whether everything that the new words ask for the visitor said, here or before, and everything that he asks for now is in them.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="rewritten">The same in other words.</param>
    /// <param name="language">The language of those.</param>
    public bool MeansTheSame(Question question, string rewritten, LanguageTag language)
    {
        var now = Sought(question.Text, question.Locale);
        var said = question.History.TakeLast(FollowUp.Reach).SelectMany(turn => Sought(turn.Text, question.Locale)).Concat(now).ToList();
        var written = Sought(rewritten, language);
        return written.Count > 0
            && written.All(term => said.Exists(other => IsSame(term, other)))
            && now.All(term => written.Any(other => IsSame(term, other)));
    }

    private IReadOnlyList<SoughtTerm> Sought(string text, LanguageTag? hint) =>
        reader.Read(new Question(text), text, SpokenLanguage.Of(text, hint, content)).Sought;

    private static bool IsSame(SoughtTerm one, SoughtTerm other) =>
        one.Concept is { } concept && other.Concept is { } another ? concept.Id == another.Id
        : string.Equals(one.Label, other.Label, StringComparison.OrdinalIgnoreCase)
            || one.Alternatives.Any(term => term.Weight >= 1 && other.Alternatives.Any(same => same.Weight >= 1 && same.Equals(term)));
}
