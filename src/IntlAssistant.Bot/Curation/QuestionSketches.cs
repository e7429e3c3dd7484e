using IntlAssistant.Answering;
using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Grouping;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Curation;

/// <summary>What visitors' questions ask for, on the content as it is.</summary>
internal sealed class QuestionSketches(IKnowledge knowledge, PhraseBook phrases, IOptions<AnsweringOptions> options, TimeProvider time)
{
    private const int MostInSubject = 3;

    private (KnowledgeSnapshot Content, QuestionSketcher Sketcher)? known;

    /// <summary>What a question asks for.</summary>
    public QuestionSketch Of(string question)
    {
        var content = knowledge.Current;
        var current = known;
        if (current is null || !ReferenceEquals(current.Value.Content, content))
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            known = current = (content, new QuestionSketcher(content, AnswerModel.Default, options.Value, today, current?.Sketcher));
        }

        return current.Value.Sketcher.Of(new Question(question));
    }

    /// <summary>What questions are about, in the words of the thesaurus; empty where it has none.</summary>
    public string SubjectOf(IEnumerable<QuestionSketch> sketches, LanguageTag language) => Written(ConceptsOf(sketches), language);

    /// <summary>The same in every language that the assistant speaks.</summary>
    public IReadOnlyDictionary<string, string> SubjectsOf(IEnumerable<QuestionSketch> sketches)
    {
        var concepts = ConceptsOf(sketches);
        return phrases.Languages.ToDictionary(language => language.Value, language => Written(concepts, language), StringComparer.Ordinal);
    }

    private static List<string> ConceptsOf(IEnumerable<QuestionSketch> sketches) =>
    [
        .. sketches
            .SelectMany(sketch => sketch.Terms)
            .Where(term => term.Kind != SketchTermKind.Word)
            .GroupBy(term => term.Key, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(term => term.Weight))
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostInSubject)
            .Select(group => group.Key),
    ];

    private string Written(List<string> concepts, LanguageTag language) =>
        string.Join(language.IsRightToLeft ? "، " : ", ", concepts.Select(concept => WordOf(concept, language)));

    private string WordOf(string concept, LanguageTag language)
    {
        var words = knowledge.Current.Thesaurus.Find(new ConceptId(concept))?.Words;
        return words?.GetValueOrDefault(language) is [var own, ..] ? own
            : words?.GetValueOrDefault(LanguageTag.English) is [var english, ..] ? english
            : concept.Replace('-', ' ');
    }
}
