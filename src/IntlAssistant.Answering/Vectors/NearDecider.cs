using IntlAssistant.Answering.Deciding;
using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Extraction;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Decides again where the words did not find an answer: by what is near in meaning.</summary>
/// <remarks>
/// What the words answer is answered as before. A section that only the vectors found is given as the answer when the pages' own questions
/// show that it is sure enough (<see cref="NearCalibrator"/>), and when nothing that is known of the words speaks against it; else it is
/// named for the visitor to choose, and never said.
/// </remarks>
internal sealed class NearDecider(ContentReading content, AnsweringOptions options, DateOnly today)
{
    // A story has more in it than one vector tells.
    private const int LongestQuestion = 300;

    // A section is quoted whole or not at all: which of its sentences answers, meaning does not tell.
    private const int LongestSection = 900;

    private const int Most = 3;

    // More likely than not.
    private const double ForThisOffice = 0.5;

    // Where the pages' own questions tell nothing, texts that are less alike than this have little in common in most models.
    private const double Alike = 0.3;

    // One that is less likely than this is near by chance.
    private const double Likely = 0.15;

    private readonly MessageReader messages = new(content, options);
    private readonly QuestionReader reader = new(content);
    private readonly ValidityRule validity = new(content, today);

    /// <summary>Whether meaning may help with what was decided: a question that found no answer.</summary>
    public static bool MayHelp(Reply decided) => decided is Reply.Escalate { Reason: EscalationReason.NotInContent } or Reply.Decline;

    /// <summary>The reply with what is near: the answer, or the sections by their names; the very same reply where that helps nothing.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="decided">What was decided by the words.</param>
    /// <param name="near">What is near in meaning.</param>
    public Reply Decide(Question question, Reply decided, NearContent near)
    {
        var message = messages.Read(question);
        if (near.Passages.Count == 0 || !IsForContent(message))
        {
            return decided;
        }

        var asked = reader.Read(message.Question, message.Text, message.Spoken);
        return (near.Suffices(options.MaxWrongAnswers) ? Answer(message, asked, decided, near) : null)
            ?? Name(message, asked, decided, near);
    }

    private static bool IsForContent(Message message) => message.HasWords && message.Dialogue is { Courtesy: null, Rejects: false } says
        && !says.Shows(Intents.Injection) && !says.Shows(Intents.Complaint) && !says.Shows(Intents.Distress) && !says.Shows(Intents.Person)
        && !says.Shows(Intents.PersonalCase) && !says.Shows(Intents.OffTopic) && !says.Shows(Intents.Medical);

    private Reply? Answer(Message message, UnderstoodQuestion asked, Reply decided, NearContent near)
    {
        var nearest = content.Knowledge.Passages.FirstOrDefault(passage => passage.Id == near.Passages[0].Passage.Id);
        if (nearest is null || nearest.Revision != near.Passages[0].Passage.Revision || nearest.Text.Length > LongestSection)
        {
            return null;
        }

        var judged = Judge(content.Read(nearest), asked);
        if (!MayAnswer(message, asked, judged))
        {
            return null;
        }

        var whole = new Extractor(options.Extraction with { WholePassage = LongestSection, Items = int.MaxValue }).Extract(judged.Read, asked);
        var decision = FormattableString.Invariant(
            $"near in meaning, with a probability of {near.Probability:0.00} (answered from {near.AnswerFrom(options.MaxWrongAnswers):0.00}); by its words: {decided.Evidence.Decision}");
        var answer = WriterOf(message).Answer([whole], isWhole: true, ReadingOf(asked, [judged], near.Probability), decision);
        return answer with { Evidence = EvidenceOf(decided, near) with { Decision = decision } };
    }

    // What the words tell may forbid what meaning finds: another name, another year, another subject, no date where one is asked for.
    private bool MayAnswer(Message message, UnderstoodQuestion asked, RankedPassage nearest) =>
        message.Text.Length <= LongestQuestion
        && QuestionSplitter.Split(message.Text, message.Language).Count <= 1
        && !nearest.Read.Passage.Validity.IsPast(today) && validity.MayBeTold(nearest.Read, asked)
        && nearest[RankingFeature.MissingNames] <= 0 && nearest[RankingFeature.MissingTopics] <= 0 && nearest[RankingFeature.FactKind] >= 0
        && NumbersIn(message.Text).IsSubsetOf(NumbersIn($"{string.Join('\n', nearest.Read.Passage.HeadingPath)}\n{nearest.Read.Passage.Text}"))
        && !(content.Languages.Contains(message.Language) && asked.Sought.Any(term => !term.IsKnown)); // The pages' own language would have the word.

    private Reply Name(Message message, UnderstoodQuestion asked, Reply decided, NearContent near)
    {
        var isKnown = near.Steps.Count > 0;
        if (decided is Reply.Decline && near.Probability < ForThisOffice)
        {
            return decided;
        }

        List<string> byMeaning = isKnown && near.Probability < Likely ? [] :
            [.. near.Passages.Where(each => isKnown || each.Likeness >= Alike).Select(each => each.Passage)
                .Where(passage => !passage.Validity.IsPast(today)).Take(Most)
                .Select(passage => SectionName.Of(passage, decided.Language)).Distinct(StringComparer.Ordinal)];
        var before = (decided as Reply.Escalate)?.Nearest ?? [];
        List<string> named = [.. RankFusion.Fuse(before, byMeaning).Take(Most)];
        if (named.SequenceEqual(before))
        {
            return decided;
        }

        var decision = $"{decided.Evidence.Decision}; named what is near in meaning";
        var topic = (decided as Reply.Escalate)?.Topic ?? near.Passages[0].Passage.Page.Topic;
        return WriterOf(message).Unsure(named, topic, decision, ReadingOf(asked, [], 0)) with { Evidence = EvidenceOf(decided, near) with { Decision = decision } };
    }

    private RankedPassage Judge(ReadPassage read, UnderstoodQuestion asked)
    {
        var (features, matches) = new FeatureReader(asked, content.CommonNames, today).Judge(read, 0);
        return new RankedPassage(read, features, matches, 0);
    }

    private ReplyWriter WriterOf(Message message) => new(content, options, message.ReplyLanguage, today);

    private static Interpretation ReadingOf(UnderstoodQuestion asked, IReadOnlyList<RankedPassage> ranked, double confidence) =>
        new(asked, ranked, ranked.Count > 0 ? ranked[0] : null, [], confidence, [], 1);

    // What was considered by both, fused by places.
    private static Evidence EvidenceOf(Reply decided, NearContent near)
    {
        var likeness = near.Passages.ToDictionary(each => each.Passage.Id, each => each.Likeness);
        var byWords = decided.Evidence.Candidates.ToDictionary(candidate => candidate.Passage);
        IReadOnlyList<PassageId> words = [.. decided.Evidence.Candidates.Select(candidate => candidate.Passage)];
        return decided.Evidence with
        {
            Candidates = [.. RankFusion.Fuse(words, [.. near.Passages.Select(each => each.Passage.Id)]).Take(ReplyWriter.CandidatesKept)
                .Select(id => byWords.GetValueOrDefault(id) ?? new Candidate(id, 0, new Dictionary<string, double>()))
                .Select(candidate => likeness.TryGetValue(candidate.Passage, out var near)
                    ? candidate with { Features = new Dictionary<string, double>(candidate.Features) { ["Meaning"] = near } }
                    : candidate)],
        };
    }

    // Of any script, by their values.
    private static HashSet<string> NumbersIn(string text)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var number = "";
        foreach (var letter in text.Append(' '))
        {
            if (char.IsDigit(letter))
            {
                number += (int)char.GetNumericValue(letter);
            }
            else if (number.Length > 0)
            {
                numbers.Add(number);
                number = "";
            }
        }

        return numbers;
    }
}
