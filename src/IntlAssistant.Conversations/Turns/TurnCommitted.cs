using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Conversations.Turns;

/// <summary>What a commit came to. A closed set of three.</summary>
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

        /// <summary>The cases that began or were changed.</summary>
        public IReadOnlyList<CaseId> Changed { get; init; } = [];
    }

    /// <summary>The conversation has changed meanwhile, or the activity has been answered already: nothing is stored.</summary>
    public sealed record Stale : TurnCommitted;

    /// <summary>Somebody else has changed a case since the version that a change names: nothing is stored.</summary>
    /// <param name="Case">The case as it is now.</param>
    /// <param name="Since">What was done to it since, oldest first.</param>
    public sealed record Conflict(Case Case, IReadOnlyList<CaseEvent> Since) : TurnCommitted;
}
