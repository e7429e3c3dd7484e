using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Deciding;

/// <summary>The sections that come nearest to a question which is not answered from them: not said, only named, for the visitor to choose.</summary>
internal static class NearestSections
{
    private const int Most = 3;

    // A section that has less of the question than this is near by chance.
    private const double Speaks = 0.25;

    // One whose score is less than this share of the best one's is not as near.
    private const double AsNear = 0.5;

    /// <summary>At most three sections as messages that can be sent as they are, nearest first; none when nothing is near.</summary>
    public static IReadOnlyList<string> Of(Interpretation reading) => reading.Best is not { } best ? [] :
        [.. reading.Ranked
            .Where(candidate => candidate.Read.Passage is { Kind: PassageKind.Content, Text.Length: > 0 }
                && candidate[RankingFeature.Coverage] >= Speaks
                && candidate[RankingFeature.Past] == 0
                && candidate.Score >= AsNear * best.Score)
            .Select(candidate => SectionName.Of(candidate.Read, reading.Question.Language))
            .Distinct(StringComparer.Ordinal)
            .Take(Most)];
}
