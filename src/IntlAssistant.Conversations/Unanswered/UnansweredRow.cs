using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Unanswered;

/// <summary>A row of <c>unanswered</c>.</summary>
internal sealed record UnansweredRow
{
    public const string Columns =
        """
        u.id AS Id, u.conversation_id AS ConversationId, u.sequence AS Sequence, u.kind AS Kind, u.at AS At, u.group_id AS GroupId,
        u.wording AS Wording, u.language AS Language, u.sketch AS Sketch, u.is_settled AS IsSettled
        """;

    public long Id { get; init; }

    public string ConversationId { get; init; } = "";

    public long Sequence { get; init; }

    public string Kind { get; init; } = "";

    public long At { get; init; }

    public long? GroupId { get; init; }

    public string Wording { get; init; } = "";

    public string Language { get; init; } = "";

    public string Sketch { get; init; } = "";

    public bool IsSettled { get; init; }

    public UnansweredQuestion ToQuestion() => new(
        Id, new ConversationId(Guid.ParseExact(ConversationId, "N")), Sequence, UnansweredWords.Kinds.Read(Kind), At.ToTime())
    {
        Group = GroupId is { } group ? new GroupId(group) : null,
        Wording = Wording,
        Language = Language,
        Sketch = Sketch,
        IsSettled = IsSettled,
    };
}
