using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Activities;

/// <summary>A row of <c>activities</c>.</summary>
internal sealed class ActivityRow
{
    /// <summary>The columns, under the names of this type, of the table called <c>a</c>.</summary>
    public const string Columns =
        """
        a.conversation_id AS ConversationId, a.sequence AS Sequence, a.activity_id AS ActivityId, a.origin AS Origin,
        a.type AS Type, a.is_visible AS IsVisible, a.json AS Json, a.at AS At,
        a.author AS Author
        """;

    public string ConversationId { get; init; } = "";

    public long Sequence { get; init; }

    public string ActivityId { get; init; } = "";

    public string Origin { get; init; } = "";

    public string Type { get; init; } = "";

    public bool IsVisible { get; init; }

    public string Json { get; init; } = "";

    public long At { get; init; }

    public string? Author { get; init; }

    /// <summary>Written with the row, and read by itself.</summary>
    public string? Receipt { get; init; }

    public StoredActivity ToActivity() => new(
        new ConversationId(Guid.ParseExact(ConversationId, "N")),
        Sequence,
        ActivityId,
        Words.Origins.Read(Origin),
        Type,
        IsVisible,
        Json,
        At.ToTime())
    {
        Author = Author,
    };
}
