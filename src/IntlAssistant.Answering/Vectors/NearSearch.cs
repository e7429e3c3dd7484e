using IntlAssistant.Answering.Questions;

namespace IntlAssistant.Answering.Vectors;

/// <summary>Looks for what is near a visitor's message in meaning.</summary>
/// <param name="vectors">The content's vectors.</param>
/// <param name="mostWrong">The share of questions that may get a wrong answer.</param>
internal sealed class NearSearch(IPassageVectors vectors, double mostWrong)
{
    private const int Top = 10;

    /// <summary>What is near. After earlier messages, which this one may lean on, it is sure only when the same is near with the last of them and without it.</summary>
    public async Task<NearContent> FindAsync(Question question, CancellationToken cancellationToken)
    {
        var near = await vectors.NearestAsync(question.Text, Top, cancellationToken).ConfigureAwait(false);
        if (question.History.Count == 0 || !near.Suffices(mostWrong))
        {
            return near;
        }

        var after = await vectors.NearestAsync($"{question.History[^1].Text}\n{question.Text}", 1, cancellationToken).ConfigureAwait(false);
        return after.Passages.Count > 0 && after.Passages[0].Passage.Id == near.Passages[0].Passage.Id ? near : near with { Steps = [.. near.Steps.Select(step => step with { Wrong = 1 })] };
    }
}
