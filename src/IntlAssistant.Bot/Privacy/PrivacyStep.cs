using System.Globalization;
using IntlAssistant.Bot.Channels;
using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Links;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Teams.Scopes;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Erasure;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Privacy;

/// <summary>The visitor's own conversation: to download it or to have it erased, without an account, whoever has the floor.</summary>
/// <remarks>While a member of staff has the floor, nothing of this is put into the transcript: it is shown to whoever watches, and kept nowhere.</remarks>
internal sealed class PrivacyStep(
    CommandReader commands, TranscriptLinks links, TransientActivities transient, PersonalChats personal, TimeProvider time) : ITurnStep
{
    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        var command = commands.Read(turn);
        return command switch
        {
            BotCommand.Download or BotCommand.Erase or BotCommand.EraseConfirmed when PersonalChats.IsNeeded(turn) => personal.Refuse(turn),
            BotCommand.Download => Say(turn, await DownloadAsync(turn, cancellationToken)),
            BotCommand.Erase => Say(
                Asked(turn, true),
                turn.Phrases.EraseAsked,
                Buttons.For(turn, BotCommand.EraseConfirmed),
                Buttons.For(turn, BotCommand.KeepConversation)),
            BotCommand.EraseConfirmed when turn.Memory.EraseIsOpen =>
                TurnOutcome.Silent(turn) with { Farewell = receipt => Farewell(turn, receipt) },
            BotCommand.KeepConversation when turn.Memory.EraseIsOpen => Say(Asked(turn, false), turn.Phrases.NotErased),
            _ => null,
        };
    }

    /// <summary>Asks whether to erase, in answer to a wish in the visitor's own words.</summary>
    public static TurnOutcome AskToErase(Turn turn)
    {
        var asked = Asked(turn, true);
        return TurnOutcome.Say(asked, Messages.Write(
            asked,
            asked.Phrases.EraseAsked,
            Buttons.For(asked, BotCommand.EraseConfirmed),
            Buttons.For(asked, BotCommand.KeepConversation)));
    }

    private static Turn Asked(Turn turn, bool isOpen) => turn with { Memory = turn.Memory with { EraseIsOpen = isOpen } };

    private async Task<string> DownloadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var text = await links.DownloadAsync(turn.Conversation.Id, TranscriptFormat.Text, cancellationToken);
        var json = await links.DownloadAsync(turn.Conversation.Id, TranscriptFormat.Json, cancellationToken);
        var archive = await links.DownloadAsync(turn.Conversation.Id, TranscriptFormat.Archive, cancellationToken);
        return Messages.Paragraphs(turn.Phrases.DownloadReady, $"[TXT]({text}) · [JSON]({json}) · [ZIP]({archive})");
    }

    private TurnOutcome Say(Turn turn, string words, params CardAction[] buttons)
    {
        var message = Messages.Write(turn, words, buttons);
        if (turn.Conversation.Speaker != Speaker.Staff)
        {
            return TurnOutcome.Say(turn, message);
        }

        transient.Publish(turn.Conversation.Id, message with
        {
            Id = $"notice-{Guid.CreateVersion7():N}",
            Timestamp = time.GetUtcNow(),
            ChannelId = turn.Conversation.Channel,
            From = Envelope.Bot(turn.Activity.Recipient),
            Conversation = new ConversationAccount { Id = turn.Conversation.ChannelConversationId },
        });
        return TurnOutcome.Silent(turn);
    }

    // Where it all stood is in the receipt, in the words of the store; the visitor is told how much it was.
    private static Activity Farewell(Turn turn, ErasureReceipt receipt)
    {
        var count = receipt.Places.Sum(place => place.Count).ToString(CultureInfo.InvariantCulture);
        return Messages.Write(
            turn, turn.Phrases.Erased.With("receipt", receipt.Id.ToString()).With("count", turn.Phrases.InDigits(count)));
    }
}
