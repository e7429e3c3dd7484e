using IntlAssistant.Bot.Commands;
using IntlAssistant.Bot.Mail;
using IntlAssistant.Bot.Replies;
using IntlAssistant.Bot.Strings;
using IntlAssistant.Bot.Turns;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.Conversations.Contacts;
using IntlAssistant.Conversations.Transcripts;

namespace IntlAssistant.Bot.Contacts;

/// <summary>After a hand-over: the visitor leaves an address, or does not.</summary>
/// <remarks>Whatever was written is in the case as every message is. While a member of staff has the floor, an address is kept without a word.</remarks>
internal sealed class ContactStep(CommandReader commands, IContactStore contacts, TimeProvider time) : ITurnStep
{
    // "My address is …" is an answer; an address within a longer message may be anybody's.
    private const int MostWordsBeside = 40;

    public async ValueTask<TurnOutcome?> TryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Type != ActivityTypes.Message
            || turn.Conversation.Speaker == Speaker.Bot
            || turn.Memory.Contact is not (ContactAsk.Asked or ContactAsk.AskedAgain))
        {
            return null;
        }

        var text = turn.Activity.Text ?? "";
        if (MailAddresses.In(text) is { } address && text.Trim().Length <= address.Length + MostWordsBeside)
        {
            return await KeepAsync(turn, address, cancellationToken);
        }

        return commands.Read(turn) == BotCommand.NoContact || commands.IsNo(text)
                ? Say(turn, turn.Phrases.ContactSkipped, ContactAsk.Settled)
            : MailAddresses.Attempt(text) is { } attempt && turn.Memory.Contact == ContactAsk.Asked
                ? Say(turn, turn.Phrases.ContactInvalid.With("email", MarkdownText.EscapeToLine(attempt)), ContactAsk.AskedAgain)
            : null;
    }

    private async Task<TurnOutcome> KeepAsync(Turn turn, string address, CancellationToken cancellationToken)
    {
        // A turn that is run again keeps the same address once more.
        await contacts.SaveAsync(
            turn.Conversation.Id, new Contact(address, Contact.CaseReplies, time.GetUtcNow()), cancellationToken);
        return Say(turn, turn.Phrases.ContactSaved.With("email", MarkdownText.EscapeToLine(address)), ContactAsk.Settled);
    }

    private static TurnOutcome Say(Turn turn, string words, ContactAsk ask)
    {
        var noted = turn with { Memory = turn.Memory with { Contact = ask } };
        return turn.Conversation.Speaker == Speaker.Staff
            ? TurnOutcome.Silent(noted)
            : TurnOutcome.Say(noted, Messages.Write(noted, words, Buttons.For(noted, BotCommand.BackToAssistant)));
    }
}
