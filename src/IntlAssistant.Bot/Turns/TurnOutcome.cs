using IntlAssistant.Bot.Memory;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Conversations.Unanswered;

namespace IntlAssistant.Bot.Turns;

/// <summary>What a turn came to, to be stored in one commit.</summary>
internal sealed record TurnOutcome
{
    /// <summary>What is said, in order; each is written when its id, its time and the number of a new case are known.</summary>
    public IReadOnlyList<Func<ActivityStamp, Activity>> Messages { get; init; } = [];

    /// <summary>What is remembered afterwards.</summary>
    public required ConversationMemory Memory { get; init; }

    /// <summary>Who has the floor afterwards.</summary>
    public required Speaker Speaker { get; init; }

    /// <summary>Changes of cases.</summary>
    public IReadOnlyList<CaseChange> Cases { get; init; } = [];

    /// <summary>Questions that stay unanswered, or are answered after all.</summary>
    public IReadOnlyList<UnansweredNote> Unanswered { get; init; } = [];

    /// <summary>What is kept with the first message, so that it can be decided again; <see langword="null"/> when the assistant was not asked.</summary>
    public string? Receipt { get; init; }

    /// <summary>What reports count of the first message; <see langword="null"/> when the assistant was not asked.</summary>
    public ReplyNote? Reply { get; init; }

    /// <summary>Everything is erased, and the one message is what is left; nothing else of the outcome counts.</summary>
    public Func<ErasureReceipt, Activity>? Farewell { get; init; }

    /// <summary>What is done when the outcome is not stored, because somebody else has spoken meanwhile: what was shown of it is taken back.</summary>
    public Action? TakeBack { get; init; }

    /// <summary>Nothing is said, and the floor stays where it is.</summary>
    public static TurnOutcome Silent(Turn turn) => new() { Memory = turn.Memory, Speaker = turn.Conversation.Speaker };

    /// <summary>One message is said, and the floor stays where it is.</summary>
    public static TurnOutcome Say(Turn turn, Activity message) => Silent(turn) with { Messages = [_ => message] };
}
