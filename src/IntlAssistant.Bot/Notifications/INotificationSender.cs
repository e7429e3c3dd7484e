using IntlAssistant.Conversations.Notifications;

namespace IntlAssistant.Bot.Notifications;

/// <summary>A way of telling people: e-mail, a card in a channel. Each one that is registered tells of every notification once.</summary>
public interface INotificationSender
{
    /// <summary>Its name, under which is kept what it has told.</summary>
    string Name { get; }

    /// <summary>Tells of a notification. Network faults are a result, never an exception.</summary>
    Task<NotificationSending> SendAsync(Notification notification, CancellationToken cancellationToken);
}
