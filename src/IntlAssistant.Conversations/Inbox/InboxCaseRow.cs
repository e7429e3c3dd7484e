using IntlAssistant.Conversations.Activities;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Storage;

namespace IntlAssistant.Conversations.Inbox;

/// <summary>A case and its visitor, as the lists' statement gives them.</summary>
internal sealed class InboxCaseRow
{
    public long Id { get; init; }

    public string ConversationId { get; init; } = "";

    public long Version { get; init; }

    public string State { get; init; } = "";

    public string Reason { get; init; } = "";

    public string? Topic { get; init; }

    public string? Desk { get; init; }

    public string? Assignee { get; init; }

    public long Priority { get; init; }

    public string Tags { get; init; } = "";

    public string Channel { get; init; } = "";

    public string? Language { get; init; }

    public string? VisitorName { get; init; }

    public long OpenedAt { get; init; }

    public long? WaitsSince { get; init; }

    public long? DueAt { get; init; }

    public long? RespondedAt { get; init; }

    public long? FollowUpAt { get; init; }

    public long Unanswered { get; init; }

    public long? Stars { get; init; }

    public long LastAt { get; init; }

    public bool? IsOverdue { get; init; }

    public InboxRow ToRow((string? Text, ActivityOrigin? Origin) last, string? asked) => new()
    {
        Id = new CaseId(Id),
        Conversation = new ConversationId(Guid.ParseExact(ConversationId, "N")),
        Version = Version,
        State = Words.CaseStates.Read(State),
        Reason = Reason,
        Topic = Topic,
        Desk = Desk,
        Assignee = Assignee,
        Priority = (CasePriority)Priority,
        Tags = CaseRow.ReadTags(Tags),
        Channel = Channel,
        Language = Language,
        VisitorName = VisitorName,
        OpenedAt = OpenedAt.ToTime(),
        WaitsSince = WaitsSince?.ToTime(),
        ResponseDue = RespondedAt is null ? DueAt?.ToTime() : null,
        IsOverdue = IsOverdue == true,
        FollowUpAt = FollowUpAt?.ToTime(),
        Unanswered = (int)Unanswered,
        AskedText = asked,
        LastText = last.Text,
        LastOrigin = last.Origin,
        LastAt = LastAt.ToTime(),
        Stars = (int?)Stars,
    };
}
