namespace IntlAssistant.Conversations.StaffChannels;

/// <summary>A channel of the staff's own, where the cases of a desk are posted.</summary>
/// <param name="Desk">The desk; empty for the whole office, whose channel is every desk's that has none.</param>
/// <param name="Place">What the channel is called by those who carry its messages; stable.</param>
/// <param name="Kind">Whether posts begin threads there (<c>channel</c>) or stand one after the other (<c>groupChat</c>).</param>
/// <param name="Name">What people call it; <see langword="null"/> when it is not told.</param>
/// <param name="Reference">Where the bot can write, JSON; never read by this room.</param>
/// <param name="ConnectedBy">The member of staff whose code connected it.</param>
/// <param name="ConnectedAt">When, UTC.</param>
public sealed record StaffChannel(
    string Desk, string Place, string Kind, string? Name, string Reference, string ConnectedBy, DateTimeOffset ConnectedAt);
