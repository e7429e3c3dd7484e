using IntlAssistant.Bot.HandOver;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Desks;
using IntlAssistant.Conversations.Inbox;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Server.Staff.Cases;

/// <summary>All that a member of staff sees of a case.</summary>
internal sealed record CaseFile
{
    public required Case Case { get; init; }

    public required Conversation Conversation { get; init; }

    public required Talk Talk { get; init; }

    /// <summary>What the assistant considered; <see langword="null"/> when nothing.</summary>
    public required CaseEvidence? Evidence { get; init; }

    /// <summary>The passages of it, best first.</summary>
    public required IReadOnlyList<ConsideredPassage> Considered { get; init; }

    /// <summary>Where the visitor may be written to.</summary>
    public required Contact? Contact { get; init; }

    /// <summary>The same visitor's other conversations.</summary>
    public required IReadOnlyList<EarlierConversation> Earlier { get; init; }

    /// <summary>The other cases of this conversation, oldest first.</summary>
    public required IReadOnlyList<Case> Others { get; init; }

    public required IReadOnlyList<Desk> Desks { get; init; }

    public required StaffNames Staff { get; init; }

    public bool IsOpen => CaseTransitions.IsOpen(Case.State);

    /// <summary>The visitor's clock, where the client told it.</summary>
    public TimeZoneInfo? Zone => TimeZoneInfo.TryFindSystemTimeZoneById(Case.TimeZone ?? "", out var zone) ? zone : null;
}
