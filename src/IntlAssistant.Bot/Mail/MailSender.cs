using IntlAssistant.Bot.Notifications;
using IntlAssistant.Conversations.Notifications;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Bot.Mail;

/// <summary>Tells by e-mail: staff of their cases, and a visitor who has left of the staff's reply.</summary>
internal sealed class MailSender(
    IOptions<MailOptions> options, StaffLetters staffLetters, VisitorLetters visitorLetters, SmtpMailer mailer) : INotificationSender
{
    public string Name => "mail";

    public async Task<NotificationSending> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOn)
        {
            return new NotificationSending.NotNeeded();
        }

        var letter = notification.Kind == NotificationKind.StaffReplied
            ? await visitorLetters.WriteAsync(notification, cancellationToken)
            : await staffLetters.WriteAsync(notification, cancellationToken);
        return letter is null ? new NotificationSending.NotNeeded() : await mailer.SendAsync(letter, cancellationToken);
    }
}
