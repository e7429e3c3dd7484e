using IntlAssistant.Bot.Mail;
using IntlAssistant.Conversations.Staff;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Makes a link that lets somebody in, and mails it where mail is set up; else it is shown to whoever asked for it.</summary>
internal sealed class Invitations(OneTimeLinks links, IInvitationMail mail, IOptions<StaffOptions> options, TimeProvider time)
{
    /// <summary>Invites an account's owner.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isReset">Whether it had a password before.</param>
    /// <param name="request">The page's, whose address the link begins with where the settings do not say.</param>
    public async Task<Invited> SendAsync(StaffAccount account, bool isReset, HttpRequest request)
    {
        var until = time.GetUtcNow() + options.Value.LinkLifetime;
        var link = await links.MakeAsync(account.Id, links.ServerOf(request));
        return !mail.IsOn ? new Invited(link, isReset ? "resetDone" : "invited")
            : await mail.SendAsync(new Invitation(account.Email, account.Name, link, until, isReset), request.HttpContext.RequestAborted)
                ? new Invited(null, isReset ? "resetMailed" : "invitedByMail")
            : new Invited(link, "mailFailed");
    }
}
