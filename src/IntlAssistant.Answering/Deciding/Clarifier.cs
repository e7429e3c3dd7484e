using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Understanding;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Deciding;

/// <summary>Offers what a message of a word or two can mean: "deadline" may be that of a degree, of exchange or of a call.</summary>
internal static class Clarifier
{
    private const int MostWords = 3;
    private const int MostTerms = 2;
    private const int MostOptions = 3;

    /// <summary>Two readings can be answered together; from so many on it is better asked which is meant, however sure each is.</summary>
    public const int TooManyToAnswer = 3;

    // A passage that has less of the message than this does not speak of it.
    private const double Covers = 0.85;

    // A reading whose score is less than this share of the best one's is not close.
    private const double Close = 0.75;

    /// <summary>Two or three readings that are close, as questions that can be sent as they are; none when the message asks for something definite.</summary>
    public static IReadOnlyList<string> Options(Interpretation reading)
    {
        if (!IsVague(reading.Question) || reading.Best is not { } best)
        {
            return [];
        }

        List<string> options = [.. reading.Ranked
            .Where(candidate => candidate.Read.Passage.Kind == PassageKind.Content
                && candidate[RankingFeature.Coverage] >= Covers
                && candidate[RankingFeature.Past] == 0
                && candidate.Score >= Close * best.Score)
            .DistinctBy(candidate => candidate.Read.Passage.Page.Id)
            .Select(candidate => SectionName.Of(candidate.Read, reading.Question.Language))
            .Distinct(StringComparer.Ordinal)
            .Take(MostOptions)];
        return options.Count > 1 ? options : [];
    }

    // A few words that name neither a place nor a project: "deadline", "apply online".
    private static bool IsVague(UnderstoodQuestion question) =>
        question.Sought.Count is > 0 and <= MostTerms
        && !question.LeansOnHistory
        && question.Tokens.Count <= MostWords
        && question.Sought.All(term => term.IsKnown && !term.IsName);
}
