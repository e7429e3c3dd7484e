using IntlAssistant.Answering.Evaluation;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Learning;

/// <summary>A question with what is known of its answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Expect">What must happen: <c>answer</c>, <c>escalate</c> or <c>decline</c>.</param>
/// <param name="Answers">Whether a passage answers it.</param>
/// <param name="IsRight">Whether a reply is the right one.</param>
/// <param name="Weight">What it counts beside others: above 0.</param>
internal sealed record Exercise(
    Question Question, string Expect, Func<Passage, bool> Answers, Func<Reply, bool> IsRight, double Weight)
{
    /// <summary>A line of an office set.</summary>
    public static Exercise Of(OfficeLine line) => new(
        OfficeEvaluation.QuestionOf(line),
        line.Expect,
        passage => SaysWhatMustBeSaid(line, passage),
        reply => OfficeEvaluation.Judge(line, reply, 0).Right,
        1);

    /// <summary>What the content's editors name: the questions of sections, which these answer, and what is left to staff.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="weight">What each counts beside a visitor's line: editors' questions are many and alike.</param>
    public static IEnumerable<Exercise> OfEditors(KnowledgeSnapshot knowledge, double weight) => knowledge.Pages.SelectMany(page =>
        page.Questions.Where(question => question.Section is not null)
            .Select(question => Section(question.Text, $"{page.Id}#{question.Section}", weight))
            .Concat(page.HandOver.Select(text => HandOver(text, weight))));

    /// <summary>What editors name as questions of some sections, where these are not there: nothing answers them any more.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="isLeftOut">Which sections.</param>
    /// <param name="weight">What each counts beside a visitor's line.</param>
    public static IEnumerable<Exercise> OfMissing(KnowledgeSnapshot knowledge, Func<PassageId, bool> isLeftOut, double weight) => knowledge.Pages
        .SelectMany(page => page.Questions
            .Where(question => question.Section is not null && isLeftOut(new PassageId($"{page.Id}#{question.Section}")))
            .Select(question => HandOver(question.Text, weight)));

    /// <summary>Editors' questions with a place put in that the content does not know: "universities in Spain" asked of Japan goes to the staff.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="weight">What each counts beside a visitor's line.</param>
    public static IEnumerable<Exercise> OfOtherPlaces(KnowledgeSnapshot knowledge, double weight)
    {
        var strangers = knowledge.Thesaurus.Concepts
            .Where(concept => concept.Kind == ConceptKind.Place && concept.Broader.Count > 0 && knowledge.Index.DocumentFrequency(concept.Id.Term) == 0)
            .Select(concept => concept.Words.GetValueOrDefault(LanguageTag.English, []))
            .Where(words => words.Count > 0).Select(words => words[0]).ToList();
        var number = 0;
        foreach (var question in knowledge.Pages.SelectMany(page => page.Questions))
        {
            var tokens = Analyzers.For(LanguageTag.English).Analyze(question.Text);
            var places = knowledge.Thesaurus.Mentions(tokens, LanguageTag.English).Where(mention => mention.Concept.Kind == ConceptKind.Place).ToList();
            if (places.Count == 1 && strangers.Count > 0 && IsRare(places[0], knowledge))
            {
                var start = tokens[places[0].FirstToken].Span.Start;
                var end = tokens[places[0].FirstToken + places[0].TokenCount - 1].Span.End;
                yield return HandOver($"{question.Text[..start]}{strangers[number++ % strangers.Count]}{question.Text[end..]}", weight);
            }
        }
    }

    // The office's own country and city stand in questions that do not turn on them.
    private static bool IsRare(ConceptMention place, KnowledgeSnapshot knowledge) =>
        knowledge.Index.DocumentFrequency(place.Concept.Id.Term) <= 0.1 * knowledge.Index.PassageCount;

    private static Exercise Section(string text, string passage, double weight) => new(
        new Question(text),
        "answer",
        candidate => candidate.Id.Value == passage,
        reply => reply is Reply.Answer answer && answer.Citations.Any(citation => citation.Passage.Value == passage),
        weight);

    private static Exercise HandOver(string text, double weight) => new(new Question(text), "escalate", _ => false, reply => reply is Reply.Escalate, weight);

    private static bool SaysWhatMustBeSaid(OfficeLine line, Passage passage)
    {
        if (passage.Kind != PassageKind.Content || line.Sources?.Contains(passage.Page.Id.Value) is not true)
        {
            return false;
        }

        var text = Folding.Fold(passage.Text);
        return (line.Must ?? []).All(group => group.Any(word => text.Contains(Folding.Fold(word), StringComparison.Ordinal)));
    }
}
