using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Outbox;

/// <summary>What of a row of <c>outbox</c> its sender needs.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    public string Reference { get; init; } = "";

    public int Attempts { get; init; }

    public OutboxEntry ToEntry(ActivityRow activity) => new(Id, activity.ToActivity(), Reference, Attempts);
}
