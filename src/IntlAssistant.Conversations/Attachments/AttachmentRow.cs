using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Attachments;

/// <summary>A row of <c>attachments</c>.</summary>
internal sealed class AttachmentRow
{
    public string Id { get; init; } = "";

    public string ConversationId { get; init; } = "";

    public string Name { get; init; } = "";

    public string ContentType { get; init; } = "";

    public long Length { get; init; }

    public long At { get; init; }

    public static AttachmentRow Of(Attachment attachment) => new()
    {
        Id = attachment.Id.ToString("N"),
        ConversationId = attachment.Conversation.ToString(),
        Name = attachment.Name,
        ContentType = attachment.ContentType,
        Length = attachment.Length,
        At = attachment.At.ToUnixTimeMilliseconds(),
    };

    public Attachment ToAttachment() => new(
        Guid.ParseExact(Id, "N"), new ConversationId(Guid.ParseExact(ConversationId, "N")), Name, ContentType, Length, At.ToTime());
}
