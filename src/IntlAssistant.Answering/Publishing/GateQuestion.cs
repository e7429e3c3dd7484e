using IntlAssistant.Answering.Questions;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Answering.Publishing;

/// <summary>A question that the gate asks, and what is the right thing to happen.</summary>
/// <param name="Kind">Where it is from.</param>
/// <param name="Origin">Its name there: <c>questions/office.jsonl p02 fa</c>, <c>page apply-degree</c>.</param>
/// <param name="Question">The question.</param>
public sealed record GateQuestion(GateQuestionKind Kind, string Origin, Question Question)
{
    /// <summary>The language of the question, BCP 47, where its origin tells.</summary>
    public string? Language { get; init; }

    /// <summary>The page that names it; <see langword="null"/> for one of a question set.</summary>
    public PageId? Page { get; init; }

    /// <summary>Judges a reply: <see langword="null"/> when it is right, else what is wrong with it.</summary>
    internal Func<Replies.Reply, GateFault?> Fault { get; init; } = _ => null;
}
