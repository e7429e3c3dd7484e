using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Ranking;

/// <summary>What the other candidates of the same page say for a candidate: an editor names the subject in one section and the date in the next.</summary>
internal static class PageFeatures
{
    /// <summary>Adds the features of the page to each candidate's.</summary>
    /// <param name="candidates">The candidates of one question with their own features.</param>
    /// <param name="reader">Knows what each thing asked for counts.</param>
    public static void Add(IReadOnlyList<(ReadPassage Read, double[] Features, float[] Matches)> candidates, FeatureReader reader)
    {
        var all = Math.Max(candidates.Sum(candidate => candidate.Features[(int)RankingFeature.Lexical]), double.Epsilon);
        foreach (var page in candidates.GroupBy(candidate => candidate.Read.Passage.Page.Id))
        {
            var matches = Together(page);
            var support = page.Sum(candidate => candidate.Features[(int)RankingFeature.Lexical]) / all;
            foreach (var candidate in page)
            {
                candidate.Features[(int)RankingFeature.PageCoverage] = reader.Covered(matches);
                candidate.Features[(int)RankingFeature.PageSupport] = support;
            }
        }
    }

    private static float[] Together(IGrouping<PageId, (ReadPassage Read, double[] Features, float[] Matches)> page)
    {
        var together = (float[])page.First().Matches.Clone();
        foreach (var (_, _, matches) in page)
        {
            for (var term = 0; term < together.Length; term++)
            {
                together[term] = Math.Max(together[term], matches[term]);
            }
        }

        return together;
    }
}
