using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Turns;

/// <summary>What a commit came to. A closed set of two.</summary>
public abstract record TurnCommitted
{
    private TurnCommitted()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Conversation">The conversation as it is now.</param>
    /// <param name="Activities">The replies as they are stored.</param>
    public sealed record Done(Conversation Conversation, IReadOnlyList<StoredActivity> Activities) : TurnCommitted
    {
        /// <summary>The numbers of the cases that began, in order.</summary>
        public IReadOnlyList<CaseId> Opened { get; init; } = [];
    }

    /// <summary>The conversation has changed meanwhile, or the activity has been answered already: nothing is stored.</summary>
    public sealed record Stale : TurnCommitted;
}
