namespace IntlAssistant.Bot.Mail;

/// <summary>Mails the links that let members of staff in.</summary>
public interface IInvitationMail
{
    /// <summary>Whether mail is sent at all.</summary>
    bool IsOn { get; }

    /// <summary>Sends a link. It is not tried again: whoever asked for it is there, and can give the link himself.</summary>
    /// <returns>Whether the mail server has taken it.</returns>
    Task<bool> SendAsync(Invitation invitation, CancellationToken cancellationToken);
}
