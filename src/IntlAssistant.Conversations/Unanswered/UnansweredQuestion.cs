namespace IntlAssistant.Conversations.Unanswered;

/// <summary>A question that stayed unanswered.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Sequence">Its place in the transcript.</param>
/// <param name="Kind">How it stayed unanswered.</param>
/// <param name="At">When, UTC.</param>
public sealed record UnansweredQuestion(long Id, ConversationId Conversation, long Sequence, UnansweredKind Kind, DateTimeOffset At)
{
    /// <summary>Its group, once it has been read.</summary>
    public GroupId? Group { get; init; }

    /// <summary>The visitor's words without anything that tells who it was; empty until it has been read.</summary>
    public string Wording { get; init; } = "";

    /// <summary>The language of the words, BCP 47.</summary>
    public string Language { get; init; } = "";

    /// <summary>What the assistant understood, JSON of those who read it.</summary>
    public string Sketch { get; init; } = "";

    /// <summary>Whether the visitor was told of the answer, or need not be.</summary>
    public bool IsSettled { get; init; }
}
