namespace IntlAssistant.Conversations.Staff;

/// <summary>A link that lets whoever holds it in once.</summary>
/// <param name="SecretHash">The hash of what stands in the link.</param>
/// <param name="Account">The account whose password it sets; <see langword="null"/> for a link that makes an administrator's account.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
public sealed record StaffLink(string SecretHash, StaffId? Account, DateTimeOffset ExpiresAt);
