using IntlAssistant.Conversations.Activities;

namespace IntlAssistant.Conversations.Turns;

/// <summary>What became of an incoming activity.</summary>
/// <param name="Activity">The activity as it is stored.</param>
/// <param name="IsDuplicate">Whether it had been stored before: then no turn is due for this delivery.</param>
public sealed record Acceptance(StoredActivity Activity, bool IsDuplicate);
