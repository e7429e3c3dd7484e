namespace IntlAssistant.Conversations.Entries;

/// <summary>A question that an entry must answer, in a visitor's own words without anything that tells who it was.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language, BCP 47; <see langword="null"/> where it is not known.</param>
public sealed record EntryQuestion(string Text, string? Language)
{
    /// <summary>The conversation that the words are from, which takes them along when it is erased before they are published; <see langword="null"/> for an editor's own.</summary>
    public ConversationId? Conversation { get; init; }
}
