using IntlAssistant.Answering.Questions;

namespace IntlAssistant.Answering.Understanding;

/// <summary>Reads earlier turns that only said "that's not it" as what they are: the question before them, asked again.</summary>
internal static class Rejections
{
    /// <summary>The turns with each rejection in the words of the question that it asks again, which is marked as rejected.</summary>
    /// <param name="history">The earlier turns, oldest first.</param>
    /// <param name="rejects">Whether a message says that an answer was not it, and nothing else.</param>
    public static IReadOnlyList<EarlierTurn> Read(IReadOnlyList<EarlierTurn> history, Predicate<string> rejects)
    {
        var turns = new List<EarlierTurn>(history.Count);
        foreach (var turn in history)
        {
            if (turns.Count > 0 && rejects(turn.Text))
            {
                turns[^1] = turns[^1] with { Rejected = true };
                turns.Add(turn with { Text = turns[^1].Text });
            }
            else
            {
                turns.Add(turn);
            }
        }

        return turns;
    }

    /// <summary>Whether an earlier answer to the last question was rejected before its last one.</summary>
    public static bool IsSecond(IReadOnlyList<EarlierTurn> history) =>
        history.SkipLast(1).Any(turn => turn.Rejected && turn.Text == history[^1].Text);
}
