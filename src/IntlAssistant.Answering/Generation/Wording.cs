using System.Text;

using IntlAssistant.Answering.Generation.Prompts;
using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Reading;
using IntlAssistant.Answering.Receipts;
using IntlAssistant.Answering.Replies;
using IntlAssistant.Answering.Verification;
using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Generation;

/// <summary>Has a model word an answer that was decided, and checks what it writes while it writes it.</summary>
/// <param name="assistant">What decided.</param>
/// <param name="writer">The model.</param>
/// <param name="verifier">Checks what it writes.</param>
internal sealed class Wording(Assistant assistant, ModelWriter writer, IReplyVerifier verifier)
{
    /// <summary>Whether a model may word a reply: an answer, and one that is not already the section that the visitor chose, in his own language.</summary>
    public static bool MayWord(Reply reply) => reply is Reply.Answer answer
        && (!IsChoice(answer) || answer.Citations.Any(citation => citation.Language != answer.Language))
        && ConditionsAreOne(answer);

    /// <summary>Words an answer.</summary>
    /// <param name="said">The question, without what tells who asks.</param>
    /// <param name="decided">The answer as it was decided.</param>
    /// <param name="recorded">What was shown to the model then, when a reply is made again.</param>
    /// <param name="progress">Told what may be shown already.</param>
    /// <param name="cancellationToken">Stops the model.</param>
    /// <returns>The reply and what the model contributed; <see langword="null"/> when the answer is to be given as it was decided.</returns>
    public async Task<WordedReply?> WordAsync(
        Question said, Reply.Answer decided, ReceiptModel? recorded, IProgress<WordedSoFar>? progress, CancellationToken cancellationToken)
    {
        var shown = Shown(decided, recorded);
        if (shown.Count == 0)
        {
            return null;
        }

        var prompt = AnswerPrompt.Write(said, shown, decided.Citations.Count, decided.Language, assistant.Options, assistant.Today);
        var draft = new DraftReply("", decided.Language, shown) { Question = said.Text, Rules = prompt.Rules };
        var output = new StringBuilder();
        var preview = new WordingPreview(draft, verifier, assistant.Reading.Knowledge, progress);
        await foreach (var words in writer.StreamAsync(prompt.Rules, prompt.Material, ModelCall.Answer, said.Visitor, cancellationToken).ConfigureAwait(false))
        {
            output.Append(words);
            preview.Show(output);
        }

        var text = ModelOutput.Clean(output.ToString());
        return Read(decided, draft with { Text = text }) is { } reply
            ? new WordedReply(reply, AnswerPrompt.Revision, [.. shown.Select(passage => passage.Id.Value)], output.ToString())
            : null;
    }

    private Reply? Read(Reply.Answer decided, DraftReply draft)
    {
        var content = assistant.Reading;
        var replies = new ReplyWriter(content, assistant.Options, decided.Language, assistant.Today);
        if (ModelOutput.SaysNotInPassages(draft.Text))
        {
            return IsChoice(decided) ? null : replies.NotInPassages(decided, Names(draft.Passages.Take(decided.Citations.Count), decided.Language));
        }

        var verdict = verifier.Verify(draft, content.Knowledge);
        var parts = WordedParts.Of(draft.Text, verdict.Kept);
        var numbers = parts.SelectMany(part => part.Sentences).SelectMany(sentence => sentence.Citations).Distinct().ToList();

        // All that the decision stands on must be in the wording too: of two sections that fit alike, or of two questions, none may be
        // left out. And a list with holes says what is not so.
        if (!verdict.CoreHolds || !decided.Citations.All(citation => numbers.Contains(citation.Number)) || verdict.Removed.Any(sentence => sentence.IsListItem))
        {
            return null;
        }

        var removed = verdict.Removed.Count();
        var worded = replies.Worded(
            decided,
            [.. parts.Select(part => WordedParts.Renumber(part, numbers))],
            [.. numbers.Select(number => (draft.Passages[number - 1], WordedParts.Quotes(number, verdict.Kept, draft.Passages[number - 1])))],
            $"worded by a model and checked, {parts.Sum(part => part.Sentences.Count)} sentences kept and {removed} removed");
        return Proof.Stands(worded, assistant.Passages) ? worded : null;
    }

    private IReadOnlyList<Passage> Shown(Reply.Answer decided, ReceiptModel? recorded)
    {
        var passages = assistant.Passages;
        if (recorded is null)
        {
            return ShownPassages.For(decided, passages);
        }

        // Numbers mean what they meant then only while all the passages are still there, and carry the same decision.
        var then = recorded.Shown.Select(id => passages.GetValueOrDefault(new PassageId(id))).OfType<Passage>().ToList();
        var isSame = then.Count == recorded.Shown.Count
            && decided.Citations.Select((citation, index) => then.ElementAtOrDefault(index)?.Id == citation.Passage).All(same => same);
        return recorded.Output is not null && isSame ? then : [];
    }

    // Several passages of which only some are past, or each for others, are told apart by their frames, which a model's sentences would mix.
    private static bool ConditionsAreOne(Reply.Answer answer)
    {
        var conditions = answer.Parts.OfType<AnswerPart.Frame>().Where(frame => frame.Role == FrameRole.Condition).ToList();
        return conditions.Count == 0 || answer.Citations.Count == 1
            || (conditions.Count == answer.Citations.Count && conditions.Distinct().Count() == 1);
    }

    // Only who chose a section by its name is answered without any doubt.
    private static bool IsChoice(Reply.Answer answer) => answer.Confidence >= 1;

    private IReadOnlyList<string> Names(IEnumerable<Passage> passages, LanguageTag language) =>
        [.. passages.Select(passage => SectionName.Of(assistant.Reading.Read(passage), language)).Distinct(StringComparer.Ordinal)];
}
