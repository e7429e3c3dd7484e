using IntlAssistant.Answering.Privacy;
using IntlAssistant.Bot.Staff;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Transcripts;
using IntlAssistant.Knowledge;

namespace IntlAssistant.Bot.Curation;

/// <summary>What is known of the people of a conversation, so that nothing of it comes into the content.</summary>
internal sealed class Persons(IContactStore contacts, IStaffDirectory staff, TalkReader talks, IKnowledge knowledge)
{
    private readonly Strangers strangers = new(knowledge);

    /// <summary>Whoever takes part in a conversation: as the channel names them, as they call themselves, as they are reached; and the staff.</summary>
    public async Task<KnownPerson> OfAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var anybody = Anybody();
        var contact = await contacts.FindAsync(conversation.Id, cancellationToken);
        var said = (await talks.ReadAsync(conversation.Id, cancellationToken)).Where(message => message.IsVisitor)
            .SelectMany(message => PersonalData.NamesIn(message.Text, anybody));
        var colleagues = (await staff.AllAsync(cancellationToken)).Select(member => member.Name);
        return anybody with
        {
            Names = [.. said.Append(conversation.UserName ?? "").Concat(colleagues).Where(name => name.Trim().Length > 1).Distinct(StringComparer.Ordinal)],
            Contacts = contact is null ? [] : [contact.Email],
        };
    }

    /// <summary>Nobody in particular.</summary>
    public KnownPerson Anybody() => strangers.Anybody();
}
