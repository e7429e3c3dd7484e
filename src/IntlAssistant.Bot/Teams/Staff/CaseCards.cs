using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntlAssistant.Bot.Notifications;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Cards;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Connector;
using IntlAssistant.Conversations.Cases;
using IntlAssistant.Conversations.Replicas;
using IntlAssistant.Conversations.StaffChannels;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.Bot.Teams.Staff;

/// <summary>The cards of cases in the staff's channels: one for a case in a channel, which is changed in place as the case changes.</summary>
/// <remarks>
/// What is done with one case is done one after the other. A card is posted a second time only when the process dies, or the connection
/// breaks, between the channel's taking it and our noting its id: channels know no message again.
/// </remarks>
internal sealed class CaseCards(
    IStaffChannels channels,
    ICaseCards cards,
    ICaseStore cases,
    CaseCardReader reader,
    StaffCardWordBook book,
    IConnector connector,
    IReplicaLocks locks,
    ILogger<CaseCards> logger) : IDisposable
{
    private readonly SemaphoreSlim[] doors = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Posts the card of a case that waits into its desk's channel; where it stands already, shows it anew there and says beneath it what happened.</summary>
    public Task<NotificationSending> PostAsync(Case current, string happened, CancellationToken cancellationToken) => AloneAsync<NotificationSending>(
        current.Id,
        async () =>
        {
            if (await channels.ForDeskAsync(current.Desk, cancellationToken) is not { } channel)
            {
                return new NotificationSending.NotNeeded();
            }

            var standing = (await cards.OfAsync(current.Id, cancellationToken)).FirstOrDefault(card => card.Place == channel.Place);
            if (standing is null)
            {
                return await PostNewAsync(channel, current, cancellationToken);
            }

            return await UpdateAsync(standing, cancellationToken) is NotificationSending.Retry retry ? retry : await SayAsync(standing, happened, cancellationToken);
        },
        cancellationToken);

    /// <summary>Says something beneath the card of a case.</summary>
    public Task<NotificationSending> SayAsync(Case current, string happened, CancellationToken cancellationToken) => AloneAsync<NotificationSending>(
        current.Id,
        async () => await channels.ForDeskAsync(current.Desk, cancellationToken) is { } channel
            && (await cards.OfAsync(current.Id, cancellationToken)).FirstOrDefault(card => card.Place == channel.Place) is { } standing
                ? await SayAsync(standing, happened, cancellationToken)
                : new NotificationSending.NotNeeded(),
        cancellationToken);

    /// <summary>Shows the cards of a case as it is now.</summary>
    /// <returns>Whether all of them show it; else it is to be tried again.</returns>
    public Task<bool> UpdateAsync(CaseId id, CancellationToken cancellationToken) => AloneAsync(
        id,
        async () =>
        {
            var isDone = true;
            foreach (var card in await cards.OfAsync(id, cancellationToken))
            {
                isDone &= await UpdateAsync(card, cancellationToken) is not NotificationSending.Retry;
            }

            return isDone;
        },
        cancellationToken);

    public void Dispose()
    {
        foreach (var door in doors)
        {
            door.Dispose();
        }
    }

    private async Task<NotificationSending> PostNewAsync(StaffChannel channel, Case current, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(current, cancellationToken);
        var card = CaseCardWriter.Write(view, book.Words, book.Language);
        var message = Message(CaseCardWriter.Title(view, book.Words), card);
        var reference = ConversationReference.FromJson(channel.Reference);
        var delivery = channel.Kind == StaffPlaces.Channel
            ? await connector.CreateConversationAsync(reference, Thread(channel, reference, message), cancellationToken)
            : await connector.SendAsync(message.ApplyConversationReference(reference), cancellationToken);
        switch (delivery)
        {
            case Delivery.Delivered delivered:
                var isThread = channel.Kind == StaffPlaces.Channel && delivered.Id is not null;
                var place = isThread ? reference with { Conversation = reference.Conversation! with { Id = delivered.Id } } : reference;
                var activityId = (isThread ? delivered.ActivityId ?? MessageIn(delivered.Id!) : delivered.Id) ?? "";

                // Noted even while the server stops: else it would be posted again.
                await cards.SaveAsync(
                    new CaseCard(current.Id, channel.Place, place.ToJson(), activityId, Mark(card), IsSettled: activityId.Length == 0),
                    CancellationToken.None);
                return new NotificationSending.Sent();
            case Delivery.Retry retry:
                return new NotificationSending.Retry(retry.Reason);
            case Delivery.Dead { IsGone: true } gone:
                await channels.DisconnectPlaceAsync(channel.Place, CancellationToken.None);
                logger.StaffChannelGone(gone.Reason);
                return new NotificationSending.Dead(gone.Reason);
            case Delivery.Dead dead:
                return new NotificationSending.Dead(dead.Reason);
            case Delivery.TooLarge tooLarge:
                return new NotificationSending.Dead(tooLarge.Reason);
            default:
                throw new InvalidOperationException($"A delivery is not a {delivery.GetType().Name}.");
        }
    }

    private static ConversationParameters Thread(StaffChannel channel, ConversationReference reference, Activity message) => new()
    {
        Bot = reference.Bot,
        IsGroup = true,
        TenantId = reference.Conversation?.TenantId,
        ChannelData = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel.Place } },
        Activity = message,
    };

    private async Task<NotificationSending> SayAsync(CaseCard card, string text, CancellationToken cancellationToken) =>
        await connector.SendAsync(
            new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" }
                .ApplyConversationReference(ConversationReference.FromJson(card.Reference)),
            cancellationToken) switch
        {
            Delivery.Delivered => new NotificationSending.Sent(),
            Delivery.Retry retry => new NotificationSending.Retry(retry.Reason),
            Delivery.Dead dead => new NotificationSending.Dead(dead.Reason),
            _ => new NotificationSending.Dead("The message is too large."),
        };

    private async Task<NotificationSending> UpdateAsync(CaseCard card, CancellationToken cancellationToken)
    {
        if (card.ActivityId.Length == 0)
        {
            return new NotificationSending.NotNeeded();
        }

        var (title, content, isOver) = await ContentAsync(card, cancellationToken);
        if (card.Shown == Mark(content) && card.IsSettled == isOver)
        {
            return new NotificationSending.NotNeeded();
        }

        var message = Message(title, content).ApplyConversationReference(ConversationReference.FromJson(card.Reference)) with { Id = card.ActivityId };
        var delivery = card.Shown == Mark(content) ? new Delivery.Delivered(card.ActivityId) : await connector.UpdateAsync(message, cancellationToken);
        if (delivery is Delivery.Retry retry)
        {
            return new NotificationSending.Retry(retry.Reason);
        }

        if (delivery is Delivery.Dead or Delivery.TooLarge || await cases.FindAsync(card.Case, cancellationToken) is null)
        {
            // Somebody deleted the card, or its case was erased and it says so: nothing is left to keep up to date.
            await cards.ForgetAsync(card, CancellationToken.None);
            return new NotificationSending.Sent();
        }

        await cards.SaveAsync(card with { Shown = Mark(content), IsSettled = isOver }, CancellationToken.None);
        return new NotificationSending.Sent();
    }

    private async Task<(string Title, JsonObject Content, bool IsOver)> ContentAsync(CaseCard card, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(card.Case, cancellationToken) is not { } current)
        {
            return (book.Words.Erased, CaseCardWriter.Closed(book.Words.Erased, book.Language), true);
        }

        var view = await reader.ReadAsync(current, cancellationToken);
        var channel = await channels.ForDeskAsync(current.Desk, cancellationToken);
        if (channel is not null && channel.Place != card.Place)
        {
            var moved = book.Words.Moved.With("desk", view.Desk ?? book.Words.WholeOffice);
            return (moved, CaseCardWriter.Closed($"{CaseCardWriter.Title(view, book.Words)}. {moved}", book.Language), true);
        }

        return (CaseCardWriter.Title(view, book.Words), CaseCardWriter.Write(view, book.Words, book.Language), !CaseTransitions.IsOpen(current.State));
    }

    private static Activity Message(string title, JsonObject card) => new()
    {
        Type = ActivityTypes.Message,
        Attachments = [CardJson.Attach((JsonObject)card.DeepClone())],
        Extensions = new Dictionary<string, JsonElement> { ["summary"] = JsonElement.Parse(JsonValue.Create(title).ToJsonString()) },
    };

    private static string Mark(JsonObject card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.ToJsonString())).AsSpan(0, 12));

    /// <summary>The first message of a thread: Teams names it in the thread's own id.</summary>
    private static string? MessageIn(string thread) => thread.Split(";messageid=") is [_, { Length: > 0 } message] ? message : null;

    private async Task<T> AloneAsync<T>(CaseId id, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var door = doors[(uint)id.GetHashCode() % (uint)doors.Length];
        await door.WaitAsync(cancellationToken);
        try
        {
            await using var alone = await locks.TakeAsync($"case-cards:{id}", cancellationToken);
            return await work();
        }
        finally
        {
            door.Release();
        }
    }
}
