using System.Collections.Frozen;

using IntlAssistant.Answering.Confidence;
using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Pages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Reads a message in the ways that it can be meant, by itself or after what was said before, and takes the one that the content bears out best.</summary>
internal sealed class Interpreter(ContentReading content, AnswerModel model, AnsweringOptions options, DateOnly today)
{
    // Of a long story, so many of its likeliest parts are looked at.
    private const int MostParts = 3;

    // Fewer words than this may be half a question: "and the deadline?"
    private const int WholeQuestion = 4;

    // Of a message that asks more, the first are answered.
    private const int MostQuestions = 4;

    private const double Hair = 1e-6;

    private readonly QuestionReader reader = new(content);
    private readonly ValidityRule validity = new(content, today);
    private readonly Ranker ranker = new(content, model.RankingWeights, options.Candidates);

    /// <summary>The best reading of a message.</summary>
    public Interpretation Interpret(Message message)
    {
        var whole = Read(message, message.Text);
        var parts = QuestionParts.Of(message.Text, message.Language)
            .Select(part => Read(message, part))
            .Where(part => part.Sought.Any(term => term.Concept is not null))
            .OrderByDescending(part => part.Type != QuestionType.Unknown)
            .ThenByDescending(part => part.Sought.Where(term => term.Concept is not null).Sum(term => term.Importance))
            .Take(MostParts)
            .Select(part => part with { ShareOfMessage = Math.Min(1, part.Weight / Math.Max(whole.Weight, double.Epsilon)) });
        var best = Best([whole, .. parts], message.Earlier, message.Dialogue);
        return content.SectionNamed(message.Text) is { } named ? Named(best, named) : best;
    }

    private Interpretation Named(Interpretation reading, PassageId named) => reading.Ranked
        .FirstOrDefault(candidate => candidate.Read.Passage.Id == named && validity.MayBeTold(candidate.Read, reading.Question)) is { } chosen
            ? reading with { Best = chosen, Next = null, Confidence = 1, EndedBefore = null, IsNamed = true }
            : reading;

    /// <summary>The best reading of each question of a message that asks several, which may lean on the question before it; none when it asks one.</summary>
    public IReadOnlyList<Interpretation> InterpretEach(Message message)
    {
        var earlier = message.Earlier;
        var readings = new List<Interpretation>();
        foreach (var span in QuestionSplitter.Split(message.Text, message.Language).Take(MostQuestions))
        {
            var asked = Read(message, span.Of(message.Text));
            readings.Add(Best([asked], earlier, message.Dialogue));
            earlier = And(earlier, asked);
        }

        return readings;
    }

    private Interpretation Best(IReadOnlyList<UnderstoodQuestion> parts, Lazy<IReadOnlyList<UnderstoodQuestion>> earlier, DialogueReading dialogue)
    {
        var readings = new List<Interpretation>();
        foreach (var reading in parts.SelectMany(part => FollowUp.Readings(part, earlier)))
        {
            readings.Add(Judge(reading with { Context = ContextOf(reading.Question) }, dialogue));
            if (parts.Count == 1 && StandsByItself(readings[^1]))
            {
                break; // No way to read it that leans on what was said before would be taken.
            }
        }

        return readings.OrderByDescending(StandsByItself).ThenByDescending(reading => reading.Confidence).First();
    }

    // A whole question of a page's own, a suggestion that was clicked say, needs nothing of what was said before.
    private static bool StandsByItself(Interpretation reading) =>
        !reading.Question.LeansOnHistory
        && reading.Question.Tokens.Count >= WholeQuestion
        && reading.Best?[RankingFeature.AskedExactly] == 1;

    private UnderstoodQuestion Read(Message message, string text)
    {
        using var stage = AnsweringStages.Understand();
        return ComingYears.AsNames(reader.Read(message.Question, text, message.Spoken), today);
    }

    private static Lazy<IReadOnlyList<UnderstoodQuestion>> And(Lazy<IReadOnlyList<UnderstoodQuestion>> earlier, UnderstoodQuestion latest) =>
        new(() => [.. earlier.Value, latest]);

    // What the last answer stood on; a question that nobody answered changes no subject.
    private static FrozenSet<PageId> ContextOf(Question question) =>
        (question.History.LastOrDefault(turn => turn.Cited.Count > 0)?.Cited ?? []).Select(passage => passage.Page).ToFrozenSet();

    private Interpretation Judge(UnderstoodQuestion question, DialogueReading dialogue)
    {
        var ranked = ranker.Rank(question, today).Where(candidate => !IsRejected(candidate.Read.Passage, question.Question)).ToList();
        var tellable = ranked.Where(candidate =>
            MayBeQuoted(candidate.Read.Passage) && !TaughtOtherwise.Is(candidate, question) && validity.MayBeTold(candidate.Read, question));
        var best = tellable.FirstOrDefault();
        var office = OfficeReader.Of(question, ranked, dialogue);
        var answer = best is null ? [] : ConfidenceReader.Of(question, best, ranked, dialogue, content.CommonNames);
        return new Interpretation(
            question,
            ranked,
            best,
            answer,
            best is null || Misses(best, question) || MissesComingYear(best, ranked, question) || IsAnyOfMany(best, ranked) ? 0 : (content.HasQuestions ? model.AnswerWhereAsked : model.Answer).Probability<ConfidenceFeature>(answer),
            office,
            model.Office.Probability<OfficeFeature>(office))
        {
            Next = tellable.FirstOrDefault(candidate => candidate.Read.Passage.Text != best!.Read.Passage.Text), // Without a best one there is none.
            EndedBefore = best is null ? null : validity.EndedBefore(best, ranked, question, dialogue),
        };
    }

    // What holds now is no answer to who asks what will hold in a year that the page does not name.
    private bool MissesComingYear(RankedPassage best, List<RankedPassage> ranked, UnderstoodQuestion question) =>
        question.Sought.Index().Any(term => term.Item.Share == 1f && ComingYears.IsAsked(term.Item, question, today)
            && !ranked.Any(other => other.Read.Passage.Page.Id == best.Read.Passage.Page.Id && other.Matches[term.Index] > 0));

    private static bool Misses(RankedPassage best, UnderstoodQuestion question) =>
        question.LeansOnHistory && (MissesItsOwn(best, question) || MissesItsSubject(best, question));

    // "And on Saturn?" is not answered by what only the question before it asked for.
    private static bool MissesItsOwn(RankedPassage best, UnderstoodQuestion question) =>
        best[RankingFeature.FactKind] <= 0 && MissesAll(best, question, term => term.Share == 1f);

    // Nor "how much is it?" by the price of anything else.
    private static bool MissesItsSubject(RankedPassage best, UnderstoodQuestion question)
    {
        if (FollowUp.NamesItsSubject(question.Sought.Where(term => term.Share == 1f)))
        {
            return false;
        }

        var latest = question.Sought.Where(FollowUp.IsSubject).Select(term => term.Share).DefaultIfEmpty(0).Max();
        return MissesAll(best, question, term => FollowUp.IsSubject(term) && term.Share == latest);
    }

    private static bool MissesAll(RankedPassage best, UnderstoodQuestion question, Func<SoughtTerm, bool> which) =>
        question.Sought.Any(which)
        && !question.Sought.Where((term, index) => which(term) && best.Matches[index] > Nearness.BroaderConcept).Any();

    // What fits several pages to a hair was not asked of any of them.
    private static bool IsAnyOfMany(RankedPassage best, List<RankedPassage> ranked) => ranked
        .Where(candidate => candidate.Read.Passage.Kind == PassageKind.Content && best.Score - candidate.Score < Hair)
        .DistinctBy(candidate => candidate.Read.Passage.Page.Id)
        .Skip(Clarifier.TooManyToAnswer - 1).Any();

    private static bool MayBeQuoted(Passage passage) => passage.Kind == PassageKind.Content && passage.Text.Length > 0;

    private static bool IsRejected(Passage passage, Question question) =>
        question.History.Any(turn => turn.Rejected && turn.Cited.Contains(passage.Id));
}
