using System.Collections.Frozen;

using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Confidence;

/// <summary>Reads from a question and its ranked candidates what speaks for and against the best of them.</summary>
internal static class ConfidenceReader
{
    private static readonly int Count = Enum.GetValues<ConfidenceFeature>().Length;

    /// <summary>The features of the best candidate that says something.</summary>
    /// <param name="question">The question.</param>
    /// <param name="best">The candidate that would be answered from.</param>
    /// <param name="ranked">All candidates, best first.</param>
    /// <param name="dialogue">What else the message says.</param>
    /// <param name="commonNames">The names that stand everywhere in the content.</param>
    public static double[] Of(
        UnderstoodQuestion question, RankedPassage best, IReadOnlyList<RankedPassage> ranked, DialogueReading dialogue,
        FrozenSet<TermKey> commonNames)
    {
        var features = new double[Count];
        Set(ConfidenceFeature.Coverage, best[RankingFeature.Coverage]);
        Set(ConfidenceFeature.Focus, best[RankingFeature.Focus]);
        Set(ConfidenceFeature.Asked, best[RankingFeature.Asked]);
        Set(ConfidenceFeature.AskedExactly, best[RankingFeature.AskedExactly]);
        Set(ConfidenceFeature.HandOverExactly, LikestHandOver(ranked) >= Math.Max(FeatureReader.Exactly, best[RankingFeature.Asked]) ? 1 : 0);
        Set(ConfidenceFeature.NamesQuestions, best.Read.Passage.Questions.Count > 0 ? 1 : 0);
        Set(ConfidenceFeature.Headings, best[RankingFeature.Headings]);
        Set(ConfidenceFeature.FactKind, best[RankingFeature.FactKind]);
        var missingNames = MissingNames(question, best, commonNames);
        Set(ConfidenceFeature.MissingNames, missingNames);
        Set(ConfidenceFeature.MissingTopics, best[RankingFeature.MissingTopics]);
        Set(ConfidenceFeature.OtherNames, best[RankingFeature.OtherNames] > 0 ? missingNames : 0);
        Set(ConfidenceFeature.Lead, Lead(best, ranked));
        Set(ConfidenceFeature.Alone, ranked.Any(other => IsRival(other, best)) ? 0 : 1);
        Set(ConfidenceFeature.HandOver, LikestHandOver(ranked) - best[RankingFeature.Asked]);
        Set(ConfidenceFeature.Unknown, ShareOf(question, term => term.IsKnown ? 0 : 1));
        Set(ConfidenceFeature.HeaviestMissing, HeaviestMissing(question, best));
        Set(ConfidenceFeature.Brevity, 1.0 / Math.Max(1, question.Sought.Count(term => term.Share == 1f)));
        Set(ConfidenceFeature.LeansOnHistory, question.LeansOnHistory ? 1 : 0);
        Set(ConfidenceFeature.ShareOfMessage, question.ShareOfMessage);
        Set(ConfidenceFeature.Past, best[RankingFeature.Past]);
        Set(ConfidenceFeature.OffTopic, dialogue.Shows(Intents.OffTopic) ? 1 : 0);
        Set(ConfidenceFeature.Medical, dialogue.Shows(Intents.Medical) ? 1 : 0);
        Set(ConfidenceFeature.Complaint, dialogue.Shows(Intents.Complaint) ? 1 : 0);
        Set(ConfidenceFeature.FactFocus, best[RankingFeature.FactFocus]);
        Set(ConfidenceFeature.AsksFact, WantedFacts.Of(question) == FactKinds.None ? 0 : 1);
        Set(ConfidenceFeature.Lexical, best[RankingFeature.Lexical]);
        Set(ConfidenceFeature.Context, best[RankingFeature.Context]);
        Set(ConfidenceFeature.Likeness, best[RankingFeature.Likeness]);
        Set(ConfidenceFeature.Votes, best[RankingFeature.Votes]);
        Set(ConfidenceFeature.HandOverVotes, ranked
            .Where(other => other.Read.Passage.Kind == PassageKind.HandOver).Sum(other => other[RankingFeature.Votes]));
        Set(ConfidenceFeature.Meant, best[RankingFeature.Meant]);
        Set(ConfidenceFeature.MeantPage, best[RankingFeature.MeantPage]);
        Set(ConfidenceFeature.MeantForStaff, question.Chances.Value.Staff);
        Set(ConfidenceFeature.FieldFocus, best[RankingFeature.FieldFocus]);
        var same = ranked.Where(other => SaysTheSame(other, best)).Select(other => other.Read.Passage.Id).Append(best.Read.Passage.Id).ToHashSet();
        Set(ConfidenceFeature.MeantOther, question.Chances.Value.Sections
            .Where(section => !same.Contains(section.Key)).Select(section => section.Value).DefaultIfEmpty(0).Max());
        Set(ConfidenceFeature.Evidence, Math.Log(1 + best.Found));
        return features;

        void Set(ConfidenceFeature feature, double value) => features[(int)feature] = value;
    }

    // What stands everywhere is not missing in the section that leaves it out: an office in Iran writes of "a bank account" and means one in Iran.
    private static double MissingNames(UnderstoodQuestion question, RankedPassage best, FrozenSet<TermKey> commonNames)
    {
        List<float> matches = [.. question.Sought.Index()
            .Where(term => term.Item is { IsName: true, Share: 1f } && !IsCommon(term.Item, commonNames))
            .Select(term => best.Matches[term.Index])];
        return matches.Count == 0 ? 0 : (double)matches.Count(nearness => nearness <= Nearness.BroaderConcept) / matches.Count;
    }

    private static bool IsCommon(SoughtTerm name, FrozenSet<TermKey> commonNames) =>
        name.Alternatives.Any(word => word.Weight >= Nearness.SameConcept && commonNames.Contains(TermKey.Of(word.Text)));

    private static double Lead(RankedPassage best, IReadOnlyList<RankedPassage> ranked)
    {
        var rival = ranked.FirstOrDefault(other => IsRival(other, best));
        return rival is null || best.Score <= 0 ? 0 : Math.Clamp((best.Score - rival.Score) / best.Score, 0, 1);
    }

    private static bool IsRival(RankedPassage other, RankedPassage best) =>
        other.Read.Passage.Kind == PassageKind.Content && other.Read.Passage.Page.Id != best.Read.Passage.Page.Id && !SaysTheSame(other, best);

    // What stands word for word on two pages is no rival of itself.
    private static bool SaysTheSame(RankedPassage other, RankedPassage best) => other.Read.Passage.Text == best.Read.Passage.Text;

    private static double LikestHandOver(IReadOnlyList<RankedPassage> ranked) => ranked
        .Where(other => other.Read.Passage.Kind == PassageKind.HandOver)
        .Select(other => other[RankingFeature.Asked]).DefaultIfEmpty(0).Max();

    private static double HeaviestMissing(UnderstoodQuestion question, RankedPassage best) => question.Sought
        .Select((term, index) => Weight(term) * (1 - best.Matches[index])).DefaultIfEmpty(0).Max()
        / Math.Max(question.Sought.Sum(Weight), double.Epsilon);

    private static double ShareOf(UnderstoodQuestion question, Func<SoughtTerm, double> part) =>
        question.Sought.Sum(term => Weight(term) * part(term)) / Math.Max(question.Sought.Sum(Weight), double.Epsilon);

    private static double Weight(SoughtTerm term) => term.Share * term.Importance;
}
