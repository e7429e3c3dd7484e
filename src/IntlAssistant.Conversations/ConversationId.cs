namespace IntlAssistant.Conversations;

/// <summary>The office's own name for a conversation, whatever the channel calls it.</summary>
public readonly record struct ConversationId(Guid Value)
{
    /// <summary>A new name, in the order of time.</summary>
    public static ConversationId New() => new(Guid.CreateVersion7());

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}
