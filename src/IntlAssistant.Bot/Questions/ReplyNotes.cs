using IntlAssistant.Answering.Replies;
using IntlAssistant.Conversations.Reports;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Pages;

namespace IntlAssistant.Bot.Questions;

/// <summary>Tells of a reply what reports count.</summary>
internal sealed class ReplyNotes(IKnowledge knowledge)
{
    public ReplyNote Of(Reply reply) => reply.Match(
        answer => Note(reply, ReplyKind.Answer) with
        {
            Topic = TopicOf(answer.Citations[0].Page),
            Pages = [.. answer.Citations.Select(citation => citation.Page.Value).Distinct()],
        },
        clarify => Note(reply, ReplyKind.Clarify),
        escalate => Note(reply, escalate.Reason == EscalationReason.PersonAsked ? ReplyKind.Person : ReplyKind.Escalate) with
        {
            Reason = escalate.Reason.ToString(),
            Topic = escalate.Topic,
        },
        decline => Note(reply, ReplyKind.Decline),
        chat => Note(reply, ReplyKind.Chat));

    private static ReplyNote Note(Reply reply, ReplyKind kind) => new(kind, null, null, reply.Language.Value, []);

    private string? TopicOf(PageId page) => knowledge.Current.Pages.FirstOrDefault(each => each.Id == page)?.Topic;
}
