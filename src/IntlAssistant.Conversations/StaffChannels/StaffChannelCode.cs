namespace IntlAssistant.Conversations.StaffChannels;

/// <summary>A code by which a channel becomes the staff's own, once.</summary>
/// <param name="Hash">The hash of the code; the code itself is kept nowhere.</param>
/// <param name="Desk">The desk; empty for the whole office.</param>
/// <param name="MadeBy">The member of staff who asked for it.</param>
/// <param name="ExpiresAt">From when on it connects nothing.</param>
public sealed record StaffChannelCode(string Hash, string Desk, string MadeBy, DateTimeOffset ExpiresAt);
