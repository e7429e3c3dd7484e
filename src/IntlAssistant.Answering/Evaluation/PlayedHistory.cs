using IntlAssistant.Answering.Questions;
using IntlAssistant.Answering.Replies;

namespace IntlAssistant.Answering.Evaluation;

/// <summary>Plays the earlier messages of a conversation, so that a question comes after the answers that they got, as in a chat.</summary>
public static class PlayedHistory
{
    /// <summary>The question with what each earlier message was answered from.</summary>
    /// <param name="question">The question; its earlier turns without citations are asked first.</param>
    /// <param name="ask">Answers a question.</param>
    public static async Task<Question> BeforeAsync(Question question, Func<Question, Task<Reply>> ask)
    {
        var played = new List<EarlierTurn>();
        foreach (var turn in question.History)
        {
            var reply = await ask(question with { Text = turn.Text, History = [.. played] }).ConfigureAwait(false);
            played.Add(turn with { Cited = reply is Reply.Answer answer ? [.. answer.Citations.Select(citation => citation.Passage)] : turn.Cited });
        }

        return question with { History = played };
    }
}
