using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Outbox;

/// <summary>An activity that has still to be sent through the Connector.</summary>
/// <param name="Id">Its number: entries of one conversation are sent in this order.</param>
/// <param name="Activity">The activity.</param>
/// <param name="Reference">Where to, the conversation reference, JSON.</param>
/// <param name="Attempts">How often it had been claimed before: 0 the first time. A try that died with its process counts.</param>
public sealed record OutboxEntry(long Id, StoredActivity Activity, string Reference, int Attempts);
