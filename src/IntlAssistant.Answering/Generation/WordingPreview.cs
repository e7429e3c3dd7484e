using System.Text;

using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Answering.Generation;

/// <summary>Tells, while a model writes, which of its sentences may be shown already: those that are whole and were checked.</summary>
internal sealed class WordingPreview(DraftReply draft, IReplyVerifier verifier, KnowledgeSnapshot knowledge, IProgress<WordedSoFar>? progress)
{
    private int done;
    private int shown;

    /// <summary>Looks at what was written so far.</summary>
    public void Show(StringBuilder output)
    {
        if (progress is null || output.Length - done < 2)
        {
            return;
        }

        var text = output.ToString();
        if (ModelOutput.IsUndecided(text))
        {
            return;
        }

        var whole = SafePrefix.Of(text, draft.Language);
        if (whole <= done)
        {
            return;
        }

        done = whole;
        Report(ModelOutput.Clean(text[..whole]));
    }

    // Nothing is shown before the first sentence that states something has proved true: what follows a false beginning may be taken back whole.
    private void Report(string text)
    {
        var verdict = verifier.Verify(draft with { Text = text }, knowledge);
        if (verdict.Sentences.FirstOrDefault(sentence => sentence.Standing != SentenceStanding.Connective) is not { IsKept: true })
        {
            return;
        }

        var parts = WordedParts.Of(text, verdict.Kept);
        var count = parts.Sum(part => part.Sentences.Count);
        if (count > shown)
        {
            shown = count;
            progress!.Report(new WordedSoFar(draft.Language, parts)); // Without one nothing is looked at.
        }
    }
}
