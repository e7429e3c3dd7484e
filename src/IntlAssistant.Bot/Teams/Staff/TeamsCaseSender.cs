using IntlAssistant.Bot.Mail;
using IntlAssistant.Bot.Notifications;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Notifications;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>Tells staff in their channel: a card for a case that waits, a line beneath it for what must not be overlooked.</summary>
internal sealed class TeamsCaseSender(ICaseStore cases, CaseCards cards, StaffCardWordBook book) : INotificationSender
{
    public string Name => "teams";

    public async Task<NotificationSending> SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        if (notification.Kind == NotificationKind.StaffReplied
            || await cases.FindAsync(notification.Case, cancellationToken) is not { } current || StaffLetters.IsSettled(notification.Kind, current))
        {
            return new NotificationSending.NotNeeded();
        }

        var happened = StaffMailWords.Of(notification.Kind, book.Language.Value).Subject.With("case", current.Id.ToString());
        return notification.Kind == NotificationKind.CaseWaits
            ? await cards.PostAsync(current, happened, cancellationToken)
            : await cards.SayAsync(current, happened, cancellationToken);
    }
}
