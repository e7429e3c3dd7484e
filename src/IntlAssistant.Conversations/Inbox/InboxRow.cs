using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;

namespace IntlAssistant.Conversations.Inbox;

/// <summary>A case as a list shows it.</summary>
public sealed record InboxRow
{
    /// <summary>Its number.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationId Conversation { get; init; }

    /// <summary>The case's version.</summary>
    public required long Version { get; init; }

    /// <summary>Where it stands.</summary>
    public required CaseState State { get; init; }

    /// <summary>Why it began.</summary>
    public required string Reason { get; init; }

    /// <summary>The subject.</summary>
    public string? Topic { get; init; }

    /// <summary>The desk.</summary>
    public string? Desk { get; init; }

    /// <summary>Who has it.</summary>
    public string? Assignee { get; init; }

    /// <summary>How urgent it is.</summary>
    public CasePriority Priority { get; init; }

    /// <summary>Words that staff sort it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The visitor's language.</summary>
    public string? Language { get; init; }

    /// <summary>The visitor's name where the channel tells it: whatever the visitor wants to be called.</summary>
    public string? VisitorName { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when the visitor waits for an answer, UTC; <see langword="null"/> when staff wrote last.</summary>
    public DateTimeOffset? WaitsSince { get; init; }

    /// <summary>Until when a first response is promised, UTC; <see langword="null"/> when it was given, or nothing is promised.</summary>
    public DateTimeOffset? ResponseDue { get; init; }

    /// <summary>Whether <see cref="ResponseDue"/> or <see cref="FollowUpAt"/> has passed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>When staff want to look again, UTC.</summary>
    public DateTimeOffset? FollowUpAt { get; init; }

    /// <summary>How many messages of the visitor came since staff last wrote.</summary>
    public int Unanswered { get; init; }

    /// <summary>The visitor's last words that were no press of a button: their beginning, as they were written; <see langword="null"/> when there are none.</summary>
    public string? AskedText { get; init; }

    /// <summary>The last message that the visitor sees: its beginning, as it was written; anybody may have written it.</summary>
    public string? LastText { get; init; }

    /// <summary>Who wrote that.</summary>
    public ActivityOrigin? LastOrigin { get; init; }

    /// <summary>When the last message came, UTC.</summary>
    public required DateTimeOffset LastAt { get; init; }

    /// <summary>The visitor's rating, 1 to 5.</summary>
    public int? Stars { get; init; }
}
