using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>Judges what an edit does to one question.</summary>
internal static class GateJudge
{
    /// <summary>What it does; <see langword="null"/> when nothing that matters.</summary>
    public static GateFinding? Compare(GateQuestion question, AskedQuestion before, AskedQuestion after, PageId? draft, ContentEdit edit)
    {
        if (before.Reply.Fault is not null)
        {
            return null; // it was wrong already
        }

        var gone = before.Facts.Except(after.Facts).ToList();
        var added = after.Facts.Except(before.Facts).ToList();
        GateFinding Finding(GateFindingKind kind) => new(
            kind, question, before.Reply, after.Reply, Values(gone), Values(added));

        if (after.Reply.Fault is not null)
        {
            // What was left to the staff is told by the page that is now to tell it.
            var isTold = question.Kind == GateQuestionKind.HandOver && draft is { } page && after.Cited.Contains(page);
            return isTold || IsLeftBy(question, after, edit) ? Finding(GateFindingKind.FactChanged) : Finding(GateFindingKind.TurnedWrong);
        }

        if (gone.Count == 0 || after.Reply.Kind != "answer")
        {
            return null;
        }

        return edit.TakesOut && !OnlyBeside(before, after, edit) && gone.Any(fact => !edit.AddsText || !added.Any(other => other.Kind == fact.Kind))
            ? Finding(GateFindingKind.FactGone)
            : after.Cited.Any(edit.Pages.Contains) ? Finding(GateFindingKind.FactChanged) : null;
    }

    // A page has hundreds of wordings in many languages, some just sure enough to be answered. Where an edit only adds, one that the staff are
    // now offered for is looked at; what the office's own sets ask, and what is answered wrongly, stops.
    private static bool IsLeftBy(GateQuestion question, AskedQuestion after, ContentEdit edit) =>
        question.Kind == GateQuestionKind.PageQuestion && after.Reply.Kind != "answer" && !edit.TakesOut;

    // The answer is the same section, untouched; only what is quoted beside it is another, and nobody took a word out of that.
    private static bool OnlyBeside(AskedQuestion before, AskedQuestion after, ContentEdit edit) =>
        before.Quoted.Count > 0 && after.Quoted.Count > 0
        && before.Quoted[0] == after.Quoted[0]
        && !before.Quoted.Any(edit.Passages.Contains);

    private static IReadOnlyList<string> Values(IEnumerable<AnswerFact> facts) =>
        [.. facts.Select(fact => fact.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
