using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Conversations.Turns;

/// <summary>Everything that a turn changes, stored in one transaction or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>The conversation as the turn read it; another version in the store refuses the commit.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>The sequence of the activity that the turn answers; <see langword="null"/> when nothing was waiting (a reply by staff).</summary>
    public long? Answers { get; init; }

    /// <summary>The replies, in order.</summary>
    public IReadOnlyList<NewActivity> Activities { get; init; } = [];

    /// <summary>Whether the replies must be sent through the Connector: each becomes an entry of the outbox.</summary>
    public bool ThroughOutbox { get; init; }

    /// <summary>Who has the floor afterwards.</summary>
    public required Speaker Speaker { get; init; }

    /// <summary>What the bot remembers afterwards, JSON.</summary>
    public required string State { get; init; }

    /// <summary>Changes of cases.</summary>
    public IReadOnlyList<CaseChange> Cases { get; init; } = [];

    /// <summary>Questions that stay unanswered with this turn, or are answered after all.</summary>
    public IReadOnlyList<UnansweredNote> Unanswered { get; init; } = [];

    /// <summary>The number of the unanswered question that the first reply answers: told once, and also to the address that the visitor left; <see langword="null"/> when it is none. A question that is settled already refuses the commit.</summary>
    public long? AnswersUnanswered { get; init; }
}
