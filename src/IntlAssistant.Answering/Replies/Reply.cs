using IntlAssistant.Answering.Receipts;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Replies;

/// <summary>What the assistant has decided to say. A closed set: <see cref="Match{T}"/> names every case.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>What the visitor reads, as plain text; citations stand as <c>[1]</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the assistant's own words in <see cref="Text"/>.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Why it was decided so.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>What is needed to decide it again; <see langword="null"/> when it was not decided by <see cref="Assistant"/>.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The content answers the question.</summary>
    /// <param name="Parts">The pieces that <see cref="Text"/> is made of, in order, for clients that can show lists and links.</param>
    /// <param name="Citations">What the answer stands on, numbered from 1; never empty.</param>
    /// <param name="Confidence">The calibrated probability that the answer is right: 0 to 1.</param>
    /// <param name="Suggestions">Questions that may be asked next, which the content answers; at most three.</param>
    public sealed record Answer(
        IReadOnlyList<AnswerPart> Parts,
        IReadOnlyList<Citation> Citations,
        double Confidence,
        IReadOnlyList<string> Suggestions) : Reply;

    /// <summary>Two or three readings are close: which is meant?</summary>
    /// <param name="Options">The readings as questions that can be sent as they are.</param>
    public sealed record Clarify(IReadOnlyList<string> Options) : Reply;

    /// <summary>A question for this office that its content does not answer, or a person is asked for.</summary>
    /// <param name="Reason">Why staff are needed.</param>
    /// <param name="Topic">The topic of the nearest page; <see langword="null"/> when none is near.</param>
    public sealed record Escalate(EscalationReason Reason, string? Topic) : Reply
    {
        /// <summary>Sections that come near, as messages that can be sent as they are: named, not claimed to answer; at most three.</summary>
        public IReadOnlyList<string> Nearest { get; init; } = [];
    }

    /// <summary>Nothing to do with this office.</summary>
    public sealed record Decline : Reply;

    /// <summary>A greeting, thanks, a good-bye, a word about the assistant itself.</summary>
    /// <param name="Kind">The dialogue intent that was recognised.</param>
    public sealed record Chat(string Kind) : Reply;

    /// <summary>One of the functions, by the case that this reply is.</summary>
    public T Match<T>(
        Func<Answer, T> answer, Func<Clarify, T> clarify, Func<Escalate, T> escalate, Func<Decline, T> decline, Func<Chat, T> chat) =>
        this switch
        {
            Answer reply => answer(reply),
            Clarify reply => clarify(reply),
            Escalate reply => escalate(reply),
            Decline reply => decline(reply),
            Chat reply => chat(reply),
            _ => throw new InvalidOperationException($"Reply has no case {GetType().Name}."),
        };
}
