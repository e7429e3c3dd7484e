namespace IntlAssistant.Conversations.Contacts;

/// <summary>Where a visitor may be written to, and what for.</summary>
/// <param name="Email">The address.</param>
/// <param name="Purpose">What the visitor agreed to: <c>case-replies</c>.</param>
/// <param name="GivenAt">When, UTC.</param>
public sealed record Contact(string Email, string Purpose, DateTimeOffset GivenAt)
{
    /// <summary>The office's replies to what is asked in the conversation, and nothing else.</summary>
    public const string CaseReplies = "case-replies";
}
