using IntlAssistant.Answering.Dialogue;
using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Confidence;

/// <summary>Reads from a question what tells whether it is one for this office.</summary>
internal static class OfficeReader
{
    // From here on the ways of asking leave no doubt which page a question is for.
    private const double NoDoubt = 0.9;

    private static readonly int Count = Enum.GetValues<OfficeFeature>().Length;

    /// <summary>The features of a question.</summary>
    public static double[] Of(UnderstoodQuestion question, IReadOnlyList<RankedPassage> ranked, DialogueReading dialogue)
    {
        var features = new double[Count];
        var total = Math.Max(question.Sought.Sum(term => term.Share * term.Importance), double.Epsilon);
        foreach (var term in question.Sought)
        {
            features[(int)Kind(term)] += term.Share * term.Importance / total;
        }

        Set(OfficeFeature.BestCoverage, Best(RankingFeature.Coverage));
        Set(OfficeFeature.BestAsked, Best(RankingFeature.Asked));
        Set(OfficeFeature.OffTopic, dialogue.Shows(Intents.OffTopic) && !IsTaught(question, ranked) ? 1 : 0);
        Set(OfficeFeature.Medical, dialogue.Shows(Intents.Medical) ? 1 : 0);
        Set(OfficeFeature.LeansOnHistory, question.LeansOnHistory ? 1 : 0);
        return features;

        void Set(OfficeFeature feature, double value) => features[(int)feature] = value;
        double Best(RankingFeature feature) => ranked.Select(passage => passage[feature]).DefaultIfEmpty(0).Max();
    }

    // "I cannot pay my fees because of the war": what a page is asked for is the office's, whatever else is told.
    private static bool IsTaught(UnderstoodQuestion question, IReadOnlyList<RankedPassage> ranked) =>
        question.Sought.Any(term => term.Concept?.Kind == ConceptKind.Topic)
        && ranked.Any(passage => passage[RankingFeature.MeantPage] > NoDoubt);

    private static OfficeFeature Kind(SoughtTerm term) => term.Concept?.Kind switch
    {
        ConceptKind.Topic => OfficeFeature.Topics,
        ConceptKind.Attribute => OfficeFeature.Attributes,
        ConceptKind.Person => OfficeFeature.People,
        ConceptKind.Action => OfficeFeature.Actions,
        ConceptKind.Place => OfficeFeature.Places,
        ConceptKind.Name => OfficeFeature.Names,
        _ => term.IsKnown ? OfficeFeature.KnownWords : OfficeFeature.Unknown,
    };
}
