using IntlAssistant.Answering.Ranking;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Generation;

/// <summary>Chooses the passages that a model is shown: those that the answer was decided from, then what comes near them and may be told to anybody.</summary>
internal static class ShownPassages
{
    private const int Most = 5;
    private const int MostCharacters = 12_000;

    // One whose score is less than this share of the best one's has little to add.
    private const double Near = 0.6;

    /// <summary>The passages, those that the answer cites first and in the order of their numbers; none when one of them has changed since.</summary>
    /// <param name="answer">The answer as it was decided.</param>
    /// <param name="passages">The passages as they are now.</param>
    public static IReadOnlyList<Passage> For(Reply.Answer answer, IReadOnlyDictionary<PassageId, Passage> passages)
    {
        var shown = new List<Passage>();
        foreach (var citation in answer.Citations)
        {
            if (passages.GetValueOrDefault(citation.Passage) is not { } passage || passage.Revision != citation.PassageRevision)
            {
                return [];
            }

            shown.Add(passage);
        }

        // A condition that is said of one passage must not seem to hold for another, nor another's words to be free of it.
        if (!answer.Parts.OfType<AnswerPart.Frame>().Any(frame => frame.Role == FrameRole.Condition))
        {
            AddNear(shown, answer.Evidence.Candidates, passages);
        }

        return shown;
    }

    private static void AddNear(List<Passage> shown, IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<PassageId, Passage> passages)
    {
        var room = MostCharacters - shown.Sum(passage => passage.Text.Length);
        var least = candidates.Count > 0 ? Near * candidates[0].Score : 0;
        foreach (var candidate in candidates.Where(candidate => candidate.Score >= least && candidate.Features.GetValueOrDefault(nameof(RankingFeature.Past)) == 0))
        {
            if (shown.Count < Most && passages.GetValueOrDefault(candidate.Passage) is { } passage && MayBeTold(passage)
                && shown.TrueForAll(other => other.Id != passage.Id) && passage.Text.Length <= room)
            {
                shown.Add(passage);
                room -= passage.Text.Length;
            }
        }
    }

    // What holds for a time or for some people only is told where the decision was made for it, with its frame.
    private static bool MayBeTold(Passage passage) =>
        passage.Kind == PassageKind.Content && passage.Text.Length > 0 && passage.Validity == Knowledge.Pages.Validity.Always;
}
